/**
 * One thing to a class: what was mended in one place may be broken in others. A cluster is the same kind of thing again and
 * again, shown to who can do something about it.
 */
import * as v from 'valibot';
import { query } from './operation';
import { card, kindView } from './requests';
import { count, id } from './values';

/** How often a building has the same kind of thing: its name and a number, and nothing anybody said. */
const placeCount = v.object({ buildingId: id, label: v.string(), count });

/** 还有哪里?: what of the kind of this request was reported lately, in its building and in its community. */
export const cluster = query({
  name: 'requests.cluster',
  input: v.strictObject({ id }),
  output: v.object({
    /** Missing in what was reported before things were sorted. */
    kind: v.optional(kindView),
    /** So many days back it is counted. */
    days: count,
    /** The same building, this request counted: the newest, as who works there sees them. */
    here: v.object({ count, items: v.array(card) }),
    /** The whole community, building by building, most first. */
    community: v.object({ count, places: v.array(placeCount) }),
    /** Whether it is more than one thing: twice in a building, or three times in the community. */
    isCluster: v.boolean(),
  }),
  errors: ['NOT_FOUND'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2 },
});
