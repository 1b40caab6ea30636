/**
 * A few short questions of a category, answered by tapping, or not at all: one lamp or the whole floor, does it still
 * leak. A community changes them; what was answered is kept with the case in the words it was asked in.
 */
import * as v from 'valibot';
import { text } from './values';

/** Limits both sides keep. More than three would be a form. */
export const questionLimits = {
  most: 3,
  ask: { min: 2, max: 14 },
  choice: { min: 1, max: 8 },
  choices: { min: 2, max: 4 },
  about: { most: 8, word: { min: 1, max: 6 } },
  /** Somebody changes the category while he writes: what was answered before is sent, too, and left aside. */
  answers: 12,
  /** Of all questions of a category as they are written down, one a line. */
  lines: 400,
} as const;

const code = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/, 'code'));

/** A question as a coordinator may put it. */
export const question = v.strictObject({
  code,
  ask: text(questionLimits.ask),
  choices: v.pipe(
    v.array(
      v.strictObject({
        label: text(questionLimits.choice),
        /** Whoever answers so reads whom to ring first, and the case is as urgent as a word of danger makes it. */
        isDanger: v.optional(v.boolean()),
      }),
    ),
    v.minLength(questionLimits.choices.min),
    v.maxLength(questionLimits.choices.max),
  ),
  /** Asked only where the words speak of one of these; of everything where none is named. */
  about: v.optional(v.pipe(v.array(text(questionLimits.about.word)), v.maxLength(questionLimits.about.most))),
});
export type Question = v.InferOutput<typeof question>;

export const questions = v.pipe(
  v.array(question),
  v.maxLength(questionLimits.most),
  v.check((all) => new Set(all.map((one) => one.code)).size === all.length, 'once each'),
);

/** What was tapped, as it travels: which question, and which of its choices, counted from 0. */
export const givenAnswers = v.pipe(
  v.array(
    v.strictObject({
      question: code,
      choice: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(questionLimits.choices.max - 1)),
    }),
  ),
  v.maxLength(questionLimits.answers),
);
export type GivenAnswers = v.InferOutput<typeof givenAnswers>;

/** What was answered, as it is read. */
export const answerView = v.object({ ask: v.string(), answer: v.string(), isDanger: v.optional(v.boolean()) });
export type AnswerView = v.InferOutput<typeof answerView>;

/** The questions of a category that these words call for. */
export function askedOf(all: readonly Question[], words: string): readonly Question[] {
  return all.filter(({ about = [] }) => about.length === 0 || about.some((word) => words.includes(word)));
}

/** What was answered of the questions that were asked; an answer to anything else is left aside. */
export function answersOf(asked: readonly Question[], given: GivenAnswers): readonly AnswerView[] {
  return asked.flatMap(({ code: own, ask, choices }) => {
    const chosen = choices[given.find((one) => one.question === own)?.choice ?? -1];
    return chosen ? [{ ask, answer: chosen.label, ...(chosen.isDanger && { isDanger: true }) }] : [];
  });
}
