/** Why a case is not done yet, in plain lines. */
import type { RequestView } from '#contracts/requests';
import { hasPassed } from '../../time';
import { contestWords, courseWords as words } from './course-words';
import { byWhen, lastDayWords } from './promise-words';

/** What is said beside what happens next; nothing where it just goes on. */
export function courseLines(request: RequestView, now?: Date): readonly string[] {
  const { state, extension, promise, pausedAt, long, asks = 0, lookAgainAt, abilities } = request;
  const from =
    extension && byWhen({ by: extension.from, isTentative: false, ...(promise?.day && { day: promise.day }) }, now);
  return [
    ...(from && extension.contest !== 'takenBack' ? [words.extended(from)] : []),
    ...(extension?.contest ? [contestWords[extension.contest]] : []),
    ...(pausedAt ? [abilities.canAnswer ? words.pausedForAsker : words.paused] : []),
    ...(long ? [longWords(state, long.nextCheck, now)] : []),
    ...(asks > 1 && abilities.canConfirm ? [words.asked(asks)] : []),
    ...(state === 'closed' && lookAgainAt && abilities.canReturn ? [words.lookAgain] : []),
  ];
}

function longWords(state: RequestView['state'], nextCheck: string, now?: Date): string {
  const day = lastDayWords(nextCheck, now);
  // Nobody has taken it: nobody said that he looks again.
  if (state === 'submitted') return hasPassed(nextCheck, now) ? words.nobodyStill : words.nobodyYet(day);
  return hasPassed(nextCheck, now) ? words.checkPassed(day) : words.nextCheck(day);
}
