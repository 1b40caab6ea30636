/** What a person hears of a command, whatever went wrong: and whether he may hear it. */
import * as v from 'valibot';
import type { Answer } from '#contracts/envelope';
import { errors, kernelErrors, type ErrorCode } from '#contracts/errors';
import type { Operation } from '#contracts/operation';
import type { PersonOnPhone } from '../../emulator/seed/person';

/** Stacks, files and vendors, as they would look in a path of fields. */
const inside = /\bat \S+ \(|node_modules|\.[jt]s:\d|Error|DATABASE_|\/tmp\//;

export type Heard =
  | { readonly kind: 'answered'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  /** The platform's own failure: the function died. */
  | { readonly kind: 'broken'; readonly words: string }
  /** Something nobody declared. */
  | { readonly kind: 'undeclared'; readonly words: string };

/** Sends one operation and answers what came back, held against the contract. */
export async function hear(by: PersonOnPhone, operation: Operation, input: unknown, key: string): Promise<Heard> {
  const call = { operation: operation.name, input, ...(operation.kind === 'command' && { key }) };
  try {
    const { answers } = await by.send(operation.at, { calls: [call] });
    return judge(operation, answers);
  } catch (error) {
    return { kind: 'broken', words: String(error) };
  }
}

/** Whether the answers to one call are what its contract allows. */
export function judge(operation: Operation, answers: readonly Answer[]): Heard {
  const [answer] = answers;
  if (!answer || answers.length > 1) return { kind: 'undeclared', words: `${answers.length} answers` };
  if (!answer.ok) {
    const isDeclared = [...kernelErrors, ...operation.errors].includes(answer.code) && isPlain(answer);
    return isDeclared
      ? { kind: 'refused', code: answer.code }
      : { kind: 'undeclared', words: JSON.stringify(answer).slice(0, 300) };
  }
  const parsed = v.safeParse(operation.output, answer.data);
  return parsed.success
    ? { kind: 'answered', data: answer.data }
    : { kind: 'undeclared', words: `an output of another shape: ${Object.keys(answer.data ?? {}).join()}` };
}

/** A code, its own sentence, perhaps paths of fields: nothing of the inside. */
function isPlain(answer: Extract<Answer, { ok: false }>): boolean {
  const known = ['ok', 'code', 'message', 'fields'];
  const isKnown = Object.keys(answer).every((key) => known.includes(key));
  return isKnown && answer.message === errors[answer.code] && !inside.test((answer.fields ?? []).join('\n'));
}
