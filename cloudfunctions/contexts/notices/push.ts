/**
 * WeChat messages for notices that wait for one: claim, credit, send, result. At most once: a message that may have
 * gone out is never sent again; the inbox has it in any case.
 */
import * as people from '#contracts/people';
import type { Delivery } from '../../kernel/context';
import { templateKindOf } from './audience';
import { messageOf } from './message';
import { noticesRepository, type NoticeRecord, type NoticesRepository, type Push } from './repository';

const pushesPerDrain = 20;
/** A claim older than this has lost its sender. */
const claimLivesFor = 5 * 60_000;

/** Sends what is due; answers how many messages WeChat took. */
export async function pushDue(delivery: Delivery): Promise<number> {
  const repository = noticesRepository(delivery.database);
  const due = await repository.due(delivery.now, pushesPerDrain);
  if (due.length === 0) return 0;
  const personIds = [...new Set(due.map(({ personId }) => personId))];
  const identities = await delivery.ask(people.identitiesOf, { personIds });
  const openids = new Map(identities.items.map(({ personId, openid }) => [personId, openid]));
  let sent = 0;
  for (const notice of due) {
    if ((await pushOne(notice, openids.get(notice.personId), repository, delivery)) === 'sent') sent += 1;
  }
  return sent;
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
