/** What the places context hands to the composer of `papers`: everything that needs the libraries for sheets. */
import * as contract from '#contracts/places-papers';
import * as plating from '#contracts/plates';
import { handle, type Context } from '../../kernel/context';
import { checkSheet } from './check-sheet';
import { importSheet } from './import-sheet';
import * as imports from './imports';
import * as paperwork from './paperwork';
import { askPlates, plates } from './plates';
import { collections } from './repository';

export const papersOfPlaces: Context = {
  name: 'places',
  operations: [
    handle(contract.checkSheet, checkSheet),
    handle(contract.importSheet, importSheet),
    handle(contract.dropImport, imports.dropImport),
    handle(contract.imports, imports.imports),
    handle(contract.viewImport, imports.viewImport),
    handle(contract.template, paperwork.template),
    handle(contract.exportSheet, paperwork.exportSheet),
    handle(contract.paperLink, paperwork.paperLink),
    handle(contract.plate, paperwork.plate),
    handle(plating.askPlates, askPlates),
    handle(plating.plates, plates),
  ],
  collections: Object.values(collections),
  openApi: ['wxacode.getUnlimited'],
};
