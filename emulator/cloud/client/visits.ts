/** When a person was last in the mini-program: WeChat checks the words of those alone who were there lately. */
export interface Visits {
  note(openid: string, at: number): void;
  /** Cloud milliseconds of his last call. */
  last(openid: string): number | undefined;
}

/** An empty record, kept in memory: after a restart a person has to come again, as to a real phone. */
export function createVisits(): Visits {
  const visits = new Map<string, number>();
  return { note: (openid, at) => void visits.set(openid, at), last: (openid) => visits.get(openid) };
}
