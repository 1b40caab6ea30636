/** The part of the repository that lists: by what is looked for, and by when it should have been done. */
import { sharedKinds } from '#contracts/request-households';
import type { Collection, Database, Where } from '../../kernel/database';
import { fromThere, onFromThere } from '../../kernel/paging';
import type { ListScope } from './list-scope';
import { collections, listFields, type RequestListRecord, type RequestRecord } from './repository';
import type { Entry } from './request';
import { standingKey } from './standing';

export type OverdueRecord = RequestListRecord & Required<Pick<RequestRecord, 'dueAt'>>;

export type LongRecord = RequestListRecord & Required<Pick<RequestRecord, 'nextCheckAt'>>;

const boardRecordFields = ['place', 'reportedAt', 'state', 'stateAt', 'ending', 'households'] as const;
const boardFields = ['kind', ...boardRecordFields, 'timeline.ending', 'timeline.endReason'] as const;

/** As much of a request as the board is made of; of its entries, how and why they ended it. */
export interface BoardRecord extends Pick<RequestRecord, '_id' | (typeof boardRecordFields)[number]> {
  readonly kind: NonNullable<RequestRecord['kind']>;
  readonly timeline: readonly Pick<Entry, 'ending' | 'endReason'>[];
}

const newestFirst = [
  ['reportedAt', 'desc'],
  ['_id', 'desc'],
] as const;

/** Lists over the requests of a grid or a community; each asks for one row more than a page. */
export function listsRepository(database: Database) {
  const requests: Collection<RequestRecord> = database.collection(collections.requests);
  const { command } = database;
  return {
    /** By grams, all of which must be there; the index is asked for the first, the others are looked for in what it finds. */
    found: (scope: ListScope, grams: readonly string[], cursor: string | undefined, size: number) => {
      const isReadable = { [`standings.${standingKey(1)}`]: command.nin(['waiting', 'keptBack']) };
      const isOfPlace = command.and(grams.map((gram) => ({ placeGrams: gram })));
      const has = command.and([...grams.map((gram) => ({ grams: gram })), command.or([isReadable, isOfPlace])]);
      const where = command.and([scope, has]) as unknown as Where;
      return requests.find({
        where: fromThere(database, where, 'reportedAt', cursor),
        order: newestFirst,
        limit: size + 1,
        fields: listFields,
      }) as Promise<readonly RequestListRecord[]>;
    },
    /** Open, and promised for before `now`; the longest overdue first. */
    overdue: (scope: ListScope, now: Date, cursor: string | undefined, size: number) =>
      requests.find({
        where: onFromThere(database, { ...scope, isOpen: true, dueAt: command.lt(now) }, 'dueAt', cursor),
        order: [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: size + 1,
        fields: [...listFields, 'dueAt'],
      }) as Promise<readonly OverdueRecord[]>,
    /** What takes long, the next look first. */
    longOnes: (scope: ListScope, cursor: string | undefined, size: number) =>
      requests.find({
        where: onFromThere(
          database,
          { ...scope, isOpen: true, nextCheckAt: command.gt(new Date(0)) },
          'nextCheckAt',
          cursor,
        ),
        order: [
          ['nextCheckAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: size + 1,
        fields: listFields,
      }) as Promise<readonly LongRecord[]>,
    /** Of the kinds that neighbours share, open and closed, newest first. */
    ofBoard: (communityId: string, cursor: string | undefined, size: number) => {
      const where = { communityId, 'kind.code': command.in([...sharedKinds]) };
      return requests.find({
        where: fromThere(database, where, 'reportedAt', cursor),
        order: newestFirst,
        limit: size + 1,
        fields: boardFields,
      }) as unknown as Promise<readonly BoardRecord[]>;
    },
  };
}
