/**
 * Pure rules of a request: which act leads from which state to which, and what the timeline then says.
 * Now, ids and actor are arguments; a refusal is thrown by code.
 */
import {
  stateSets,
  type DeclineReason,
  type EndReason,
  type honestEndings,
  type noPhotoReasons,
  type RequestAct,
  type RequestEnding,
  type RequestState,
} from '#contracts/request-states';
import type { Role } from '#contracts/values';
import { Refusal } from '../../kernel/refusal';

type Transitions = Partial<Record<RequestAct, RequestState>>;

/** Acts that change nothing of the state, where it can be worked on. */
const meanwhile = (state: RequestState, ...those: readonly RequestAct[]): Transitions =>
  Object.fromEntries(those.map((act) => [act, state]));

/** What may happen before somebody takes it, and goes on happening after. */
const atAnyTime = [
  'handed',
  'declined',
  'siteChecked',
  'extended',
  'contested',
  'settled',
  'stillOpen',
  'checkMissed',
  'calledBack',
] as const;

/** state × act → state. Whoever asks for anything else asks for something that cannot happen now. */
const transitions: Readonly<Record<RequestState, Transitions>> = {
  submitted: { taken: 'processing', ...meanwhile('submitted', ...atAnyTime) },
  processing: {
    // Taken once more by a colleague, where whoever took it works there no more.
    ...{ resolved: 'resolved', taken: 'processing', ended: 'closed' },
    ...meanwhile('processing', ...atAnyTime, 'accepted', 'finished', 'paused', 'answered', 'resumed'),
    ...meanwhile('processing', 'checked'),
  },
  // Silence is an end, and never counts as satisfied.
  resolved: {
    ...{ confirmed: 'closed', returned: 'processing', unanswered: 'closed' },
    ...meanwhile('resolved', 'unsure', 'askedAgain', 'checkMissed', 'calledBack'),
  },
  // Within the days in which it keeps its number; who may is the policy's.
  closed: { returned: 'processing', ...meanwhile('closed', 'lookAgain', 'calledBack') },
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
  /** Why somebody does not do what he was asked to. */
  readonly declineReason?: DeclineReason;
  /** The day that was said: of a later promise, or of the next look. */
  readonly day?: string;
  /** A part of it is fixed, the rest is not. */
  readonly isHalf?: boolean;
  /** He was rung, and did not answer. */
  readonly isUnreached?: boolean;
  /** Whether the content check did not clearly let the words pass; held words are never shown to neighbours. */
  readonly isHeld?: boolean;
  /** fileIDs; a reader is given links that die. */
  readonly photos: readonly string[];
}

/** The part of a request the rules look at. */
export interface Standing {
  readonly state: RequestState;
  /** Missing where nothing has happened to it yet. */
  readonly stateAt?: Date;
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
    stateAt: isTurning(standing, state, entry) ? entry.at : (standing.stateAt ?? entry.at),
    returns: standing.returns + (entry.act === 'returned' ? 1 : 0),
    ...(state === 'closed' && { ending: endingOf(entry) }),
    ...handlerAfter(standing, entry),
  };
}

/** Whether it stands anew from now on: in another state, or in other hands. */
function isTurning(standing: Standing, state: RequestState, { act }: Entry): boolean {
  return state !== standing.state || act === 'taken';
}

/** How an act ends a request, where it does. */
export function endingOf({ act, ending }: Pick<Entry, 'act' | 'ending'>): RequestEnding {
  return act === 'unanswered' ? 'unanswered' : (ending ?? 'fixed');
}

export function isOpen(state: RequestState): boolean {
  return stateSets.open.some((open) => open === state);
}

function handlerAfter(standing: Standing, { act, who }: Entry): Pick<Step, 'handlerId' | 'handlerName'> {
  if (act === 'taken') return { handlerId: who.id, handlerName: who.name };
  const { handlerId, handlerName } = standing;
  return { ...(handlerId !== undefined && { handlerId }), ...(handlerName !== undefined && { handlerName }) };
}
