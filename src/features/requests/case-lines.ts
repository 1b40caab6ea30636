/** From a case to what its page shows: the letter, and what happened last. */
import type { TimelineEntry } from '#contracts/request-entries';
import type { RequestAct } from '#contracts/request-states';
import type { RequestView } from '#contracts/requests';
import { roleWords } from '#contracts/role-words';
import type { TimelineLine } from '../../components/timeline';
import { whenWords } from '../../time';
import { courseWords, declineReasonWords } from './course-words';
import { endReasonWords, endWords } from './end-words';
import { actWords, caseWords, noPhotoWords } from './words';

/** The entries as lines of a letter, oldest first. */
export function toLines(entries: readonly TimelineEntry[], now?: Date): readonly TimelineLine[] {
  return [...entries]
    .sort((one, other) => one.at.localeCompare(other.at))
    .map((entry) => ({
      key: `${entry.at}-${entry.act}`.replace(/[^0-9A-Za-z-]/g, ''),
      when: whenWords(entry.at, now),
      who: whoWords(entry.who),
      what: entry.forName ? caseWords.onBehalf(entry.forName, actWords[entry.act]) : actWords[entry.act],
      words: wordsOf(entry),
      photos: entry.photos,
    }));
}

/** Whether a picture of it is being looked at: what its reader is shown may change by itself. */
export function isChecking({ timeline }: Pick<RequestView, 'timeline'>): boolean {
  return timeline.some(({ checking = 0 }) => checking > 0);
}

/** What happened last. */
export function lastAct({ timeline }: Pick<RequestView, 'timeline'>): RequestAct | undefined {
  return [...timeline].sort((one, other) => one.at.localeCompare(other.at)).pop()?.act;
}

/** «网格员陈师傅»; who gave no name is called by what he is, once. */
function whoWords({ name, role }: TimelineEntry['who']): string {
  const called = roleWords[role];
  return name.startsWith(called) ? name : `${called}${name}`;
}

function wordsOf(entry: TimelineEntry): string | undefined {
  const { words, noPhotoReason, endReason, declineReason, toName, isHalf, held, photos, checking } = entry;
  const reason = noPhotoReason ? caseWords.noPhotoBecause(noPhotoWords[noPhotoReason]) : '';
  const hint = held && caseWords.held[held];
  const looked = checking && (photos.length > 0 ? caseWords.checkingOwn : caseWords.checking);
  const because = endReason && endWords.reasonIs(endReasonWords[endReason]);
  const declined = declineReason && courseWords.declineReasonIs(declineReasonWords[declineReason]);
  const asked = toName && courseWords.toName(toName);
  return (
    [asked, isHalf && courseWords.half, words, because, declined, reason, hint, looked].filter(Boolean).join(' ') ||
    undefined
  );
}
