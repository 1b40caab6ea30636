/** Words of the people context that reach a person. */
export const words = {
  /** What somebody is called who has not said his name. */
  namelessNeighbour: '邻居',
  /** A minor whose guardian keeps no record any longer. */
  noLongerKept: '不再记名的孩子',
} as const;
