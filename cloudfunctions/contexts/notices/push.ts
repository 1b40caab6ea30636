/**
 * WeChat messages for notices that wait for one: claim, credit, send, result. At most once: a message that may have
 * gone out is never sent again; the inbox has it in any case.
 */
import * as people from '#contracts/people';
import type { Delivery } from '../../kernel/context';
import { templateKindOf } from './audience';
import { messageOf } from './message';
import { morningsOf } from './quiet';
import { noticesRepository, type NoticeRecord, type NoticesRepository, type Push } from './repository';

const pushesPerDrain = 20;
/** Minutes until WeChat is asked again: an hour and three minutes in all. */
const pauses = [1, 2, 4, 8, 16, 32] as const;
/** A claim older than this has lost its sender. */
const claimLivesFor = 5 * 60_000;

/** Sends what is due; answers how many messages WeChat took. */
export async function pushDue(delivery: Delivery): Promise<number> {
  const repository = noticesRepository(delivery.database);
  const due = await repository.due(delivery.now, pushesPerDrain);
  if (due.length === 0) return 0;
  const ready = await withoutQuiet(due, repository, delivery);
  if (ready.length === 0) return 0;
  const personIds = [...new Set(ready.map(({ personId }) => personId))];
  const identities = await delivery.ask(people.identitiesOf, { personIds });
  const openids = new Map(identities.items.map(({ personId, openid }) => [personId, openid]));
  let sent = 0;
  for (const notice of ready) {
    const result = await pushOne(notice, openids.get(notice.personId), repository, delivery);
    if (result === 'sent') sent += 1;
    // What it does not take of one it takes of none: the others wait where they are.
    if (result === 'later') break;
  }
  return sent;
}

/** What came due in hours that are quiet by now, because they were set anew meanwhile, waits for their end. */
async function withoutQuiet(
  due: readonly NoticeRecord[],
  repository: NoticesRepository,
  { ask, now }: Delivery,
): Promise<readonly NoticeRecord[]> {
  const communityIds = due.flatMap(({ quietIn }) => quietIn ?? []);
  const mornings = await morningsOf(communityIds, ask, now);
  const morningOf = ({ quietIn = '' }: NoticeRecord) => mornings.get(quietIn);
  for (const notice of due) {
    const morning = morningOf(notice);
    if (morning) await repository.postpone(notice._id, morning);
  }
  return due.filter((notice) => morningOf(notice) === undefined);
}

/** Ends claims whose sender died; the tick does this once a minute. */
export function giveUpLost({ database, now }: Delivery): Promise<number> {
  return noticesRepository(database).giveUp(new Date(now.getTime() - claimLivesFor));
}

async function pushOne(
  notice: NoticeRecord,
  openid: string | undefined,
  repository: NoticesRepository,
  { wechat, now }: Delivery,
): Promise<Push | 'later' | 'elsewhere'> {
  if (!(await repository.claim(notice._id, now))) return 'elsewhere';
  const kind = templateKindOf(notice.kind);
  const isCovered = openid !== undefined && (await repository.spend(notice.personId, kind));
  const result = isCovered ? await wechat.send(messageOf(notice, openid)) : 'noCredit';
  if (result === 'refused') await repository.forget(notice.personId, kind);
  if (result === 'later' || result === 'failed') await repository.giveBack(notice.personId, kind);
  if (result === 'later') await putOff(notice, repository, now);
  else await repository.settle(notice._id, result);
  return result;
}

/** To be tried again, each time after a longer pause; in the end nobody is rung by WeChat for it. */
async function putOff({ _id, tries = 0 }: NoticeRecord, repository: NoticesRepository, now: Date): Promise<void> {
  const pause = pauses[tries];
  if (pause === undefined) await repository.settle(_id, 'failed');
  else await repository.tryAgain(_id, new Date(now.getTime() + pause * 60_000), tries + 1);
}
