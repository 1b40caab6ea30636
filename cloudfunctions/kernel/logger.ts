/**
 * What the server writes down about itself: ids, codes and numbers. Never a body, a word somebody wrote, or a name.
 */
export interface LogEntry {
  readonly operation?: string;
  readonly code?: string;
  /** The private cause: our own words or a vendor's code, never an input. */
  readonly cause?: string;
  readonly personId?: string;
  readonly milliseconds?: number;
  readonly count?: number;
}

export interface Logger {
  info(event: string, entry?: LogEntry): void;
  failure(event: string, entry?: LogEntry): void;
}

/** One JSON object a line, as the cloud's log search reads it. */
export const consoleLogger: Logger = {
  info: (event, entry = {}) => console.log(JSON.stringify({ event, ...entry })),
  failure: (event, entry = {}) => console.error(JSON.stringify({ event, ...entry })),
};
