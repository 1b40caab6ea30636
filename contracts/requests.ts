/**
 * Requests (诉求): what residents report, and what truly became of it.
 *
 * One who closes is not the one who verifies: a worker resolves, the asker says whether it is fixed.
 */
import * as v from 'valibot';
import { categoryCodes, deadline, levels } from './community-settings';
import { command, query } from './operation';
import { abilities } from './request-abilities';
import { courseView } from './request-course';
import { timelineEntry } from './request-entries';
import { pinInput, pinView } from './request-pin';
import { answerView, givenAnswers } from './request-questions';
import { endings, noPhotoReasons, states } from './request-states';
import { voiceInput, voiceView } from './request-voice';
import {
  count,
  cursor,
  photoFiles,
  floorNumber,
  id,
  instant,
  limits,
  personal,
  place,
  text,
  unitNumber,
  version,
} from './values';

const state = v.picklist(states);
const category = v.picklist(categoryCodes);
const reportedWords = text(limits.words);

export const placeView = v.object({
  buildingId: id,
  /** As people say it: 青年路新村 3 号楼 2 单元 4 层. */
  label: v.string(),
  unit: v.optional(unitNumber),
  floor: v.optional(floorNumber),
  /** It is at a shop; where that stands in no building, its id stands for the building's. */
  shopId: v.optional(id),
});

/** Which category it was sorted into, by the name the community gave it then. */
export const kindView = v.object({ code: v.picklist(categoryCodes), name: v.string(), level: v.picklist(levels) });

export const card = v.object({
  id,
  number: v.string(),
  words: v.string(),
  place: placeView,
  state,
  reportedAt: instant,
  /** When its state last changed. */
  stateAt: instant,
  handlerName: v.optional(v.string()),
  /** What a command from the list says it has seen; older servers leave it out. */
  version: v.optional(version),
  kind: v.optional(kindView),
  /** When it is promised to be done, or to be said why not. */
  promise: v.optional(deadline),
  /** Of a long one, when somebody looks again. */
  nextCheck: v.optional(instant),
  /** How it ended; while it is open, not said. */
  ending: v.optional(v.picklist(endings)),
  /** How many households it is about, where more than one said so. */
  households: v.optional(count),
});
export type RequestCard = v.InferOutput<typeof card>;

export const requestView = v.object({
  ...card.entries,
  gridName: v.string(),
  /** What the worker calls the asker; nobody else is told. */
  askerName: v.optional(v.string()),
  /** Whom to call, for who may: without a masked number there is none. */
  asker: v.optional(v.object({ personId: id, phone: v.optional(v.string()) })),
  /** What was answered when it was reported: for who asked, and who works on it. */
  answers: v.optional(v.array(answerView)),
  /** What was said when it was reported, as long as it is kept: for the same. */
  voice: v.optional(voiceView),
  /** Where it is on the map, if somebody set a pin: for the same. */
  pin: v.optional(pinView),
  ...courseView.entries,
  timeline: v.array(timelineEntry),
  /** Older entries are kept in pages of their own; ask `requests.timeline`. */
  hasOlder: v.boolean(),
  version,
  abilities,
});
export type RequestView = v.InferOutput<typeof requestView>;

/** The answer of every command on a request; a repeated command gets the same one. */
export const outcome = v.object({ id, number: v.string(), state, version });
export type RequestOutcome = v.InferOutput<typeof outcome>;

/** A page of a list of requests. */
export const requestPage = v.object({ items: v.array(card), cursor: v.nullable(cursor) });
const seen = { id, seenVersion: version };

/** Reports something broken, with own words, a place and pictures. */
export const report = command({
  name: 'requests.report',
  input: v.strictObject({
    place: personal(place, '找到坏的地方'),
    words: personal(reportedWords, '弄清是什么事'),
    photos: personal(photoFiles, '让办事的人看清楚'),
    /** What its words suggest, when nobody chose. */
    category: v.optional(category),
    /** What was tapped of what the category asks. */
    answers: v.optional(givenAnswers),
    /** What he said into the phone: heard by who works on it, never by a neighbour, and for thirty days. */
    voice: v.optional(voiceInput),
    /** Where it is on the map; kept only of one who agrees to it (`people.consent`, `location`). */
    pin: v.optional(pinInput),
    /** Whose request it is, when somebody reports for another person. */
    forPersonId: v.optional(id),
  }),
  output: outcome,
  errors: [
    'HOME_NEEDED',
    'PLACE_UNKNOWN',
    'PHOTO_MISSING',
    'PHOTO_TOO_BIG',
    'PHOTO_NOT_IMAGE',
    'CONTENT_REFUSED',
    'KEY_REUSED',
  ],
  who: ['visitor', 'resident'],
  // One of them for a picture that is looked at; held words, further pictures and a community's settings are seldom.
  budget: { calls: 3, seldom: 5 },
  rate: { most: 60, per: 'hour' },
});

/**
 * What I reported, for myself or for one I act for, what was reported for me, and what a household of mine joined: each
 * waits for my word like the others. Newest first.
 */
export const mine = query({
  name: 'requests.mine',
  input: v.strictObject({ isOpen: v.boolean(), cursor: v.optional(cursor) }),
  output: requestPage,
  errors: [],
  who: ['visitor', 'resident'],
  // One for each person he reported for, to see whether he still may act for her.
  budget: { calls: 1, seldom: 20 },
});

/** What is open, or was closed, in a grid I work in, newest first. */
export const ofGrid = query({
  name: 'requests.ofGrid',
  input: v.strictObject({ gridId: id, isOpen: v.boolean(), cursor: v.optional(cursor) }),
  output: requestPage,
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** One request as its reader may see it, with what he may do next. */
export const view = query({
  name: 'requests.view',
  input: v.strictObject({ id }),
  output: requestView,
  errors: ['NOT_FOUND'],
  who: ['resident', 'gridWorker', 'microGridWorker', 'coordinator'],
  // For who works on it: whether its handler is there, and whether its asker can be called.
  budget: { calls: 1, seldom: 5 },
});

/** Older entries of a timeline, a page of twenty-five at a time, newest page first. */
export const timeline = query({
  name: 'requests.timeline',
  input: v.strictObject({ id, page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))) }),
  output: v.object({ entries: v.array(timelineEntry), olderPage: v.nullable(v.number()) }),
  errors: ['NOT_FOUND'],
  who: ['resident', 'gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 3 },
});

/** A worker of the grid takes it: from now on he is the one who answers for it. */
export const take = command({
  name: 'requests.take',
  input: v.strictObject(seen),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 2, seldom: 3 },
});

/** The worker says what was done, with a picture, or with the reason why there is none. */
export const resolve = command({
  name: 'requests.resolve',
  input: v.strictObject({
    ...seen,
    words: reportedWords,
    photos: photoFiles,
    noPhotoReason: v.optional(v.picklist(noPhotoReasons)),
  }),
  output: outcome,
  errors: [
    'NOT_FOUND',
    'STALE',
    'WRONG_STATE',
    'KEY_REUSED',
    'PROOF_NEEDED',
    'PHOTO_MISSING',
    'PHOTO_TOO_BIG',
    'PHOTO_NOT_IMAGE',
    'CONTENT_REFUSED',
  ],
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 3, seldom: 6 },
});

/** The asker, or a household that joined, says: it is fixed. The request closes. */
export const confirm = command({
  name: 'requests.confirm',
  isForGuests: true,
  input: v.strictObject(seen),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 3 },
});

/**
 * The asker, or a household that joined, says: it is not fixed. The request comes back to the one who answers for it;
 * within seven days also after somebody closed it.
 */
export const returnRequest = command({
  name: 'requests.return',
  input: v.strictObject({
    ...seen,
    words: v.optional(personal(text({ max: limits.words.max }), '弄清哪里没好')),
    /** A part of it is fixed: 好了一半. */
    isHalf: v.optional(v.boolean()),
  }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'TOO_LATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 5 },
});
