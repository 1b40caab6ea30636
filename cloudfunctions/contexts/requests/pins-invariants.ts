/** What is true of every pin on the map, whatever failed on its way. */
import { eachOf, type Invariant } from '../../kernel/invariant';
import { coarse } from './pin';
import { collections, type RequestRecord } from './repository';

export const pinInvariants: readonly Invariant[] = [
  {
    name: 'a pin is as coarse as a step, and is kept from when its request was reported',
    holds: 'always',
    check: eachOf<RequestRecord>(collections.requests, ({ pin, reportedAt }) => {
      if (pin === undefined) return true;
      const isCoarse = [pin.latitude, pin.longitude].every((degrees) => degrees === coarse(degrees));
      return isCoarse && pin.at.getTime() === reportedAt.getTime();
    }),
  },
];
