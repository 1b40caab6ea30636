/**
 * Work that several do: the first who took it answers for it to its end; others are asked for parts and say yes, or no
 * with a reason. What was declined twice is looked at together, and one coordinator says who does it.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { declineReasons } from './request-states';
import { outcome, requestPage } from './requests';
import { cursor, photoFiles, id, limits, roleSchema, text, version, type Role } from './values';

/** Who may be asked for a part of the work, in the community it is in. */
export const partRoles = [
  'gridWorker',
  'microGridWorker',
  'departmentOfficer',
  'coordinator',
] as const satisfies readonly Role[];

/** Parts that are not done yet: more than these nobody keeps an eye on. */
export const mostOpenParts = 8;

const seen = { id, seenVersion: version };
const words = text(limits.words);
const part = version;

/** Whom I may ask for a part of this request: by the name they go by, and what they do. */
export const receivers = query({
  name: 'requests.receivers',
  input: v.strictObject({ id }),
  output: v.object({
    items: v.array(v.object({ personId: id, name: v.string(), role: roleSchema })),
  }),
  errors: ['NOT_FOUND'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 2 },
});

/**
 * Asks somebody for a part of it, or, of what nobody has taken yet, to take it. He is told, and answers. Who took the
 * request stays the one who answers for it.
 */
export const hand = command({
  name: 'requests.hand',
  input: v.strictObject({ ...seen, toPersonId: id, words }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED', 'PARTS_FULL'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 3, seldom: 4 },
});

/** Yes, I do it. Of a request nobody has taken, whoever says so answers for it from then on. */
export const accept = command({
  name: 'requests.accept',
  input: v.strictObject({ ...seen, part }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED'],
  who: partRoles,
  budget: { calls: 2, seldom: 4 },
});

/** No, with the reason. The second no in one request names the coordinator who looks at it together with all. */
export const decline = command({
  name: 'requests.decline',
  input: v.strictObject({ ...seen, part, reason: v.picklist(declineReasons), words: v.optional(words) }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: partRoles,
  budget: { calls: 2, seldom: 5 },
});

/** My part is done: what was done, with pictures where there are any. */
export const finish = command({
  name: 'requests.finish',
  input: v.strictObject({ ...seen, part, words, photos: photoFiles }),
  output: outcome,
  errors: [
    ...(['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED'] as const),
    ...(['PHOTO_MISSING', 'PHOTO_TOO_BIG', 'PHOTO_NOT_IMAGE'] as const),
  ],
  who: partRoles,
  budget: { calls: 3, seldom: 5 },
});

/** All who are concerned stood before it: what was found, and who does it. He cannot give it back. */
export const siteCheck = command({
  name: 'requests.siteCheck',
  input: v.strictObject({ ...seen, toPersonId: id, words }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'KEY_REUSED', 'CONTENT_REFUSED', 'PARTS_FULL'],
  who: ['coordinator'],
  budget: { calls: 3, seldom: 4 },
});

/** What I was asked for and have not finished, and where I bring all together, newest first. */
export const handedToMe = query({
  name: 'requests.handedToMe',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: requestPage,
  errors: [],
  who: partRoles,
  budget: { calls: 1 },
});
