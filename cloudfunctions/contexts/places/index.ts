/** What the places context hands to a composer. */
import * as contract from '#contracts/places';
import { handle, type Context } from '../../kernel/context';
import * as handlers from './handlers';
import { open } from './open';
import { collections } from './repository';
import { setPhone } from './set-phone';
import { byPlate, whose } from './whose';

export const places: Context = {
  name: 'places',
  operations: [
    handle(contract.communities, handlers.communities),
    handle(contract.buildings, handlers.buildings),
    handle(contract.doors, handlers.doors),
    handle(contract.shops, handlers.shops),
    handle(contract.whose, whose),
    handle(contract.byPlate, byPlate),
    handle(contract.setPhone, setPhone),
    handle(contract.findBuilding, handlers.findBuilding),
    handle(contract.findCommunity, handlers.findCommunity),
    handle(contract.onStreetOf, handlers.onStreetOf),
    handle(contract.open, open),
  ],
  collections: Object.values(collections),
  openApi: [],
};
