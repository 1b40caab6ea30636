/**
 * Counting: what was reported in a month, and what became of it, from the cases themselves. Pure, and the same however
 * often it is done: a case that comes back is counted anew with its month, never added to what was counted.
 */
import type { CategoryCode } from '#contracts/community-settings';
import type { NumbersRow } from '#contracts/request-numbers';
import { stateSets, type RequestAct } from '#contracts/request-states';
import { lookAgainDays, reopenDays } from '../../../config/settings';
import { dayMs, daysBetween } from '../../kernel/shanghai-time';
import type { RequestRecord } from './repository';
import type { Entry } from './request';

/** As much of an entry as is counted: no words, and nobody. */
export interface CountedEntry extends Pick<Entry, 'at' | 'act' | 'isHalf' | 'forName'> {
  readonly who: Pick<Entry['who'], 'role'>;
}

/** As much of a case as is counted. */
export interface CountedCase extends Pick<
  RequestRecord,
  | '_id'
  | 'state'
  | 'stateAt'
  | 'reportedAt'
  | 'kind'
  | 'promise'
  | 'pausedAt'
  | 'extension'
  | 'ending'
  | 'returns'
  | 'lookAgainAt'
  | 'isUnsure'
  | 'olderPages'
> {
  readonly timeline: readonly CountedEntry[];
}

type Buckets<Field extends keyof NumbersRow> = Omit<NumbersRow[Field] & object, 'of' | 'percent'>;
/** How many took so many days. */
type ByDays = Readonly<Record<string, number>>;

/** What was counted of one kind. */
export interface Tally {
  /** What the community called the kind, last. */
  readonly name: string;
  readonly reported: number;
  readonly promise: Buckets<'promise'>;
  readonly extended: number;
  readonly cameBack: number;
  readonly ends: Buckets<'ends'>;
  readonly verdicts: Buckets<'verdicts'>;
  readonly receipt: ByDays;
  readonly done: ByDays;
}

/** Of a report from before there were kinds. */
export type TallyCode = CategoryCode | 'none';
export type Tallies = Readonly<Partial<Record<TallyCode, Tally>>>;

/** Longer than this is counted as this long: half of them lie below, or the number says enough. */
const mostDays = 400;

const empty: Tally = {
  name: '',
  ...{ reported: 0, extended: 0, cameBack: 0, receipt: {}, done: {} },
  promise: { inTime: 0, late: 0, overdue: 0, running: 0, unpromised: 0 },
  ends: { fixed: 0, partly: 0, notPossible: 0, unanswered: 0, waiting: 0, open: 0 },
  verdicts: { fixed: 0, half: 0, notFixed: 0, unsure: 0, noAnswer: 0, waiting: 0, notAsked: 0, notYet: 0 },
};

/** What these cases come to, by kind, as it stands at that moment. */
export function tallied(cases: readonly CountedCase[], at: Date): Tallies {
  const kinds: Partial<Record<TallyCode, Tally>> = {};
  for (const one of cases) {
    const code = one.kind?.code ?? 'none';
    kinds[code] = sumOf([kinds[code] ?? empty, tallyOf(one, at)]);
  }
  return kinds;
}

/** All of these together; of several names the last. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      name: one.name,
      reported: sum.reported + one.reported,
      extended: sum.extended + one.extended,
      cameBack: sum.cameBack + one.cameBack,
      promise: added(sum.promise, one.promise),
      ends: added(sum.ends, one.ends),
      verdicts: added(sum.verdicts, one.verdicts),
      receipt: added(sum.receipt, one.receipt),
      done: added(sum.done, one.done),
    }),
    empty,
  );
}

/** Until when any of these may still move; undefined where one is open. */
export function movesUntil(cases: readonly CountedCase[]): Date | undefined {
  if (cases.some(({ state }) => isWaitedFor(state) || isAsked(state))) return undefined;
  const ends = cases.map(({ stateAt, lookAgainAt = stateAt }) =>
    // The day of the second look is not always there yet: whichever of the two comes later.
    Math.max(stateAt.getTime() + (lookAgainDays + reopenDays) * dayMs, lookAgainAt.getTime() + reopenDays * dayMs),
  );
  return new Date(Math.max(0, ...ends) + dayMs);
}

function tallyOf(one: CountedCase, at: Date): Tally {
  const taken = one.timeline.find(({ act }) => act === 'taken');
  const done = doneAt(one);
  return {
    name: one.kind?.name ?? '',
    reported: 1,
    extended: one.extension ? 1 : 0,
    cameBack: one.returns > 0 ? 1 : 0,
    promise: { ...empty.promise, [promiseOf(one, done, at)]: 1 },
    ends: { ...empty.ends, [endOf(one)]: 1 },
    verdicts: { ...empty.verdicts, [verdictOf(one)]: 1 },
    receipt: taken ? { [daysOf(one, taken.at)]: 1 } : {},
    done: done ? { [daysOf(one, done)]: 1 } : {},
  };
}

/** When it was last said to be done, or not to be possible; of what came back that holds no more. */
function doneAt({ state, timeline }: CountedCase): Date | undefined {
  return isWaitedFor(state) ? undefined : last(timeline, 'resolved', 'ended')?.at;
}

function promiseOf({ promise, pausedAt }: CountedCase, done: Date | undefined, at: Date): keyof Tally['promise'] {
  if (!promise) return 'unpromised';
  if (done) return done <= promise.by ? 'inTime' : 'late';
  return !pausedAt && promise.by < at ? 'overdue' : 'running';
}

function endOf({ state, ending = 'fixed' }: CountedCase): keyof Tally['ends'] {
  if (isAsked(state)) return 'waiting';
  return isWaitedFor(state) ? 'open' : ending;
}

/** What those who live with it said last, of how it stands now. */
function verdictOf({ state, ending = 'fixed', isUnsure, timeline }: CountedCase): keyof Tally['verdicts'] {
  if (isAsked(state)) return isUnsure ? 'unsure' : 'waiting';
  if (isWaitedFor(state)) {
    const back = last(timeline, 'returned');
    if (!back || !isOwnWord(back)) return 'notYet';
    return back.isHalf ? 'half' : 'notFixed';
  }
  if (ending === 'unanswered') return 'noAnswer';
  const word = last(timeline, 'confirmed');
  return ending === 'fixed' && word && isOwnWord(word) ? 'fixed' : 'notAsked';
}

/** Said by one who lives with it, or for him by who rang him; not by a colleague who looked in his place. */
function isOwnWord({ who, forName }: CountedEntry): boolean {
  return who.role === 'resident' || forName !== undefined;
}

function last(timeline: readonly CountedEntry[], ...acts: readonly RequestAct[]): CountedEntry | undefined {
  return [...timeline].reverse().find(({ act }) => acts.includes(act));
}

function isWaitedFor(state: RequestRecord['state']): boolean {
  return stateSets.waitingForWorker.some((one) => one === state);
}

function isAsked(state: RequestRecord['state']): boolean {
  return stateSets.waitingForAsker.some((one) => one === state);
}

function daysOf({ reportedAt }: CountedCase, to: Date): number {
  return Math.min(daysBetween(reportedAt, to), mostDays);
}

function added<Counts extends ByDays>(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [field, count] of Object.entries(other)) sum[field] = (sum[field] ?? 0) + count;
  return sum as Counts;
}
