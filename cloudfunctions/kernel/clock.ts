/** Where the server reads the time; everything else is given `now` as an argument. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
