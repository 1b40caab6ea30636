/**
 * What a community decides for itself, kept by places: how soon each category of things is promised, when messages
 * wait for the morning, and which days nobody works. Every number is a default until a coordinator changes it.
 */
import * as v from 'valibot';
import { day, ownYear, year, yearPlan } from './holidays';
import { command, query } from './operation';
import { question, questions } from './request-questions';
import { id, instant, text, version } from './values';

/** How pressing a category is: P0 and P1 run by the clock, the others in working days. */
export const levels = ['P0', 'P1', 'P2', 'P3'] as const;
export type Level = (typeof levels)[number];

/** The codes of the request categories (rule book 4.2) and how pressing each is; neither changes, names do. */
export const categoryLevels = {
  A1: 'P0',
  A2: 'P1',
  A3: 'P1',
  B1: 'P2',
  B2: 'P2',
  B3: 'P2',
  B4: 'P2',
  B5: 'P1',
  C1: 'P2',
  C2: 'P2',
  C3: 'P2',
  D1: 'P2',
  D2: 'P2',
  D3: 'P3',
  E1: 'P3',
} as const satisfies Record<string, Level>;
export type CategoryCode = keyof typeof categoryLevels;
export const categoryCodes = Object.keys(categoryLevels) as readonly CategoryCode[];

export const spanUnits = ['minutes', 'hours', 'workingDays'] as const;

/** Units a category of that level may count in. */
export function unitsOf(level: Level): readonly (typeof spanUnits)[number][] {
  return level === 'P0' || level === 'P1' ? ['minutes', 'hours'] : ['workingDays'];
}

/** Limits both sides keep. */
export const settingLimits = {
  name: { min: 2, max: 12 },
  examples: { min: 2, max: 40 },
  /** Of a span, in its unit. */
  amount: 90,
  /** Longer than a night is a mistake: 08:00 to 21:00 would keep the whole day quiet. */
  quietHours: 12,
} as const;

export const span = v.strictObject({
  amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(settingLimits.amount)),
  unit: v.picklist(spanUnits),
});
export type Span = v.InferOutput<typeof span>;

/** A category as a coordinator may put it. */
const categoryEntries = {
  code: v.picklist(categoryCodes),
  name: text(settingLimits.name),
  /** What belongs to it, in a few words. */
  examples: text(settingLimits.examples),
  /** Until a human being gets in touch. */
  first: span,
  /** Until it is done, or it is said why not. */
  close: span,
  isOn: v.boolean(),
  /** What is asked beside the words; an older desk leaves it out, and then it stays as it was. */
  questions: v.optional(questions),
};
const plainCategory = v.strictObject(categoryEntries);
export type Category = v.InferOutput<typeof plainCategory>;

type Part = 'first' | 'close';

const countsRight = ({ code, ...spans }: Category, part: Part) =>
  unitsOf(categoryLevels[code]).includes(spans[part].unit);

const inItsUnits = (part: Part) =>
  v.forward(
    v.check((given: Category) => countsRight(given, part), 'units of another level'),
    [part, 'unit'],
  );

/** Whoever does it has been there before; of units that do not fit nothing is said twice. */
function isInOrder(given: Category): boolean {
  const isComparable = countsRight(given, 'first') && countsRight(given, 'close');
  return !isComparable || inSmallest(given.first) <= inSmallest(given.close);
}

export const category = v.pipe(
  plainCategory,
  inItsUnits('first'),
  inItsUnits('close'),
  v.forward(v.check(isInOrder, 'done before anybody came'), ['close', 'amount']),
  v.forward(
    v.check((given: Category) => given.isOn || categoryLevels[given.code] !== 'P0', 'never off'),
    ['isOn'],
  ),
);

/** `21:00`, by the clock in Shanghai. */
export const clockTime = v.pipe(v.string(), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'clock'));
const plainQuiet = v.strictObject({ from: clockTime, to: clockTime });
export type QuietHours = v.InferOutput<typeof plainQuiet>;

/** When messages that are not urgent wait; over midnight or not. */
export const quietHours = v.pipe(
  plainQuiet,
  v.forward(
    v.check((given: QuietHours) => minutesOf(given) <= settingLimits.quietHours * 60, 'long'),
    ['to'],
  ),
);

/** When something is promised: by the clock, or the end of a day. */
export const deadline = v.object({
  by: instant,
  /** The working day it is promised for. */
  day: v.optional(day),
  /** It lies in, or behind, a year whose holidays nobody has announced: 节假日待定. */
  isTentative: v.boolean(),
});

export const settingsView = v.object({
  version,
  categories: v.array(
    v.object({
      ...categoryEntries,
      level: v.picklist(levels),
      /** What would be promised for one reported now. */
      ifNow: v.object({ first: deadline, close: deadline }),
    }),
  ),
  /** Null where messages never wait. */
  quiet: v.nullable(plainQuiet),
  /** This year and the next. */
  years: v.array(
    v.object({
      ...yearPlan.entries,
      year,
      /** Where the days come from: the notice of the State Council, the community itself, or nobody yet. */
      source: v.picklist(['notice', 'own', 'none']),
      /** Whether there is a notice to go back to. */
      hasNotice: v.boolean(),
    }),
  ),
});
export type SettingsView = v.InferOutput<typeof settingsView>;
export type CategoryView = SettingsView['categories'][number];
export type YearView = SettingsView['years'][number];

/** What a community has decided, for whoever keeps it. */
export const settings = query({
  name: 'places.settings',
  input: v.strictObject({ communityId: id }),
  output: settingsView,
  errors: [],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/**
 * Changes a category, the quiet hours, or a year; what is left out stays. Refused as STALE when somebody changed
 * anything since the version that was seen. Within a minute it holds everywhere.
 */
export const setSettings = command({
  name: 'places.setSettings',
  input: v.strictObject({
    communityId: id,
    seenVersion: version,
    category: v.optional(category),
    /** Null: messages never wait. */
    quiet: v.optional(v.nullable(quietHours)),
    /** Without a plan of one's own the notice holds again. */
    year: v.optional(ownYear),
  }),
  output: v.object({ version }),
  errors: ['STALE', 'KEY_REUSED'],
  who: ['coordinator'],
  // Two of them for messages that wait, where the hours change; the first change of all writes down what was by default.
  budget: { calls: 5, seldom: 3 },
});

/** The categories a person can choose from, most pressing first; what is switched off is left out. */
export const categories = query({
  name: 'places.categories',
  input: v.strictObject({ communityId: id }),
  output: v.object({
    items: v.array(
      v.object({
        ...{ code: v.picklist(categoryCodes), name: v.string(), examples: v.string() },
        /** Left out by older servers, and where nothing is asked. */
        questions: v.optional(v.array(question)),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
  who: ['visitor', 'resident'],
  budget: { calls: 0, seldom: 2 },
});

/**
 * Asked by requests: what a community promises for something of a category that is reported at that moment. Of a
 * category it has switched off since, what it promised last.
 */
export const promise = query({
  name: 'places.promise',
  input: v.strictObject({ communityId: id, code: v.picklist(categoryCodes), at: instant }),
  output: v.object({
    ...{ name: v.string(), level: v.picklist(levels), first: deadline, close: deadline },
    /** What it asks. */
    questions: v.array(question),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 0, seldom: 1 },
});

/** Asked by other contexts: when messages of a community wait. Kept for a minute. */
export const findQuietHours = query({
  name: 'places.findQuietHours',
  /** `isAnew`: as they are this moment, and not as an instance remembers them. */
  input: v.strictObject({ communityId: id, isAnew: v.optional(v.boolean()) }),
  output: v.object({ quiet: v.nullable(plainQuiet) }),
  errors: [],
  who: ['system'],
  budget: { calls: 0, seldom: 1 },
});

/** Comparable among spans of one level. */
function inSmallest({ amount, unit }: Span): number {
  return unit === 'hours' ? amount * 60 : amount;
}

/** How long it is quiet. */
function minutesOf({ from, to }: QuietHours): number {
  const length = minuteOf(to) - minuteOf(from);
  return length > 0 ? length : length + 24 * 60;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
