/** What the content context keeps of persons: what they wrote that somebody had to look at, what they reported, what they told. */
import { keptDays } from '../../../config/settings';
import type { Ports } from '../../kernel/context';
import { noTraces, type Kept, type Personal } from '../../kernel/personal';
import { messageTime } from '../../kernel/shanghai-time';
import { leavingOf } from './leaving-repository';
import {
  collections,
  reportedAt,
  sealedAt,
  type FeedbackRecord,
  type HeldRecord,
  type ReportRecord,
} from './repository';
import { words } from './words';

export const personal: Personal = {
  collect: async (ports, personIds) => {
    const { held, reports, feedback } = await leavingOf(ports.database).allOf(personIds);
    return [
      ...held.map((item) => toldItem(ports, item)),
      ...reports.map((report) => toldReport(ports, report)),
      ...feedback.map(toldFeedback),
    ];
  },
  hindrances: () => Promise.resolve([]),
  tracesOf: () => Promise.resolve(noTraces),
  /** His own go; what others wrote in his cases stays theirs, and what is quoted of it here goes. */
  erase: async ({ database, vault }, { personIds, recordIds }) => {
    const repository = leavingOf(database);
    await repository.removeOf(personIds);
    await repository.forgetAnswerer(personIds, words.erasedWorker);
    for (const { _id } of await repository.itemsAbout(recordIds)) {
      await repository.setExcerpt(_id, vault.seal(words.erased, sealedAt(_id, 'excerpt')));
    }
  },
  sealed: [
    { collection: collections.held, field: 'excerpt', paths: ['excerpt'] },
    { collection: collections.held, field: 'appeal', paths: ['appeal'] },
    { collection: collections.reports, field: 'words', paths: ['words'] },
  ],
  retention: [
    { name: 'held', days: keptDays.held, end: ({ database }, before) => leavingOf(database).endHeld(before) },
    {
      name: 'feedback',
      days: keptDays.feedback,
      end: ({ database }, before) => leavingOf(database).endFeedback(before),
    },
    {
      name: 'pictures',
      days: keptDays.pictures,
      end: ({ database }, before) => leavingOf(database).endPictures(before),
    },
  ],
};

function toldItem({ vault }: Ports, { _id, heldAt, excerpt, appeal, decisions }: HeldRecord): Kept {
  const { labels } = words;
  return {
    title: `${labels.held} ${messageTime(heldAt)}`,
    lines: [
      [labels.words, vault.open(excerpt, sealedAt(_id, 'excerpt'))],
      ...decisions.map(({ at, verdict, why }) => [messageTime(at), `${labels.verdicts[verdict]} ${why}`] as const),
      ...(appeal === undefined ? [] : [[labels.appeal, vault.open(appeal, sealedAt(_id, 'appeal'))] as const]),
    ],
  };
}

function toldReport({ vault }: Ports, { _id, at, words: said }: ReportRecord): Kept {
  const { labels } = words;
  const lines = said === undefined ? [] : [[labels.words, vault.open(said, reportedAt(_id))] as const];
  return { title: `${labels.report} ${messageTime(at)}`, lines };
}

function toldFeedback({ at, words: said, answer }: FeedbackRecord): Kept {
  const { labels } = words;
  const lines = [[labels.words, said] as const, ...(answer ? [[labels.answer, answer.words] as const] : [])];
  return { title: `${labels.feedback} ${messageTime(at)}`, lines };
}
