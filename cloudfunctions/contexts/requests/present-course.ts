/** How a request goes on, as its reader may see it. */
import type { PartView } from '#contracts/request-course';
import type { RequestView } from '#contracts/requests';
import { canOversee, type Looking } from './policy';
import type { Part, RequestRecord } from './repository';

type Shown = Pick<
  RequestView,
  'parts' | 'declines' | 'extension' | 'pausedAt' | 'long' | 'asks' | 'lookAgainAt' | 'callBack'
>;

/** The same for everybody who sees the request: who waits may know who does what, and until when. */
export function presentCourse(record: RequestRecord, reader: Looking): Shown {
  const { parts = [], declines = 0, extension, pausedAt, asks, lookAgainAt, callBackAt } = record;
  return {
    ...(parts.length > 0 && { parts: parts.map((part) => presentPart(part, reader)) }),
    ...(declines > 0 && { declines }),
    ...(extension && { extension: presentExtension(extension) }),
    ...(pausedAt && { pausedAt: pausedAt.toISOString() }),
    ...presentLong(record),
    ...(asks !== undefined && { asks }),
    ...(callBackAt && canOversee(reader, record) && { callBack: presentCall(callBackAt, record) }),
    ...(lookAgainAt && { lookAgainAt: lookAgainAt.toISOString() }),
  };
}

function presentPart({ number, toId, toName, toRole, state, isLead, isSettled }: Part, { ids }: Looking): PartView {
  return {
    part: number,
    name: toName,
    role: toRole,
    state,
    isMine: ids.includes(toId),
    ...(isLead && { isLead }),
    ...(isSettled && { isSettled }),
  };
}

function presentExtension({ from, contest }: NonNullable<RequestRecord['extension']>): Shown['extension'] {
  return { from: from.toISOString(), ...(contest && { contest }) };
}

function presentCall(since: Date, { callsInVain = 0 }: RequestRecord): NonNullable<Shown['callBack']> {
  return { dueSince: since.toISOString(), inVain: callsInVain };
}

function presentLong({ longSince, nextCheckAt }: RequestRecord): Pick<Shown, 'long'> {
  if (!longSince || !nextCheckAt) return {};
  return { long: { since: longSince.toISOString(), nextCheck: nextCheckAt.toISOString() } };
}
