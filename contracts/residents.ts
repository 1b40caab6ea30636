/** Who lives in a community and in which households, as other contexts ask for it. */
import * as v from 'valibot';
import { query } from './operation';
import { home } from './people';
import { id } from './values';

/** Asked by other contexts: who lives in a community, a page at a time in the order of their ids. */
export const residentsOf = query({
  name: 'people.residentsOf',
  input: v.strictObject({
    communityId: id,
    after: v.optional(id),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  output: v.object({ items: v.array(v.object({ personId: id, name: v.string(), homes: v.array(home) })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by requests: in which households each of these lives today. One who is gone is in none. */
export const householdsOf = query({
  name: 'people.householdsOf',
  input: v.strictObject({ personIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)) }),
  output: v.object({
    items: v.array(
      v.object({
        personId: id,
        householdIds: v.array(id),
        /** Of each building he lives in, the household he is counted in. */
        joinsAs: v.array(v.object({ buildingId: id, id })),
      }),
    ),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});
