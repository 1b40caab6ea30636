/** Questions of a category as a coordinator writes them, one a line: «灯、路灯:坏了几盏灯?一盏/整层/!整栋». */
import type { Question } from '#contracts/request-questions';

type Choice = Question['choices'][number];

/** As they are written; what means danger begins with «!». */
export function toLines(questions: readonly Question[]): string {
  return questions.map(lineOf).join('\n');
}

/** What the lines say, which the contract still has to judge. A question that is asked as before keeps its code. */
export function readLines(lines: string, before: readonly Question[]): readonly Question[] {
  const written = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = written.map((line) => before.find(({ ask }) => ask === partsOf(line).ask)?.code);
  const taken = new Set([...kept, ...before.map(({ code }) => code)]);
  return written.map((line, at) => {
    const code = kept[at] ?? freeCode(taken);
    taken.add(code);
    const { about, ask, choices } = partsOf(line);
    return { code, ask, choices, ...(about.length > 0 && { about }) };
  });
}

function lineOf({ about = [], ask, choices }: Question): string {
  const answers = choices.map(({ label, isDanger }) => (isDanger ? `!${label}` : label)).join('/');
  return `${about.length > 0 ? `${about.join('、')}:` : ''}${ask}${answers}`;
}

/** A question ends with its mark; what stands before a colon are the words it is asked about. */
function partsOf(line: string): { about: string[]; ask: string; choices: Choice[] } {
  const [, about = '', asked = '', answers = ''] = /^(?:([^::??]*)[::])?([^??]*)[??]?(.*)$/.exec(line) ?? [];
  return {
    about: split(about, /[、,,]/),
    ask: asked.trim() === '' ? '' : `${asked.trim()}?`,
    choices: split(answers, /[//]/).map(choiceOf),
  };
}

function choiceOf(written: string): Choice {
  return /^[!!]/.test(written) ? { label: written.slice(1).trim(), isDanger: true } : { label: written };
}

function split(words: string, between: RegExp): string[] {
  return words
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function freeCode(taken: ReadonlySet<string | undefined>): string {
  for (let at = 1; ; at += 1) if (!taken.has(`own${at}`)) return `own${at}`;
}
