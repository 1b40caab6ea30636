/** What the privacy context hands to a composer. */
import * as contract from '#contracts/privacy';
import * as rightsContract from '#contracts/rights';
import { handle, type Context } from '../../kernel/context';
import { closeAccountOf, closingOf, letGo, wasErased } from './close';
import { answerCorrection, correct, corrections, myCorrections } from './correct';
import { eraseKeptOf } from './erase-kept';
import { exportMineOf, exportsOfMine } from './export-mine';
import * as handlers from './handlers';
import * as lists from './person-lists';
import { personal } from './personal';
import { collections } from './repository';

export { keepNoLonger, rotateKeys } from './chores';
export { sweepErasures } from './close';
export { checkKeys } from './keys';
export { admit } from './rates';

export const privacy: Context = {
  name: 'privacy',
  operations: [
    handle(contract.note, handlers.note),
    handle(contract.letGo, letGo),
    handle(contract.wasErased, wasErased),
    handle(contract.audited, handlers.audited),
    handle(contract.exports, exportsOfMine),
    handle(contract.exportsToApprove, lists.exportsToApprove),
    handle(contract.approveExport, lists.approveExport),
    handle(rightsContract.correct, correct),
    handle(rightsContract.corrections, corrections),
    handle(rightsContract.myCorrections, myCorrections),
    handle(rightsContract.answerCorrection, answerCorrection),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck'],
  outboxes: [collections.corrections, collections.exports, collections.erasures],
  personal,
};

/**
 * What the jobs function does for the rights of persons, over every context that keeps something of them; a context that
 * holds copies of another one's records comes after it.
 */
export function rights(contexts: readonly Context[]): Context {
  return {
    name: 'rights',
    operations: [
      handle(contract.exportMine, exportMineOf(contexts)),
      handle(contract.closing, closingOf(contexts)),
      handle(contract.closeAccount, closeAccountOf(contexts)),
      handle(rightsContract.eraseKept, eraseKeptOf(contexts)),
      handle(contract.askExport, lists.askExport),
      handle(contract.fetchExport, lists.fetchExport),
    ],
    collections: Object.values(collections),
    openApi: [],
  };
}
