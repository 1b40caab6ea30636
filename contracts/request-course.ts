/** How a request goes on between its report and its end, as its reader is told: who does what, until when, and why not yet. */
import * as v from 'valibot';
import { partStates } from './request-states';
import { count, instant, roleSchema, version } from './values';

/** A part of the work that somebody was asked for. */
export const partView = v.object({
  /** Which entry of the timeline asked for it. */
  part: version,
  name: v.string(),
  role: roleSchema,
  state: v.picklist(partStates),
  /** Whether it is the reader's own. */
  isMine: v.boolean(),
  /** The one coordinator who brings all together: that goes back to nobody. */
  isLead: v.optional(v.boolean()),
  /** Said on site: it cannot be declined. */
  isSettled: v.optional(v.boolean()),
});
export type PartView = v.InferOutput<typeof partView>;

/** How far an objection to a later promise is: nobody has decided, the later day stands, or it is taken back. */
export const contestStates = ['open', 'stands', 'takenBack'] as const;
export type ContestState = (typeof contestStates)[number];

/** Beside what every card says. All of it is left out by older servers. */
export const courseView = v.object({
  parts: v.optional(v.array(partView)),
  /** How often somebody said that it is not his. */
  declines: v.optional(count),
  /** What was promised before a later day was said, and what became of an objection. */
  extension: v.optional(v.object({ from: instant, contest: v.optional(v.picklist(contestStates)) })),
  /** Since when it waits for who asked. */
  pausedAt: v.optional(instant),
  /** Since when it is a long one, and when somebody looks again: in a long one that is always said. */
  long: v.optional(v.object({ since: instant, nextCheck: instant })),
  /** How often who asked has been asked whether it is fixed. */
  asks: v.optional(count),
  /** Who asked has to be rung, since when, and on how many days nobody answered: for those who work there. */
  callBack: v.optional(v.object({ dueSince: instant, inVain: count })),
  /** When who asked was asked to look once more, since some things come back. */
  lookAgainAt: v.optional(instant),
});
