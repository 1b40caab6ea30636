/** What the desk context keeps of persons: that they let a browser in, for two minutes; the desks themselves are with them. */
import { keptDays } from '../../../config/settings';
import { noTraces, type Personal } from '../../kernel/personal';
import { messageTime } from '../../kernel/shanghai-time';
import { collections, deskRepository } from './repository';
import { words } from './words';

export const personal: Personal = {
  collect: async ({ database }, personIds) =>
    (await deskRepository(database).approvalsOf(personIds)).map(({ browser, at }) => ({
      title: words.approved,
      lines: [[messageTime(at), browser]],
    })),
  hindrances: () => Promise.resolve([]),
  tracesOf: () => Promise.resolve(noTraces),
  erase: async ({ database }, { personIds }) => {
    await deskRepository(database).removeOf(personIds);
  },
  sealed: [{ collection: collections.approvals, field: 'ticket', paths: ['ticket'] }],
  retention: [
    { name: 'desks', days: keptDays.desks, end: ({ database }, before) => deskRepository(database).endBefore(before) },
  ],
};
