/** The only file that names the collections of notices. */
import type { TemplateKind } from '#contracts/message-templates';
import type { NoticeKind } from '#contracts/notices';
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { fromThere, toPage } from '../../kernel/paging';

/**
 * `due` waits to be sent, `sending` was claimed; the rest are ends. `failed` was never taken, `lost` may or may not have
 * arrived.
 */
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
  /** How often WeChat took nothing of it so far. */
  readonly tries?: number;
  /** Whose quiet hours its message waits out; missing where it rings at once, or not at all. */
  readonly quietIn?: string;
}

export interface CreditsRecord extends Readonly<Record<TemplateKind, number>> {
  readonly _id: string;
  /** Consents already counted, so that one that arrives twice counts once. */
  readonly keys: readonly string[];
}

export const collections = { inbox: 'inbox', credits: 'push-credits' } as const;

const newestFirst = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const;
const keysKept = 20;
/** Documents of one round. */
const some = 100;

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
        order: newestFirst,
        limit: size + 1,
        fields: ['kind', 'at', 'title', 'words', 'subjectId', 'isRead'],
      }),
    unread: (personIds: readonly string[]) => inbox.count({ personId: oneOf(database, personIds), isRead: false }),
    markRead: (personIds: readonly string[], upTo: Date) =>
      inbox.update({ personId: oneOf(database, personIds), isRead: false, at: command.lte(upTo) }, { isRead: true }),
    due: (now: Date, size: number) =>
      inbox.find({ where: { push: 'due', pushAt: command.lte(now) }, order: [['pushAt', 'asc']], limit: size }),
    /** Lets a message wait, for one that nobody sends yet. */
    postpone: (id: string, pushAt: Date) => inbox.update({ _id: id, push: 'due' }, { pushAt }),
    /** Lets what waits for a community's quiet hours wait no longer than until then; answers how many. */
    advance: (communityId: string, pushAt: Date) =>
      inbox.update({ quietIn: communityId, push: 'due', pushAt: command.gt(pushAt) }, { pushAt }),
    /** Claims a push for one sender; of two who try, one gets it. */
    claim: async (id: string, now: Date) =>
      (await inbox.update({ _id: id, push: 'due' }, { push: 'sending', pushAt: now })) === 1,
    settle: (id: string, push: Push) => inbox.update({ _id: id, push: 'sending' }, { push }),
    /** WeChat takes nothing now: it waits to be sent again. */
    tryAgain: (id: string, pushAt: Date, tries: number) =>
      inbox.update({ _id: id, push: 'sending' }, { push: 'due', pushAt, tries }),
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
    /** What WeChat did not take has used nothing up. */
    giveBack: (personId: string, kind: TemplateKind) => credits.update({ _id: personId }, { [kind]: command.inc(1) }),
    /** Everything one person was told, under every id he ever had, newest first. */
    allOf: async (personIds: readonly string[]) => {
      const all: NoticeRecord[] = [];
      for (let cursor: string | undefined; ;) {
        const rows = await inbox.find({
          where: fromThere(database, { personId: oneOf(database, personIds) }, 'at', cursor),
          order: newestFirst,
          limit: some + 1,
        });
        const page = toPage(rows, some, ({ _id, at }) => ({ at, id: _id }));
        all.push(...page.items);
        if (page.cursor === null) return all;
        cursor = page.cursor;
      }
    },
    removeOf: async (personIds: readonly string[]) => {
      await inbox.remove({ personId: oneOf(database, personIds) });
      await credits.remove({ _id: oneOf(database, personIds) });
    },
    removeNotices: async (ids: readonly string[]) => {
      for (let at = 0; at < ids.length; at += some) await inbox.remove({ _id: command.in(ids.slice(at, at + some)) });
    },
    /** Takes the name of who works on it out of what was told of these cases. */
    forgetWorker: async (subjectIds: readonly string[], title: string) => {
      for (let at = 0; at < subjectIds.length; at += some) {
        const where = { subjectId: oneOf(database, subjectIds.slice(at, at + some)), kind: 'requests.taken' };
        await inbox.update(where, { title, 'lines.0': title });
      }
    },
    /** Takes the words out of every notice about these cases. */
    silence: async (subjectIds: readonly string[], said: string) => {
      for (let at = 0; at < subjectIds.length; at += some) {
        const where = { subjectId: oneOf(database, subjectIds.slice(at, at + some)) };
        await inbox.update(where, { words: said, lines: command.set([said, said]) });
      }
    },
    endBefore: async (before: Date) => {
      const old = await inbox.find({
        where: { at: command.lt(before) },
        order: [['at', 'asc']],
        limit: some,
        fields: ['at'],
      });
      if (old.length === 0) return 0;
      return inbox.remove({ _id: command.in(old.map(({ _id }) => _id)) });
    },
    /** WeChat says there is none left, whatever our count says. */
    forget: (personId: string, kind: TemplateKind) => credits.update({ _id: personId }, { [kind]: 0 }),
  };
}

export type NoticesRepository = ReturnType<typeof noticesRepository>;

/** A notice is of one fact, for one person. */
export function noticeIdOf(factId: string, personId: string): string {
  return `${factId}~${personId}`;
}
