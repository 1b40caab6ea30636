/** What the requests context hands to a composer. */
import * as honest from '#contracts/request-ends';
import * as entries from '#contracts/request-entries';
import * as neighbours from '#contracts/request-households';
import * as contract from '#contracts/requests';
import { handle, type Context } from '../../kernel/context';
import { askerOf } from './contact';
import * as handlers from './handlers';
import { join, joinedPersons, nearby } from './households';
import { clearPicture, findEntry, moderate } from './moderation';
import { personal } from './personal';
import { report } from './report';
import { collections } from './repository';

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
    handle(contract.returnRequest, handlers.returnRequest),
    handle(neighbours.nearby, nearby),
    handle(neighbours.join, join),
    handle(neighbours.joinedPersons, joinedPersons),
    handle(entries.findEntry, findEntry),
    handle(entries.moderate, moderate),
    handle(entries.clearPicture, clearPicture),
    handle(entries.askerOf, askerOf),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  outbox: collections.requests,
  personal,
};
