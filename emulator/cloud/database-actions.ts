/** The SDK's `database.*` actions, handed on to the database. */
import type { Database } from './database/database';
import type { SdkAction } from './http/sdk-door';

/** Actions by name. */
export function databaseActions(database: Database): ReadonlyMap<string, SdkAction> {
  const perform: SdkAction = ({ action, params, invocation }) =>
    database.perform(action, params, invocation ? { invocation: invocation.id } : {});
  return new Map(database.actions.map((action) => [action, perform]));
}
