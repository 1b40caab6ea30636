/** Held items and feedback, as those who read them see them. */
import { reportReasons, type HeldItem } from '#contracts/content';
import type { FeedbackView } from '#contracts/feedback';
import type { mine } from '#contracts/content';
import type { OutputOf } from '#contracts/operation';
import { appealUntil } from './policy';
import type { FeedbackRecord, HeldRecord } from './repository';

type MineItem = OutputOf<typeof mine>['items'][number];

/** What was sealed, opened for this reader. */
export interface Opened {
  readonly excerpt: string;
  readonly appeal?: string;
}

export function presentHeld(record: HeldRecord, { excerpt, appeal }: Opened): HeldItem {
  const { _id, subject, number, reason, state, heldAt, reports, v } = record;
  return {
    id: _id,
    subject,
    number,
    excerpt,
    reason,
    state,
    heldAt: heldAt.toISOString(),
    reports: reportReasons.flatMap((one) => (reports[one] ? [{ reason: one, times: reports[one] }] : [])),
    ...(appeal !== undefined && { appeal }),
    version: v,
  };
}

/** The writer is told what was decided and why, never by whom, and never who reported it. */
export function presentMine(record: HeldRecord, { excerpt }: Opened, now: Date): MineItem {
  const { _id, subject, number, state, decisions, v } = record;
  const why = decisions.at(-1)?.why;
  const until = appealUntil(record);
  return {
    id: _id,
    subject,
    number,
    excerpt,
    state,
    ...(why !== undefined && { why }),
    ...(until !== undefined && now <= until && { appealUntil: until.toISOString() }),
    version: v,
  };
}

export function presentFeedback(record: FeedbackRecord): FeedbackView {
  const { _id, words, at, answer, v } = record;
  const said = answer && {
    words: answer.words,
    at: answer.at.toISOString(),
    who: { name: answer.who.name, role: answer.who.role },
  };
  return {
    id: _id,
    words,
    at: at.toISOString(),
    wantsAnswer: record.wantsAnswer,
    ...(said && { answer: said }),
    version: v,
  };
}
