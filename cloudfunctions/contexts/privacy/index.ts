/** What the privacy context hands to a composer. */
import * as contract from '#contracts/privacy';
import { handle, type Context } from '../../kernel/context';
import * as handlers from './handlers';
import { collections } from './repository';

export { checkKeys } from './keys';
export { admit } from './rates';

export const privacy: Context = {
  name: 'privacy',
  operations: [handle(contract.note, handlers.note), handle(contract.audited, handlers.audited)],
  collections: Object.values(collections),
  openApi: [],
};
