/** The only file that names the collections of content. */
import type { HeldState, HoldReason, ReportReason, Subject, Verdict } from '#contracts/content';
import type { Role } from '#contracts/values';
import { oneOf, type Collection, type Database, type Where } from '../../kernel/database';
import type { Decided } from '../../kernel/decide';
import type { WithOutbox } from '../../kernel/facts';
import { deriveId } from '../../kernel/ids';
import { fromThere } from '../../kernel/paging';

/** Something a coordinator must look at, or has: one document an item, whatever brought it here. */
export interface HeldRecord extends Decided, WithOutbox {
  readonly subject: Subject;
  readonly communityId: string;
  /** What people call the thing it stands in. */
  readonly number: string;
  readonly writerId: string;
  /** Sealed: the words themselves are their owner's. */
  readonly excerpt: string;
  readonly reason: HoldReason;
  readonly state: HeldState;
  /** Whether it waits for somebody to look. */
  readonly isOpen: boolean;
  readonly heldAt: Date;
  readonly reports: Readonly<Partial<Record<ReportReason, number>>>;
  /** Oldest first; the last one stands. */
  readonly decisions: readonly DecisionRecord[];
  /** When it was last decided on. */
  readonly lookedAt?: Date;
  /** Sealed; asked for once. */
  readonly appeal?: string;
}

export interface DecisionRecord {
  readonly byId: string;
  readonly at: Date;
  readonly verdict: Verdict;
  readonly why: string;
  /** The version of the item it made. */
  readonly v: number;
}

/** That one person reported one item; `_id` is of both. */
export interface ReportRecord {
  readonly _id: string;
  readonly itemId: string;
  readonly byId: string;
  readonly reason: ReportReason;
  /** He only says himself that he lives there: a coordinator looks, and nothing is hidden by it. */
  readonly isUnheard?: true;
  /** Sealed. */
  readonly words?: string;
  readonly at: Date;
}

/** What WeChat was asked about one picture, and what it said: two halves that come in either order. */
export interface PictureRecord {
  readonly _id: string;
  readonly at: Date;
  readonly item?: ItemOf;
  /** Which picture of the entry, from 0; known with the item. */
  readonly picture?: number;
  readonly isClean?: boolean;
  /** When it is too late for an answer; missing once there is one, or nobody knows yet what it is about. */
  readonly dueAt?: Date;
}

export type ItemOf = Pick<HeldRecord, 'subject' | 'communityId' | 'number' | 'writerId'>;

export interface FeedbackRecord extends Decided {
  readonly digest: string;
  readonly communityId: string;
  readonly byId: string;
  readonly words: string;
  readonly wantsAnswer: boolean;
  readonly isOpen: boolean;
  readonly at: Date;
  readonly answer?: {
    readonly words: string;
    readonly at: Date;
    readonly who: { readonly id: string; readonly name: string; readonly role: Role };
  };
}

export const collections = {
  held: 'held',
  reports: 'content-reports',
  pictures: 'picture-checks',
  feedback: 'feedback',
} as const;

/** More people than ever report one item before somebody looks. */
const mostReports = 200;
const picturesPerSweep = 20;

/** Held items, reports, picture checks and feedback, as the content context keeps them. */
export function contentRepository(database: Database) {
  const held: Collection<HeldRecord> = database.collection(collections.held);
  const reports: Collection<ReportRecord> = database.collection(collections.reports);
  const pictures: Collection<PictureRecord> = database.collection(collections.pictures);
  const feedback: Collection<FeedbackRecord> = database.collection(collections.feedback);
  const { command } = database;
  const newest = <Doc extends { _id: string }>(
    collection: Collection<Doc>,
    field: string,
    { where, cursor, size }: Page,
  ) =>
    collection.find({
      where: fromThere(database, where, field, cursor),
      order: [
        [field, 'desc'],
        ['_id', 'desc'],
      ],
      limit: size + 1,
    });
  return {
    held,
    reports,
    pictures,
    feedback,
    waiting: (communityId: string, cursor: string | undefined, size: number) =>
      newest(held, 'heldAt', { where: { communityId, isOpen: true }, cursor, size }),
    heldOf: (writerIds: readonly string[], cursor: string | undefined, size: number) =>
      newest(held, 'heldAt', { where: { writerId: oneOf(database, writerIds) }, cursor, size }),
    reportsOf: (itemId: string) =>
      reports.find({ where: { itemId }, limit: mostReports, fields: ['reason', 'words', 'at', 'isUnheard'] }),
    /** What was let through is looked at again when something new is known of it. */
    lookAgain: (id: string, since: Date) =>
      held.update({ _id: id, state: 'published', isOpen: false, lookedAt: command.lt(since) }, { isOpen: true }),
    holdAgain: (id: string) =>
      held.update(
        { _id: id, state: 'published' },
        { state: 'waiting', isOpen: true, reason: 'picture', v: command.inc(1) },
      ),
    /** Adds the half that was missing; answers both. */
    join: (id: string, half: Partial<PictureRecord>) =>
      pictures.updateAndReturn({ _id: id }, { ...half, dueAt: command.remove() }),
    unanswered: (now: Date) => pictures.find({ where: { dueAt: command.lte(now) }, limit: picturesPerSweep }),
    feedbackOf: (where: Where, cursor: string | undefined, size: number) =>
      newest(feedback, 'at', { where, cursor, size }),
    byWriter: (ids: readonly string[]): Where => ({ byId: oneOf(database, ids) }),
  };
}

interface Page {
  readonly where: Where;
  readonly cursor: string | undefined;
  readonly size: number;
}

export type ContentRepository = ReturnType<typeof contentRepository>;

/** The id of an item, whoever brings it and however often. */
export function heldId({ context, id, entry }: Subject): string {
  return deriveId('held', context, id, String(entry));
}

/** Where the words of a report belong. */
export function reportedAt(id: string) {
  return { collection: collections.reports, field: 'words', id } as const;
}

/** Where the sealed words of an item belong. */
export function sealedAt(id: string, field: 'excerpt' | 'appeal') {
  return { collection: collections.held, field, id } as const;
}
