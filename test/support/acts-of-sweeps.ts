/** The acts of one thing to a class: what is one of many, and the sweep over all of it. */
import * as sweeps from '#contracts/request-sweeps';
import { act, type Act } from './act';
import { reported } from './cases';

export const actsOfSweeps: readonly Act[] = [
  act(sweeps.cluster, '', async (world) => ({ by: world.people.fang, input: { id: await reported(world) } })),
];
