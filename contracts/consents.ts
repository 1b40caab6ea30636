/**
 * Consents: what a person agreed to, to which text, when and how; withdrawn as easily as given. Nothing is agreed to
 * unless somebody said so.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { count, fileId, id, instant, limits, personal, text, version } from './values';

/** `guide` is the privacy guide itself; each of the others is asked for alone, when it is first needed. */
export const consentPurposes = ['guide', 'health', 'location', 'publishPhoto', 'onBehalf', 'minor'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
const purpose = v.picklist(consentPurposes);

/**
 * What is asked today, and of whom: only that for which something is really kept or done. Nothing shows a picture to
 * others yet, so that is not asked for; of health only a worker's record holds anything, and a place on the map is set by
 * oneself. What somebody agreed to before stays his to read and to take back.
 */
export const askedPurposes = {
  ownTap: ['guide', 'location', 'onBehalf', 'minor'],
  byWorker: ['guide', 'health', 'onBehalf'],
} as const satisfies Readonly<Record<string, readonly ConsentPurpose[]>>;

/** `spoken`: said aloud before a witness, whose name is kept sealed. */
export const consentWays = ['ownTap', 'voice', 'paper', 'spoken'] as const;
export type ConsentWay = (typeof consentWays)[number];

export interface ConsentText {
  readonly purpose: ConsentPurpose;
  /** Counts up with every change of the words. */
  readonly version: number;
  /** The oldest version whose consent still holds: a new purpose asks anew, a better word does not. */
  readonly goodSince: number;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What people agree to, word for word; a changed text is a new version. */
export const consentTexts: Readonly<Record<ConsentPurpose, ConsentText>> = {
  guide: {
    purpose: 'guide',
    version: 1,
    goodSince: 1,
    title: '枝叶怎样用您的资料',
    sentences: ['枝叶只记办事要用的东西。', '谁看过您的资料,您都查得到。', '不同意,也可以先看看。', '您随时可以收回。'],
  },
  health: {
    purpose: 'health',
    version: 1,
    goodSince: 1,
    title: '记下身体情况',
    sentences: [
      '记下血压、慢病这些,好上门照看。',
      '只有照看您的网格员和社区看得到。',
      '不同意,别的事照样办。',
      '您随时可以收回。',
    ],
  },
  location: {
    purpose: 'location',
    // Who sees the point and for how long was not said before there was one.
    version: 2,
    goodSince: 2,
    title: '记下您在地图上标的点',
    sentences: [
      '报事时标一个点,好找到坏的地方。',
      '只有您和办这件事的人看得到。',
      '记九十天就删,不记您去过哪里。',
      '不同意,选好楼栋一样能报。',
      '您随时可以收回,标过的点一起删。',
    ],
  },
  publishPhoto: {
    purpose: 'publishPhoto',
    version: 1,
    goodSince: 1,
    title: '公开您的照片',
    sentences: ['照片会放在社区的公示里。', '大家都看得到。', '不同意,照片只给办事的人看。', '您随时可以收回。'],
  },
  onBehalf: {
    purpose: 'onBehalf',
    version: 1,
    goodSince: 1,
    title: '请人替您办事',
    sentences: ['您选的人可以替您报事。', '替您办了什么,都会记下来。', '不同意,就都由您自己来。', '您随时可以收回。'],
  },
  minor: {
    purpose: 'minor',
    version: 1,
    goodSince: 1,
    title: '记下孩子的资料',
    sentences: [
      '记下孩子的称呼和出生年月。',
      '十四岁以下,只听监护人的。',
      '不同意,孩子的资料就不记。',
      '您随时可以收回。',
    ],
  },
};

/** A consent as it is given: to this text and no other. */
export const givenByTap = v.strictObject({ purpose: v.picklist(askedPurposes.ownTap), textVersion: version });
/** As a worker writes it down. */
export const givenToWorker = v.strictObject({ purpose: v.picklist(askedPurposes.byWorker), textVersion: version });

/** How a worker came by somebody's consent: a recording, a picture of a paper, or words before a witness. */
export const consentEvidence = v.strictObject({
  way: v.picklist(['voice', 'paper', 'spoken']),
  file: v.optional(personal(fileId, '证明本人同意')),
  witness: v.optional(personal(text(limits.name), '证明本人同意')),
});
export type ConsentEvidence = v.InferOutput<typeof consentEvidence>;

const entry = v.object({
  purpose,
  textVersion: version,
  at: instant,
  way: v.picklist(consentWays),
  isGiven: v.boolean(),
  /** Whether somebody else wrote it down. */
  isByOther: v.boolean(),
});
export type ConsentEntryView = v.InferOutput<typeof entry>;

/** Whose consent: one's own, or that of a minor one is the guardian of. */
const forPerson = { forPersonId: v.optional(id) };
const outcome = v.object({ purpose, isGiven: v.boolean() });

/** I agree to this text. */
export const consent = command({
  name: 'people.consent',
  isForGuests: true,
  input: v.strictObject({ ...givenByTap.entries, ...forPerson }),
  output: outcome,
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 3 },
});

/**
 * I take a consent back, as easily as I gave it; a worker may for whom he keeps a record of. The guide I may take back
 * without having said a word to it: then I am a guest, who looks and leaves nothing.
 */
export const withdraw = command({
  name: 'people.withdraw',
  isForGuests: true,
  input: v.strictObject({ purpose, ...forPerson }),
  output: outcome,
  errors: ['NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 3 },
});

/** A worker writes down the consent of a person without WeChat, with what proves it. */
export const recordConsent = command({
  name: 'people.recordConsent',
  input: v.strictObject({ personId: id, ...givenToWorker.entries, evidence: consentEvidence }),
  output: outcome,
  errors: ['NOT_FOUND', 'PROOF_NEEDED', 'PHOTO_MISSING', 'PHOTO_TOO_BIG', 'PHOTO_NOT_IMAGE', 'STALE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 3, seldom: 2 },
});

/** Every text that is asked of me or that I said a word to, whether I agree now, and what I said before, newest last. */
export const consents = query({
  name: 'people.consents',
  input: v.strictObject({}),
  output: v.object({
    items: v.array(
      v.object({
        purpose,
        version,
        title: v.string(),
        sentences: v.array(v.string()),
        isGiven: v.boolean(),
        /** The last word on it; missing where there was none. */
        last: v.optional(entry),
      }),
    ),
    history: v.array(entry),
    olderPages: count,
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 0 },
});

/** Older words on consents of mine, a page of twenty-five at a time, the newest page first. */
export const consentHistory = query({
  name: 'people.consentHistory',
  input: v.strictObject({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))) }),
  output: v.object({ entries: v.array(entry), olderPage: v.nullable(v.number()) }),
  errors: ['NOT_FOUND'],
  who: ['resident'],
  budget: { calls: 1 },
});

/** Asked by other contexts: whether a person agrees to this now. */
export const hasConsent = query({
  name: 'people.hasConsent',
  input: v.strictObject({ personId: id, purpose }),
  output: v.object({ isGiven: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});
