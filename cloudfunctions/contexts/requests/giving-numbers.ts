/** The part of the repository that gives a case its number. */
import type { Collection, Database } from '../../kernel/database';

/** The last number given out, one document a community. */
export interface NumberRecord {
  readonly _id: string;
  readonly last: number;
}

export function givingNumbers({ command }: Database, numbers: Collection<NumberRecord>) {
  return {
    /** The next number of a community: one call, two the very first time. */
    nextNumber: async (communityId: string): Promise<number> => {
      const counted = await numbers.updateAndReturn({ _id: communityId }, { last: command.inc(1) });
      if (counted) return counted.last;
      if (await numbers.insert({ _id: communityId, last: 1 })) return 1;
      return (await numbers.updateAndReturn({ _id: communityId }, { last: command.inc(1) }))?.last ?? 1;
    },
  };
}
