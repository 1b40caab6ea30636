/** 举报: somebody says that what another wrote should not stand there. */
import { contentLimits, urgentReasons, type ReportReason } from '#contracts/content';
import type * as contract from '#contracts/content';
import * as requests from '#contracts/request-entries';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import { isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { hide, queue } from './hold';
import { contentRepository, heldId, reportedAt, type ContentRepository, type ReportRecord } from './repository';

type Report = typeof contract.report;

/** Every step can be done again: one that broke off is finished by the same person's next try. */
export async function report(call: Call<Report, PersonActor>): Promise<OutputOf<Report>> {
  const { actor, input, ask } = call;
  const { subject } = input;
  const looking = { ids: [...actor.ids], roles: [...actor.roles], households: [...actor.households] };
  const { entry } = await ask(requests.findEntry, { id: subject.id, entry: subject.entry, looking });
  if (!entry) throw new Refusal('NOT_FOUND', 'not there, not his to see, or his own');
  // Only who decides reads it, so what is not clearly clean need not wait; what is risky goes no further.
  if (input.words) await isHeld(call.wechat, actor.identity.openid, input.words);
  const repository = contentRepository(call.database);
  const itemId = heldId(subject);
  const { excerpt, isHeard: isHeardHere, ...item } = entry;
  await repository.reports.insert({ ...recordOf(call, itemId), ...(!isHeardHere && { isUnheard: true }) });
  const reports = await repository.reportsOf(itemId);
  const reasons = reports.map(({ reason }) => reason);
  const isNew = await queue(call, { subject, ...item }, { excerpt, reason: 'reported' });
  await count(repository, itemId, reasons);
  if (!isNew) await repository.lookAgain(itemId, newestOf(reports));
  const heard = reports.filter(({ isUnheard }) => !isUnheard);
  const isUrgent = heard.some(({ reason }) => urgentReasons.some((urgent) => urgent === reason));
  const shouldHide = isUrgent || heard.length >= contentLimits.reportsToHold;
  return { isHeld: shouldHide && (await hide(call, { subject, ...item })) };
}

function recordOf({ actor, input, now, vault }: Call<Report, PersonActor>, itemId: string): ReportRecord {
  const { reason, words } = input;
  const _id = deriveId('report', itemId, actor.personId);
  const sealed = words === undefined || words === '' ? {} : { words: vault.seal(words, reportedAt(_id)) };
  return { _id, itemId, byId: actor.personId, reason, ...sealed, at: now };
}

/** How often for which reason, counted anew from the reports themselves. */
async function count({ held }: ContentRepository, itemId: string, reasons: readonly ReportReason[]): Promise<void> {
  const counts = reasons.map((one) => [`reports.${one}`, reasons.filter((other) => other === one).length] as const);
  await held.update({ _id: itemId }, Object.fromEntries(counts));
}

function newestOf(reports: readonly Pick<ReportRecord, 'at'>[]): Date {
  return new Date(Math.max(...reports.map(({ at }) => at.getTime())));
}
