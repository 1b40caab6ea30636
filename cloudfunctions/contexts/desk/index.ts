/** What the desk context hands to a composer. */
import * as contract from '#contracts/desk';
import { handle, type Context } from '../../kernel/context';
import * as handlers from './handlers';
import { personal } from './personal';
import { collections } from './repository';

export const desk: Context = {
  name: 'desk',
  operations: [
    handle(contract.begin, handlers.begin),
    handle(contract.look, handlers.look),
    handle(contract.approve, handlers.approve),
    handle(contract.collect, handlers.collect),
    handle(contract.sessions, handlers.sessions),
    handle(contract.end, handlers.end),
  ],
  collections: Object.values(collections),
  openApi: [],
  personal,
};
