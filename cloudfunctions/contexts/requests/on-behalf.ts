/** Whose request it is: the one who reports, or the person he may report for. */
import * as people from '#contracts/families';
import type { Command } from '#contracts/operation';
import * as privacy from '#contracts/privacy';
import type { Role } from '#contracts/values';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { RequestRecord } from './repository';
import type { Entry } from './request';

export interface Asker extends Pick<RequestRecord, 'askerId' | 'askerName' | 'reporterId' | 'isByCall' | 'shop'> {
  readonly who: Entry['who'];
  readonly forName?: string;
}

const roleOf = (way: people.ActingWay): Role => (way === 'worker' ? 'gridWorker' : 'resident');

/**
 * The asker of a report, no call for one's own; for somebody else two: whether it is allowed, and that it was done.
 * @throws Refusal NOT_ALLOWED for a person the reporter may not act for, whoever that is
 */
export async function askerOf(call: Call<Command, PersonActor>, forPersonId: string | undefined): Promise<Asker> {
  const { personId, name, ids } = call.actor;
  const who = { id: personId, name, role: 'resident' } as const;
  if (forPersonId === undefined || ids.includes(forPersonId)) return { askerId: personId, askerName: name, who };
  const asked = { actorId: personId, subjectId: forPersonId, act: 'report' } as const;
  const { way, subject } = await call.ask(people.mayActFor, asked);
  if (!way || !subject) throw new Refusal('NOT_ALLOWED', 'not for that person', ['forPersonId']);
  const role = roleOf(way);
  await call.ask(privacy.note, {
    once: `${personId}~${call.key}`,
    actorId: personId,
    actorRole: role,
    subjectId: subject.personId,
    record: `requests of ${subject.personId}`,
    why: 'onBehalf',
    from: surfaceOf(call.actor),
  });
  return {
    askerId: subject.personId,
    askerName: subject.name,
    reporterId: personId,
    // A worker speaks for her because she has no phone that tells her: she is rung.
    ...(way === 'worker' && { isByCall: true }),
    who: { ...who, role },
    forName: subject.name,
  };
}
