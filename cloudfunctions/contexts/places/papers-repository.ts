/** Papers somebody took: where each lies and since when, so that every one of them ends. */
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { deriveId } from '../../kernel/ids';
import { collections } from './repository';

/** A paper in its taker's own folder; `_id` follows from both. */
export interface PaperRecord {
  readonly _id: string;
  readonly personId: string;
  /** When it was asked for last. */
  readonly at: Date;
  readonly fileId: string;
}

/** Documents of one round; as many files as the cloud removes in one call. */
const some = 50;

/** Papers, as the places context keeps them. */
export function papersRepository(database: Database) {
  const papers: Collection<PaperRecord> = database.collection(collections.papers);
  const { command } = database;
  return {
    /** One call, one more for a paper that was asked for before: it is kept as long as the later one. */
    keep: async (personId: string, paperId: string, { fileId, at }: Pick<PaperRecord, 'fileId' | 'at'>) => {
      const _id = deriveId('paper of', personId, paperId);
      if (!(await papers.insert({ _id, personId, at, fileId }))) await papers.update({ _id }, { at });
    },
    takenBy: (personIds: readonly string[]) =>
      papers.find({ where: { personId: oneOf(database, personIds) }, limit: some }),
    before: (before: Date) =>
      papers.find({ where: { at: command.lt(before) }, order: [['at', 'asc']], limit: some, fields: ['at', 'fileId'] }),
    remove: (ids: readonly string[]) => papers.remove({ _id: oneOf(database, ids) }),
  };
}
