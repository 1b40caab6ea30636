/**
 * Pure rules of a request: which act leads from which state to which, and what the timeline then says.
 * Now, ids and actor are arguments; a refusal is thrown by code.
 */
import {
  stateSets,
  type EndReason,
  type honestEndings,
  type noPhotoReasons,
  type RequestAct,
  type RequestEnding,
  type RequestState,
} from '#contracts/request-states';
import type { Role } from '#contracts/values';
import { Refusal } from '../../kernel/refusal';

/** state × act → state. Whoever asks for anything else asks for something that cannot happen now. */
const transitions: Readonly<Record<RequestState, Partial<Record<RequestAct, RequestState>>>> = {
  submitted: { taken: 'processing' },
  // Taken once more by a colleague, where whoever took it works there no more.
  processing: { resolved: 'resolved', taken: 'processing', ended: 'closed' },
  resolved: { confirmed: 'closed', returned: 'processing' },
  // Within the days in which it keeps its number; who may is the policy's.
  closed: { returned: 'processing' },
};

export interface Entry {
  readonly at: Date;
  readonly act: RequestAct;
  readonly who: { readonly id: string; readonly name: string; readonly role: Role };
  /** For whom he did it, when for another person. */
  readonly forName?: string;
  readonly words?: string;
  readonly noPhotoReason?: (typeof noPhotoReasons)[number];
  /** How and why it ended without being fixed. */
  readonly ending?: (typeof honestEndings)[number];
  readonly endReason?: EndReason;
  /** Whether the content check did not clearly let the words pass; held words are never shown to neighbours. */
  readonly isHeld?: boolean;
  /** fileIDs; a reader is given links that die. */
  readonly photos: readonly string[];
}

/** The part of a request the rules look at. */
export interface Standing {
  readonly state: RequestState;
  readonly returns: number;
  readonly handlerId?: string;
  readonly handlerName?: string;
}

/** What an act makes of a request. */
export interface Step {
  readonly state: RequestState;
  readonly isOpen: boolean;
  readonly stateAt: Date;
  readonly returns: number;
  /** How it ended; open again, it has not. */
  readonly ending?: RequestEnding;
  readonly handlerId?: string;
  readonly handlerName?: string;
}

/** Whether the act can happen in this state at all. */
export function isPossible(state: RequestState, act: RequestAct): boolean {
  return transitions[state][act] !== undefined;
}

/**
 * The next standing of a request. Who takes it answers for it from then on, also when it comes back.
 * @throws Refusal WRONG_STATE, PROOF_NEEDED (a resolution without picture and without a reason for none)
 */
export function step(standing: Standing, entry: Entry): Step {
  const state = transitions[standing.state][entry.act];
  if (state === undefined) throw new Refusal('WRONG_STATE', `${entry.act} in ${standing.state}`);
  if (entry.act === 'resolved' && entry.photos.length === 0 && entry.noPhotoReason === undefined) {
    throw new Refusal('PROOF_NEEDED', 'neither photo nor reason', ['photos']);
  }
  return {
    state,
    isOpen: isOpen(state),
    stateAt: entry.at,
    returns: standing.returns + (entry.act === 'returned' ? 1 : 0),
    ...(state === 'closed' && { ending: entry.ending ?? 'fixed' }),
    ...handlerAfter(standing, entry),
  };
}

export function isOpen(state: RequestState): boolean {
  return stateSets.open.some((open) => open === state);
}

function handlerAfter(standing: Standing, { act, who }: Entry): Pick<Step, 'handlerId' | 'handlerName'> {
  if (act === 'taken') return { handlerId: who.id, handlerName: who.name };
  const { handlerId, handlerName } = standing;
  return { ...(handlerId !== undefined && { handlerId }), ...(handlerName !== undefined && { handlerName }) };
}
