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
export const acts = ['reported', 'taken', 'resolved', 'confirmed', 'returned'] as const;
export type RequestAct = (typeof acts)[number];

/** Why there is no photo of the work done: a photo is never forced. */
export const noPhotoReasons = ['privacy', 'nothingToSee', 'tooDark', 'askerDeclined'] as const;
