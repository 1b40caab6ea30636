/** States and acts of a request, as data: what it is in, what may happen to it. */

/** 收到 · 在办 · 办好待你看 · 办结 */
export const states = ['submitted', 'processing', 'resolved', 'closed'] as const;
export type RequestState = (typeof states)[number];

/** Named sets of states; nobody compares a state with a literal elsewhere. */
export const stateSets = {
  open: ['submitted', 'processing', 'resolved'],
  waitingForWorker: ['submitted', 'processing'],
  waitingForAsker: ['resolved'],
} as const satisfies Record<string, readonly RequestState[]>;

/** What happened, as the timeline tells it. */
export const acts = ['reported', 'taken', 'resolved', 'confirmed', 'returned', 'ended'] as const;
export type RequestAct = (typeof acts)[number];

/** How a request may end: 办好了 · 部分解决 · 办不了. The honest ends are told as such, and never count as satisfied. */
export const endings = ['fixed', 'partly', 'notPossible'] as const;
export type RequestEnding = (typeof endings)[number];
export const honestEndings = ['partly', 'notPossible'] as const satisfies readonly RequestEnding[];

/** Why something ends without being fixed, from a list: who reads numbers must be able to count it. */
export const endReasons = ['othersOwn', 'ownersMustAgree', 'noMoneyYet', 'notAllowed', 'notFeasible'] as const;
export type EndReason = (typeof endReasons)[number];

/** Why there is no photo of the work done: a photo is never forced. */
export const noPhotoReasons = ['privacy', 'nothingToSee', 'tooDark', 'askerDeclined'] as const;
