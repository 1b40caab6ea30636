/** What the notices context keeps of persons: what they were told, and how many messages they allow. */
import { keptDays } from '../../../config/settings';
import { messageTime } from '../../kernel/shanghai-time';
import { noTraces, type Personal } from '../../kernel/personal';
import { presentCredits } from './present';
import { noticeIdOf, noticesRepository } from './repository';
import { words } from './words';

export const personal: Personal = {
  collect: async ({ database }, personIds) => {
    const repository = noticesRepository(database);
    const [notices, credits] = await Promise.all([
      repository.allOf(personIds),
      Promise.all(personIds.map((personId) => repository.credits.get(personId))),
    ]);
    const told = notices.map(({ at, title, words: said }) => ({
      title: `${words.labels.notice} ${messageTime(at)}`,
      lines: [[title, said] as const],
    }));
    const allowed = credits.flatMap((record) => {
      if (!record) return [];
      const { newWork, progress } = presentCredits(record);
      return [{ title: words.labels.allowed, lines: [[words.labels.count, String(newWork + progress)] as const] }];
    });
    return [...told, ...allowed];
  },
  hindrances: () => Promise.resolve([]),
  tracesOf: () => Promise.resolve(noTraces),
  /** His own inbox goes; what others were told of his cases stays, without what he said. */
  erase: async ({ database }, { personIds, recordIds, workedIds, facts }) => {
    const repository = noticesRepository(database);
    const noticeIds = facts.flatMap((fact) => fact.personIds.map((personId) => noticeIdOf(fact.id, personId)));
    await Promise.all([repository.removeOf(personIds), repository.removeNotices(noticeIds)]);
    await repository.silence(recordIds, words.erased);
    await repository.forgetWorker(workedIds, words.somebodyTook);
  },
  sealed: [],
  retention: [
    {
      name: 'notices',
      days: keptDays.notices,
      end: ({ database }, before) => noticesRepository(database).endBefore(before),
    },
  ],
};
