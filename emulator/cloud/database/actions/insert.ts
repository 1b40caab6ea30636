/** `database.insertDocument`: `add` and `doc().create`. */
import { readEjsonObject } from '../ejson';
import type { Call } from '../engine';
import { writeAnswer } from '../ejson';
import { invalidParam, requestFailed } from '../refusals';
import { storableText, withId } from '../storable';
import type { Value } from '../value';
import { write } from '../write-path';

/** Adds documents in order; answers their ids. A duplicate keeps the ones before it, except in a transaction. */
export async function insertDocument(call: Call): Promise<Record<string, unknown>> {
  const { engine, params } = call;
  const collection = engine.catalog.need(params['collectionName']);
  const texts = params['data'];
  if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a nonempty array of documents');
  refuseServerDate(call, texts);
  const now = engine.clock.now();
  const changes = texts.map((text: unknown) => {
    const after = withId(readEjsonObject(text, 'a document', now), now);
    return { row: null, before: null, after, body: storableText(after) };
  });
  const insertedIds = changes.map(({ after }) => plainId(after['_id'] as Value));
  await write(call, collection, () => ({ changes, answer: null }), true);
  return { data: { insertedIds } };
}

/** Numbers and texts as they are, an ObjectId as its digits. */
const plainId = (id: Value): unknown => (JSON.parse(writeAnswer({ id })) as { id: unknown }).id;

function refuseServerDate({ engine, params }: Call, texts: readonly unknown[]): void {
  const isAsked = engine.isStrict && params['transactionId'] !== undefined;
  if (isAsked && texts.some((text) => typeof text === 'string' && text.includes('{"$tcb_server_date"'))) {
    throw requestFailed('strict mode: serverDate in a document added by a transaction is not supported by the cloud');
  }
}
