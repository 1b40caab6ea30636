/** What a report is asked beside its words, and what was tapped of it. */
import type { CategoryCode } from '#contracts/community-settings';
import { suggestKind } from '#contracts/request-kinds';
import {
  answersOf,
  askedOf,
  questionLimits,
  type AnswerView,
  type GivenAnswers,
  type Question,
} from '#contracts/request-questions';
import type { ReportDraft } from './draft';

type Tapped = NonNullable<ReportDraft['answers']>;

interface Category {
  readonly code: CategoryCode;
  readonly questions?: readonly Question[] | undefined;
}

export interface Sorted {
  /** What its words, or a hand, sort it into: that one's questions are asked. */
  readonly said: CategoryCode;
  /** Where it goes: a dangerous answer makes it what a word of danger makes it, unless a hand chose otherwise. */
  readonly code: CategoryCode;
  readonly asked: readonly Question[];
  readonly answers: readonly AnswerView[];
  readonly isDanger: boolean;
}

/** A draft as the server will sort it. Without network nothing new is asked. */
export function sortedBy(draft: ReportDraft, categories: readonly Category[]): Sorted {
  const said = draft.category ?? suggestKind(draft.words);
  const asked = askedOf(categories.find(({ code }) => code === said)?.questions ?? [], draft.words);
  const answers = answersOf(asked, toGiven(draft.answers ?? {}));
  const isDanger = answers.some((one) => one.isDanger);
  return { said, code: isDanger && !draft.category ? 'A1' : said, asked, answers, isDanger };
}

/** Tapped once it is answered; tapped again it is not. */
export function tapped(before: Tapped, question: string, choice: number): Tapped {
  const { [question]: last, ...others } = before;
  return last === choice ? others : { ...others, [question]: choice };
}

export function toGiven(answers: Tapped): GivenAnswers {
  return Object.entries(answers)
    .map(([question, choice]) => ({ question, choice }))
    .slice(-questionLimits.answers);
}

export function fromGiven(given: GivenAnswers): Tapped {
  return Object.fromEntries(given.map(({ question, choice }) => [question, choice]));
}
