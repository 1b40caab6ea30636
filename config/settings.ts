/**
 * What a street office decides for itself, as data. How long things are kept begins where they are done with: a case
 * when it closed, a code when it ran out.
 */
export const keptDays = {
  /** Cases, from the day they closed: three years, as the files of an office. */
  requests: 3 * 365,
  /** Who reached for what: three years. */
  audit: 3 * 365,
  /** What a person was told. */
  notices: 365,
  /** Codes handed from one to another, from their end. */
  tickets: 30,
  /** Counts of how often, from the last one begun. */
  rates: 2,
  /** Files made for somebody to take with him. */
  exports: 1,
  /** What was asked to be put right, from its answer. */
  corrections: 365,
  /** What a coordinator had to look at, from his last decision, with what was reported about it. */
  held: 3 * 365,
  /** What people told their community, once it is answered. */
  feedback: 3 * 365,
  /** What WeChat said of a picture. */
  pictures: 30,
  /** That a browser was let in, from the end of its code. */
  desks: 1,
} as const;

/** Lists with more persons than this need a second coordinator. */
export const personsWithoutSecond = 20;
