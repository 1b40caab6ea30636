/**
 * One thing to a class: what was mended in one place may be broken in others. A cluster is the same kind of thing again and
 * again, shown to who can do something about it. A sweep (排查) is a walk through all buildings for one kind of thing: each
 * spot is looked at and mended for itself, and at the end one result is told to everybody who lives with it.
 */
import * as v from 'valibot';
import { categoryCodes } from './community-settings';
import { command, query } from './operation';
import { noPhotoReasons } from './request-states';
import { card, kindView } from './requests';
import { count, cursor, fileId, id, instant, limits, roleSchema, text, version } from './values';

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
    /** Where a sweep would be begun, and whether he may begin one. */
    communityId: v.optional(id),
    canSweep: v.optional(v.boolean()),
  }),
  errors: ['NOT_FOUND'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2 },
});

/** 还没看 · 好的 · 坏的 · 修好了 */
export const spotStates = ['notYet', 'fine', 'broken', 'mended'] as const;
export type SpotState = (typeof spotStates)[number];

/** The id of a spot is that of its sweep and a mark of its building; that of a request has no such sign. */
const spotSign = '~';
export const isSpot = (subjectId: string): boolean => subjectId.includes(spotSign);
export const sweepOf = (spotId: string): string => spotId.split(spotSign)[0] ?? '';

/** Limits of a sweep. */
export const sweepLimits = {
  /** As many as a community has. */
  buildings: 400,
  /** How often somebody says something of one spot. */
  entries: 20,
  /** One picture before, one after. */
  photos: 1,
} as const;

/** How many spots there are of each state. */
export const spotCounts = v.object({ notYet: count, fine: count, broken: count, mended: count });
export type SpotCounts = v.InferOutput<typeof spotCounts>;

/** Who looked or mended, when, and what he showed. */
const spotEntry = v.object({
  at: instant,
  name: v.string(),
  role: roleSchema,
  words: v.optional(v.string()),
  noPhotoReason: v.optional(v.picklist(noPhotoReasons)),
  /** A link that dies. */
  photo: v.optional(v.string()),
  /** There is a picture, and nobody has looked at it yet. */
  isChecking: v.optional(v.boolean()),
});

export const spotView = v.object({
  id,
  buildingId: id,
  /** As people say it: 青年路新村 3 号楼. */
  label: v.string(),
  gridId: id,
  state: v.picklist(spotStates),
  /** Who found it fine or broken last, and who mended it last. */
  checked: v.optional(spotEntry),
  mended: v.optional(spotEntry),
  version,
  canCheck: v.boolean(),
  canMend: v.boolean(),
  /** Which of the two he may say who looks at it. */
  canBeFine: v.optional(v.boolean()),
  canBeBroken: v.optional(v.boolean()),
});
export type SpotView = v.InferOutput<typeof spotView>;

export const sweepCard = v.object({
  id,
  communityId: id,
  /** What is looked at: 楼道灯. */
  thing: v.string(),
  startedAt: instant,
  isOpen: v.boolean(),
  /** How many spots there are. */
  total: count,
});

export const sweepView = v.object({
  ...sweepCard.entries,
  startedBy: v.string(),
  /** The request it began with. */
  from: v.optional(v.object({ id, number: v.string() })),
  counts: spotCounts,
  /** What was told when it ended, and of how many requests the people were told. */
  end: v.optional(v.object({ at: instant, name: v.string(), words: v.string(), told: count })),
  canEnd: v.boolean(),
  /** In the order people count the buildings. */
  spots: v.array(spotView),
  version,
});
export type SweepView = v.InferOutput<typeof sweepView>;

const photos = v.pipe(v.array(fileId), v.maxLength(sweepLimits.photos));
/** `spot`: as it stands now, pictures without their links; older servers leave it out. */
const spotOutcome = v.object({ id, state: v.picklist(spotStates), version, spot: v.optional(spotView) });
const seen = { id, seenVersion: version };

/** Begins a sweep: one spot a building, all buildings where none is named. */
export const startSweep = command({
  name: 'requests.startSweep',
  input: v.strictObject({
    communityId: id,
    thing: text({ min: 1, max: limits.spot.max }),
    /** What it is sorted into; as the request it begins with, or as its name suggests, when nobody chose. */
    category: v.optional(v.picklist(categoryCodes)),
    fromRequestId: v.optional(id),
    buildingIds: v.optional(
      v.pipe(
        v.array(id),
        v.minLength(1),
        v.maxLength(sweepLimits.buildings),
        v.check((ids) => new Set(ids).size === ids.length, 'once each'),
      ),
    ),
  }),
  output: v.object({ id, total: count }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'CONTENT_REFUSED', 'KEY_REUSED'],
  who: ['coordinator'],
  // The buildings are asked anew; each further hundred of spots is a write.
  budget: { calls: 6, seldom: 3 },
  rate: { most: 60, per: 'hour' },
});

/** Somebody looked at a spot: it is fine, or broken, with a picture where there is one. */
export const checkSpot = command({
  name: 'requests.checkSpot',
  input: v.strictObject({ ...seen, isFine: v.boolean(), words: v.optional(text(limits.words)), photos }),
  output: spotOutcome,
  errors: [
    ...(['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'] as const),
    ...(['PHOTO_MISSING', 'PHOTO_TOO_BIG', 'PHOTO_NOT_IMAGE'] as const),
  ],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 4 },
});

/** A broken spot is mended: what was done, with a picture or with the reason why there is none. */
export const mendSpot = command({
  name: 'requests.mendSpot',
  input: v.strictObject({
    ...seen,
    words: text(limits.words),
    photos,
    noPhotoReason: v.optional(v.picklist(noPhotoReasons)),
  }),
  output: spotOutcome,
  errors: [
    ...(['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED', 'PROOF_NEEDED'] as const),
    ...(['PHOTO_MISSING', 'PHOTO_TOO_BIG', 'PHOTO_NOT_IMAGE'] as const),
  ],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 4 },
});

/**
 * The sweep is over, whatever was left undone. One result is told to everybody who lives with it: of the request it began
 * with, and of those that are open in its buildings, of its kind and about its thing.
 */
export const endSweep = command({
  name: 'requests.endSweep',
  input: v.strictObject({ ...seen, words: text(limits.words) }),
  output: v.object({ id, counts: spotCounts, version }),
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['coordinator'],
  // Its spots are shut and read; who is told follows from its requests and their households.
  budget: { calls: 7, seldom: 2 },
});

/** One sweep with all its spots, for who works in the community. */
export const sweep = query({
  name: 'requests.sweep',
  input: v.strictObject({ id }),
  output: sweepView,
  errors: ['NOT_FOUND'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2 },
});

/** The sweeps of a community I work in, newest first. */
export const sweeps = query({
  name: 'requests.sweeps',
  input: v.strictObject({ communityId: id, cursor: v.optional(cursor) }),
  output: v.object({ items: v.array(sweepCard), cursor: v.nullable(cursor) }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** What a sweep came to, as those read it who live with what was looked at. */
const sweepResult = v.object({
  thing: v.string(),
  endedAt: instant,
  /** What the coordinator told them. */
  words: v.string(),
  total: count,
  counts: spotCounts,
});
export type SweepResult = v.InferOutput<typeof sweepResult>;

/** What was told to the people of a request when sweeps ended, the newest first. */
export const sweepResults = query({
  name: 'requests.sweepResults',
  input: v.strictObject({ id }),
  output: v.object({ items: v.array(sweepResult) }),
  errors: ['NOT_FOUND'],
  who: ['resident', 'gridWorker', 'microGridWorker', 'coordinator'],
  // As with the request itself: whether he may still act for who asked.
  budget: { calls: 2, seldom: 4 },
});
