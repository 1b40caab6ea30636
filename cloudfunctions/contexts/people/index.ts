/** What the people context hands to a composer. */
import * as contract from '#contracts/people';
import { handle, type Context } from '../../kernel/context';
import { foundCommunity } from './found-community';
import * as handlers from './handlers';
import { collections } from './repository';

export { identify } from './identify';

export const people: Context = {
  name: 'people',
  operations: [
    handle(contract.me, handlers.me),
    handle(contract.settle, handlers.settle),
    handle(contract.foundCommunity, foundCommunity),
    handle(contract.grantRole, handlers.grantRole),
    handle(contract.workersOf, handlers.workersOf),
    handle(contract.namesOfWorkers, handlers.namesOfWorkers),
    handle(contract.homesIn, handlers.homesIn),
    handle(contract.identitiesOf, handlers.identitiesOf),
    handle(contract.namesOf, handlers.namesOf),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck'],
};
