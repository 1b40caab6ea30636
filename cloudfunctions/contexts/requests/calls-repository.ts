/** The part of the repository that lists whom to ring. */
import type { Collection, Database, Where } from '../../kernel/database';
import { fromCursor } from '../../kernel/paging';
import type { RequestListRecord, RequestRecord } from './repository';

export type CallRecord = RequestListRecord &
  Pick<RequestRecord, 'askerName' | 'callsInVain'> & { readonly callBackAt: Date };

export function callsOf(database: Database, requests: Collection<RequestRecord>, listFields: readonly string[]) {
  const { command } = database;
  return {
    /** Who is to be rung by now in a grid, who has waited longest first. */
    callsDue: (scope: { communityId: string; gridId: string }, now: Date, cursor: string | undefined, size: number) => {
      const due: Where = { ...scope, callBackAt: command.lte(now) };
      return requests.find({
        where: cursor === undefined ? due : (command.and([due, after(fromCursor(cursor))]) as unknown as Where),
        order: [
          ['callBackAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: size + 1,
        fields: [...listFields, 'askerName', 'callBackAt', 'callsInVain'],
      }) as Promise<readonly CallRecord[]>;
    },
  };

  function after({ at, id }: ReturnType<typeof fromCursor>) {
    return command.or([{ callBackAt: command.gt(at) }, { callBackAt: at, _id: command.gt(id) }]);
  }
}
