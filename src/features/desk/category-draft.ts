/** A category while it is written: numbers are what was typed, and what is wrong is named by the contract itself. */
import * as v from 'valibot';
import { category, type Category, type CategoryView, type Span } from '#contracts/community-settings';
import type { Question } from '#contracts/request-questions';
import { readLines, toLines } from './question-lines';

export interface CategoryDraft extends Pick<Category, 'code' | 'name' | 'examples' | 'isOn'> {
  readonly first: DraftSpan;
  readonly close: DraftSpan;
  /** One question a line. */
  readonly questions: string;
}

export interface DraftSpan {
  readonly amount: string;
  readonly unit: Span['unit'];
}

export type Wrong = 'name' | 'examples' | 'first' | 'close' | 'order' | 'questions';

export function draftOf({ code, name, examples, isOn, first, close, questions = [] }: CategoryView): CategoryDraft {
  return { code, name, examples, isOn, first: typed(first), close: typed(close), questions: toLines(questions) };
}

/** The category that was written, or what is wrong with it. `asked` are the questions it had. */
export function readDraft(
  draft: CategoryDraft,
  asked: readonly Question[] = [],
): { readonly category?: Category; readonly wrong: readonly Wrong[] } {
  const read = v.safeParse(category, {
    ...draft,
    ...{ first: spanOf(draft.first), close: spanOf(draft.close), questions: readLines(draft.questions, asked) },
  });
  if (read.success) return { category: read.output, wrong: [] };
  const { first, close } = draft;
  const areNumbers = [first, close].every(({ amount }) => v.is(category.entries.first.entries.amount, Number(amount)));
  return {
    wrong: read.issues.map((issue) => {
      const [part] = (v.getDotPath(issue) ?? '').split('.');
      return part === 'close' && areNumbers ? 'order' : (part as Wrong);
    }),
  };
}

function typed({ amount, unit }: Span): DraftSpan {
  return { amount: String(amount), unit };
}

function spanOf({ amount, unit }: DraftSpan): Span {
  return { amount: /^\d+$/.test(amount) ? Number(amount) : NaN, unit };
}
