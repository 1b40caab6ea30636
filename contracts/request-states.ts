/** States and acts of a request, as data: what it is in, what may happen to it, and who does it. */

/** 收到 · 在办 · 办好待你看 · 办结 */
export const states = ['submitted', 'processing', 'resolved', 'closed'] as const;
export type RequestState = (typeof states)[number];

/** Named sets of states; nobody compares a state with a literal elsewhere. */
export const stateSets = {
  open: ['submitted', 'processing', 'resolved'],
  waitingForWorker: ['submitted', 'processing'],
  waitingForAsker: ['resolved'],
} as const satisfies Record<string, readonly RequestState[]>;

/** Whose act it is: who lives with it, who works on it, or the clock, which forgets nothing. */
export type Side = 'resident' | 'worker' | 'clock';

/** What happened, as the timeline tells it. */
export const sides = {
  reported: 'resident',
  taken: 'worker',
  resolved: 'worker',
  confirmed: 'resident',
  returned: 'resident',
  ended: 'worker',
  /** Somebody else is asked to do a part of it, says yes or no, and says when it is done. */
  handed: 'worker',
  accepted: 'worker',
  declined: 'worker',
  finished: 'worker',
  /** All who are concerned stood before it, and one coordinator said who does it. */
  siteChecked: 'worker',
  /** A later day, said once, with the reason; who waits may object, and another one decides. */
  extended: 'worker',
  contested: 'resident',
  settled: 'worker',
  /** Nothing goes on before who asked has answered. */
  paused: 'worker',
  answered: 'resident',
  resumed: 'worker',
  /** Somebody looked at something that takes long, and said when he will look again. */
  checked: 'worker',
  /** Who asked was rung, and told how it stands; or did not answer. */
  calledBack: 'worker',
  /** Who was asked whether it is fixed cannot tell. */
  unsure: 'resident',
  askedAgain: 'clock',
  unanswered: 'clock',
  stillOpen: 'clock',
  checkMissed: 'clock',
  lookAgain: 'clock',
} as const satisfies Record<string, Side>;
export type RequestAct = keyof typeof sides;
export const acts = Object.keys(sides) as readonly RequestAct[];

/**
 * How a request may end: 办好了 · 部分解决 · 办不了 · 未回应. Whatever is not `fixed` is told as such, and never counts as
 * satisfied.
 */
export const endings = ['fixed', 'partly', 'notPossible', 'unanswered'] as const;
export type RequestEnding = (typeof endings)[number];
export const honestEndings = ['partly', 'notPossible'] as const satisfies readonly RequestEnding[];

/** Why something ends without being fixed, from a list: who reads numbers must be able to count it. */
export const endReasons = ['othersOwn', 'ownersMustAgree', 'noMoneyYet', 'notAllowed', 'notFeasible'] as const;
export type EndReason = (typeof endReasons)[number];

/** Why somebody does not do what he was asked to: it goes back, and that is counted. */
export const declineReasons = ['notOurs', 'wrongPlace', 'noMeans', 'othersFirst', 'away'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why there is no photo of the work done: a photo is never forced. */
export const noPhotoReasons = ['privacy', 'nothingToSee', 'tooDark', 'askerDeclined'] as const;

/** How far a part of the work is that somebody was asked for. */
export const partStates = ['offered', 'accepted', 'declined', 'done', 'dropped'] as const;
export type PartState = (typeof partStates)[number];
