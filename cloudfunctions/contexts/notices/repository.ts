/** The only file that names the collections of notices. */
import type { NoticeKind, TemplateKind } from '#contracts/notices';
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { fromThere } from '../../kernel/paging';

/** `due` waits to be sent, `sending` was claimed; the rest are ends. `lost` may or may not have arrived. */
export type Push = 'inboxOnly' | 'due' | 'sending' | 'sent' | 'noCredit' | 'refused' | 'failed' | 'lost';

export interface NoticeRecord {
  /** fact~person: a fact that comes twice is a duplicate, and harmless. */
  readonly _id: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly number: string;
  readonly title: string;
  readonly words: string;
  readonly lines: readonly [string, string];
  readonly subjectId: string;
  readonly isRead: boolean;
  readonly push: Push;
  readonly pushAt: Date;
}

export interface CreditsRecord extends Readonly<Record<TemplateKind, number>> {
  readonly _id: string;
  /** Consents already counted, so that one that arrives twice counts once. */
  readonly keys: readonly string[];
}

export const collections = { inbox: 'inbox', credits: 'push-credits' } as const;

const keysKept = 20;

/** Notices and push credits as this context keeps them. */
export function noticesRepository(database: Database) {
  const inbox: Collection<NoticeRecord> = database.collection(collections.inbox);
  const credits: Collection<CreditsRecord> = database.collection(collections.credits);
  const { command } = database;
  return {
    inbox,
    credits,
    of: (personIds: readonly string[], cursor: string | undefined, size: number) =>
      inbox.find({
        where: fromThere(database, { personId: oneOf(database, personIds) }, 'at', cursor),
        order: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit: size + 1,
        fields: ['kind', 'at', 'title', 'words', 'subjectId', 'isRead'],
      }),
    unread: (personIds: readonly string[]) => inbox.count({ personId: oneOf(database, personIds), isRead: false }),
    markRead: (personIds: readonly string[], upTo: Date) =>
      inbox.update({ personId: oneOf(database, personIds), isRead: false, at: command.lte(upTo) }, { isRead: true }),
    due: (now: Date, size: number) =>
      inbox.find({ where: { push: 'due', pushAt: command.lte(now) }, order: [['pushAt', 'asc']], limit: size }),
    /** Claims a push for one sender; of two who try, one gets it. */
    claim: async (id: string, now: Date) =>
      (await inbox.update({ _id: id, push: 'due' }, { push: 'sending', pushAt: now })) === 1,
    settle: (id: string, push: Push) => inbox.update({ _id: id, push: 'sending' }, { push }),
    /** What was claimed before `before` and never settled: the sender died, and nobody knows whether it arrived. */
    giveUp: (before: Date) => inbox.update({ push: 'sending', pushAt: command.lte(before) }, { push: 'lost' }),
    /** Counts a consent; undefined when it was counted before, or when the person has no document yet. */
    gain: (personId: string, key: string, { newWork, progress }: Readonly<Record<TemplateKind, number>>) =>
      credits.updateAndReturn(
        { _id: personId, keys: command.nin([key]) },
        {
          newWork: command.inc(newWork),
          progress: command.inc(progress),
          keys: command.push({ each: [key], slice: -keysKept }),
        },
      ),
    spend: async (personId: string, kind: TemplateKind) =>
      (await credits.update({ _id: personId, [kind]: command.gt(0) }, { [kind]: command.inc(-1) })) === 1,
    /** WeChat says there is none left, whatever our count says. */
    forget: (personId: string, kind: TemplateKind) => credits.update({ _id: personId }, { [kind]: 0 }),
  };
}

export type NoticesRepository = ReturnType<typeof noticesRepository>;
