/** `database.addCollection`: `db.createCollection`. */
import type { Call } from '../engine';

/** Creates a collection without indexes; the declared ones exist from the start. */
export async function addCollection({ engine, params }: Call): Promise<Record<string, unknown>> {
  engine.committer.flush();
  engine.catalog.create(params['collectionName']);
  return {};
}
