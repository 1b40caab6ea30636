/** What is true of every notice and every push, whatever failed on its way. */
import { settingLimits } from '#contracts/community-settings';
import { templateKinds } from '#contracts/message-templates';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import type { Message } from '../../kernel/wechat';
import { messageOf, momentOf } from './message';
import { collections, type CreditsRecord, type NoticeRecord, type Push } from './repository';

const keysKept = 20;
/** A claim that is older has lost its sender, and the tick has ended it. */
const claimLivesFor = 5 * 60_000;
const longestNight = settingLimits.quietHours * 3_600_000;
/** Ends after which WeChat may have the message. */
const maybeSent: readonly Push[] = ['sending', 'sent', 'lost'];

export const invariants: readonly Invariant[] = [
  {
    name: 'a notice is of one fact, for one person, and says so in its id',
    holds: 'always',
    check: eachOf<NoticeRecord>(collections.inbox, ({ _id, personId, subjectId }) => {
      return _id.startsWith(`${subjectId}.`) && _id.endsWith(`~${personId}`);
    }),
  },
  {
    name: 'nobody allows fewer than no messages',
    holds: 'always',
    check: eachOf<CreditsRecord>(collections.credits, (credits) => templateKinds.every((kind) => credits[kind] >= 0)),
  },
  {
    name: 'a consent is remembered once, and the last twenty alone',
    holds: 'always',
    check: eachOf<CreditsRecord>(
      collections.credits,
      ({ keys }) => keys.length <= keysKept && repeated(keys).length === 0,
    ),
  },
  {
    name: 'no message is on its way for longer than five minutes',
    holds: 'afterTick',
    check: eachOf<NoticeRecord>(collections.inbox, ({ push, pushAt }, { now }) => {
      return push !== 'sending' || now.getTime() - pushAt.getTime() <= claimLivesFor;
    }),
  },
  {
    name: 'no message waits for longer than the quiet hours of a night',
    holds: 'always',
    check: eachOf<NoticeRecord>(collections.inbox, ({ push, pushAt }, { now }) => {
      return push !== 'due' || pushAt.getTime() - now.getTime() <= longestNight;
    }),
  },
  {
    name: 'WeChat has at most one message of a notice, and none of a notice that was not pushed',
    holds: 'always',
    check: messagesBeyondNotices,
  },
];

/** Notices of two facts may look alike, so the messages of one look are counted against the notices of that look. */
function messagesBeyondNotices({ documents, messages }: Store): readonly string[] {
  const pushed = documents<NoticeRecord>(collections.inbox).filter(({ push }) => maybeSent.includes(push));
  const allowed = countOf(pushed.map((notice) => lookOf(notice.personId, messageOf(notice, ''))));
  const sent = countOf(messages.map((message) => lookOf(message.personId, message)));
  return [...sent].filter(([look, count]) => count > (allowed.get(look) ?? 0)).map(([look]) => look);
}

function countOf(looks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return counts;
}

/** Its person, its case and its moment: what a message says is nobody's business here. */
function lookOf(personId: string, message: Omit<Message, 'openid'>): string {
  return [personId, message.templateId, message.page, momentOf(message)].join(' ');
}
