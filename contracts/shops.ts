/** Shops, as other contexts ask for them: a case may be at one, and of one. */
import * as v from 'valibot';
import { query } from './operation';
import { shop } from './places';
import { id } from './values';

/** Asked by requests: a shop by its id, with the name of its grid. */
export const findShop = query({
  name: 'places.findShop',
  input: v.strictObject({ shopId: id }),
  output: v.object({ shop: v.nullable(shop), gridName: v.optional(v.string()) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 2 },
});
