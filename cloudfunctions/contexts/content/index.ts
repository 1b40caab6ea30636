/** What the content context hands to a composer. */
import * as contract from '#contracts/content';
import * as told from '#contracts/feedback';
import { handle, type Context } from '../../kernel/context';
import { appeal, decide } from './decide';
import * as feedback from './feedback';
import * as handlers from './handlers';
import { hold } from './hold';
import * as pictures from './pictures';
import { report } from './report';
import { personal } from './personal';
import { collections } from './repository';

export { hearPicture } from './hear-picture';

export const content: Context = {
  name: 'content',
  operations: [
    handle(contract.hold, hold),
    handle(contract.held, handlers.held),
    handle(contract.reports, handlers.reports),
    handle(contract.decide, decide),
    handle(contract.report, report),
    handle(contract.mine, handlers.mine),
    handle(contract.appeal, appeal),
    handle(contract.pictureSent, pictures.pictureSent),
    handle(contract.pictureAnswered, pictures.pictureAnswered),
    handle(contract.sweepPictures, pictures.sweepPictures),
    handle(told.giveFeedback, feedback.giveFeedback),
    handle(told.feedback, feedback.feedback),
    handle(told.answerFeedback, feedback.answerFeedback),
    handle(told.myFeedback, feedback.myFeedback),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck'],
  outboxes: [collections.held],
  personal,
};
