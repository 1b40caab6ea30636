/** One thing to a class, tried: what is one of many, and the sweep over all of it. */
import * as sweeps from '#contracts/request-sweeps';
import { attempt, type Attempt } from './attempt';
import { ifHas, ownReport, someReport } from './attempts-requests';

const everywhere = ['own', 'grid', 'community', 'other', 'none'] as const;

export const sweepAttempts: readonly Attempt[] = [
  attempt(sweeps.cluster, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
];
