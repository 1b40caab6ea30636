/**
 * Whether who reported a case for somebody still speaks for her. A family link that was ended, a consent that was taken
 * back, a grid he works in no more: then the case is hers alone, and where she has no phone, a colleague looks at it.
 */
import { mayActFor } from '#contracts/families';
import { identitiesOf } from '#contracts/people';
import { isNobodys } from '../../kernel/actor';
import type { Ask } from '../../kernel/context';
import { canOversee, type Looking } from './policy';
import type { RequestRecord } from './repository';

/** A case as this person may look at it now. */
export interface LookedAt {
  readonly request: RequestRecord;
  /** Nobody is there who could say for the asker whether it is fixed. */
  readonly isAskerAway: boolean;
}

/** No call for most who look; one for who reported it and for who could judge it, two once his right has ended. */
export async function lookedAt(
  { looking, ask }: { readonly looking: Looking; readonly ask: Ask },
  request: RequestRecord,
): Promise<LookedAt> {
  const { askerId, reporterId, state } = request;
  const isErased = isNobodys(askerId);
  if (reporterId === undefined || looking.ids.includes(askerId)) return { request, isAskerAway: isErased };
  const isReporter = looking.ids.includes(reporterId);
  const mayHaveToJudge = state === 'resolved' && canOversee(looking, request);
  if (!isReporter && !mayHaveToJudge) return { request, isAskerAway: isErased };
  if (!isErased && (await speaksFor(ask, reporterId, askerId))) return { request, isAskerAway: false };
  const { reporterId: _, ...hers } = request;
  return { request: hers, isAskerAway: isErased || (mayHaveToJudge && !(await hasPhone(ask, askerId))) };
}

async function speaksFor(ask: Ask, actorId: string, subjectId: string): Promise<boolean> {
  return (await ask(mayActFor, { actorId, subjectId, act: 'report' })).may;
}

async function hasPhone(ask: Ask, personId: string): Promise<boolean> {
  return (await ask(identitiesOf, { personIds: [personId] })).items.length > 0;
}
