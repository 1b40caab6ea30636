/** What the notices context hands to a composer. */
import * as contract from '#contracts/notices';
import { handle, type Context } from '../../kernel/context';
import { drainOf } from './drain';
import * as handlers from './handlers';
import { personal } from './personal';
import { collections } from './repository';

export { tidyPushes } from './drain';

/** Reading and allowing notices: what people do. */
export const notices: Context = {
  name: 'notices',
  operations: [
    handle(contract.inbox, handlers.inbox),
    handle(contract.summary, handlers.summary),
    handle(contract.markRead, handlers.markRead),
    handle(contract.allow, handlers.allow),
    handle(contract.ringEarlier, handlers.ringEarlier),
  ],
  collections: Object.values(collections),
  openApi: [],
  personal,
};

/** Delivering them: what the jobs function does for the contexts that leave facts. */
export function delivery(contexts: readonly Context[]): Context {
  return {
    name: 'delivery',
    operations: [handle(contract.drain, drainOf(contexts))],
    collections: Object.values(collections),
    openApi: ['subscribeMessage.send'],
  };
}
