/** The SDK's `database.*` actions, handed on to the database. */
import type { Caller, Database } from './database/database';
import type { Invocation } from './functions/invocation';
import type { SdkAction } from './http/sdk-door';

/** Actions by name. */
export function databaseActions(database: Database): ReadonlyMap<string, SdkAction> {
  const perform: SdkAction = ({ action, params, invocation }) =>
    database.perform(action, params, invocation ? callerOf(invocation) : {});
  return new Map(database.actions.map((action) => [action, perform]));
}

/** The invocation, which keeps how many documents were looked at for it. */
function callerOf({ id, examined }: Invocation): Caller {
  return {
    invocation: id,
    onExplained: (collection, explanation) => {
      examined[collection] = (examined[collection] ?? 0) + explanation.examined;
    },
  };
}
