/** Words of the people context that reach a person. */
export const words = {
  /** What somebody is called who has not said his name. */
  namelessNeighbour: '邻居',
} as const;
