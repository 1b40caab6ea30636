/** How many documents the database looks at for a page of twenty: asked of the file the cloud left. */
import { join } from 'node:path';
import { collections } from '../../config/collections';
import { createClock } from '../../emulator/cloud/clock';
import { openDatabase } from '../../emulator/cloud/database/database';

/** Documents examined for the newest twenty open requests of a grid; the cloud of the folder must be stopped. */
export function examinedForPage(dataDir: string): number {
  const file = join(dataDir, 'database.db');
  const database = openDatabase({ file, collections, clock: createClock(), isStrict: true });
  try {
    const query = { communityId: 'community-1', gridId: 'grid-1', isOpen: true };
    return database.explain('requests', query, { reportedAt: -1, _id: -1 }, 20).examined;
  } finally {
    database.close();
  }
}
