/**
 * A phone number as it is read: where the line is too short for all of it, it breaks after the area code and nowhere
 * else.
 */
export const inTwoParts = (number: string) => number.replace(/-(?=[^-]*$)/, '\u2011');
