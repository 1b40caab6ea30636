/** What the requests context hands to a composer. */
import * as publicBoard from '#contracts/request-board';
import * as honest from '#contracts/request-ends';
import * as entries from '#contracts/request-entries';
import * as neighbours from '#contracts/request-households';
import * as long from '#contracts/request-long';
import * as counted from '#contracts/request-numbers';
import * as overheard from '#contracts/request-overheard';
import * as pins from '#contracts/request-pin';
import * as promise from '#contracts/request-promise';
import * as sweeps from '#contracts/request-sweeps';
import * as work from '#contracts/request-work';
import * as lists from '#contracts/request-lists';
import * as contract from '#contracts/requests';
import { handle, type Context } from '../../kernel/context';
import { board } from './board';
import { cluster } from './cluster';
import { askerOf } from './contact';
import * as handlers from './handlers';
import { join, joinedPersons, nearby } from './households';
import { check, watch } from './long';
import { longOnes, overdue, search } from './lists';
import { clearPicture, findEntry, moderate } from './moderation';
import { numbers } from './numbers';
import { calledBack, callsDue, overhear } from './overheard';
import { personal } from './personal';
import { forgetPins } from './pin';
import * as promises from './promises';
import { regroup } from './regroup';
import { report } from './report';
import { collections } from './repository';
import { checkSpot, mendSpot } from './spots';
import { endSweep } from './sweep-end';
import { sweepResults } from './sweep-results';
import { startSweep, sweep, sweeps as sweepsOf } from './sweeps';
import { accept, decline, finish, hand, handedToMe, receivers, siteCheck } from './work';

export { countMonths } from './count-months';

export const requests: Context = {
  name: 'requests',
  operations: [
    handle(contract.report, report),
    handle(contract.mine, handlers.mine),
    handle(contract.ofGrid, handlers.ofGrid),
    handle(contract.view, handlers.view),
    handle(contract.timeline, handlers.timeline),
    handle(contract.take, handlers.take),
    handle(contract.resolve, handlers.resolve),
    handle(honest.end, handlers.end),
    handle(contract.confirm, handlers.confirm),
    handle(honest.unsure, handlers.unsure),
    handle(contract.returnRequest, handlers.returnRequest),
    handle(work.receivers, receivers),
    handle(work.hand, hand),
    handle(work.accept, accept),
    handle(work.decline, decline),
    handle(work.finish, finish),
    handle(work.siteCheck, siteCheck),
    handle(work.handedToMe, handedToMe),
    handle(promise.extend, promises.extend),
    handle(promise.contest, promises.contest),
    handle(promise.settle, promises.settle),
    handle(promise.pause, promises.pause),
    handle(promise.resume, promises.resume),
    handle(promise.answer, promises.answer),
    handle(long.check, check),
    handle(long.watch, watch),
    handle(lists.search, search),
    handle(lists.overdue, overdue),
    handle(lists.longOnes, longOnes),
    handle(publicBoard.board, board),
    handle(counted.numbers, numbers),
    handle(sweeps.cluster, cluster),
    handle(sweeps.startSweep, startSweep),
    handle(sweeps.checkSpot, checkSpot),
    handle(sweeps.mendSpot, mendSpot),
    handle(sweeps.endSweep, endSweep),
    handle(sweeps.sweep, sweep),
    handle(sweeps.sweeps, sweepsOf),
    handle(sweeps.sweepResults, sweepResults),
    handle(overheard.overhear, overhear),
    handle(overheard.calledBack, calledBack),
    handle(overheard.callsDue, callsDue),
    handle(neighbours.nearby, nearby),
    handle(neighbours.join, join),
    handle(neighbours.joinedPersons, joinedPersons),
    handle(pins.forgetPins, forgetPins),
    handle(entries.findEntry, findEntry),
    handle(entries.moderate, moderate),
    handle(entries.clearPicture, clearPicture),
    handle(entries.askerOf, askerOf),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  outboxes: [collections.requests, collections.sweeps],
  reads: regroup,
  personal,
};
