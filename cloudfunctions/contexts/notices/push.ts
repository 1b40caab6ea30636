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
    if ((await pushOne(notice, openids.get(notice.personId), repository, delivery)) === 'sent') sent += 1;
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
): Promise<Push | 'elsewhere'> {
  if (!(await repository.claim(notice._id, now))) return 'elsewhere';
  const kind = templateKindOf(notice.kind);
  const isCovered = openid !== undefined && (await repository.spend(notice.personId, kind));
  const result = isCovered ? await wechat.send(messageOf(notice, openid)) : 'noCredit';
  if (result === 'refused') await repository.forget(notice.personId, kind);
  await repository.settle(notice._id, result);
  return result;
}
