/** What the places context hands to a composer. */
import * as settingsContract from '#contracts/community-settings';
import * as contract from '#contracts/places';
import { drawPlates as drawing } from '#contracts/plates';
import * as shopsContract from '#contracts/shops';
import { handle, type Context } from '../../kernel/context';
import { drawPlates } from './draw-plates';
import * as handlers from './handlers';
import { open } from './open';
import { personal } from './personal';
import { collections } from './repository';
import { setNames } from './set-names';
import { setPhone } from './set-phone';
import { categories, findQuietHours, promise, setSettings, settings } from './settings-handlers';
import { settingsCollection } from './settings-repository';
import { findShop } from './shops';
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
    handle(contract.setNames, setNames),
    handle(contract.findBuilding, handlers.findBuilding),
    handle(shopsContract.findShop, findShop),
    handle(contract.findCommunity, handlers.findCommunity),
    handle(contract.onStreetOf, handlers.onStreetOf),
    handle(contract.open, open),
    handle(settingsContract.settings, settings),
    handle(settingsContract.setSettings, setSettings),
    handle(settingsContract.categories, categories),
    handle(settingsContract.promise, promise),
    handle(settingsContract.findQuietHours, findQuietHours),
  ],
  collections: [...Object.values(collections), settingsCollection],
  openApi: [],
  personal,
};

/** Drawing what was asked for: what the tick does, since WeChat draws nothing for a browser. */
export const platesOfPlaces: Context = {
  name: 'plates',
  operations: [handle(drawing, drawPlates)],
  collections: Object.values(collections),
  openApi: ['wxacode.getUnlimited'],
};
