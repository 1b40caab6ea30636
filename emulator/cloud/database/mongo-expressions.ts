/**
 * Aggregation expressions where mingo departs from MongoDB: comparisons (mingo keeps them within a type and opens
 * arrays; MongoDB compares any two values as they are), `$in`, `$week`, `$indexOfCP`, `$substr`, `$substrBytes`.
 */
import { evalExpr } from 'mingo/core';
import { requestFailed } from './refusals';
import type { Value } from './value';
import { compareValues, equalValues } from './value-order';

export type Options = Parameters<typeof evalExpr>[2];
type Expression = (document: unknown, operands: unknown, options: Options) => unknown;

const dayMs = 86_400_000;

const comparisons: Record<string, Expression> = {
  $eq: compareWith((order) => order === 0),
  $ne: compareWith((order) => order !== 0),
  $gt: compareWith((order) => order > 0),
  $gte: compareWith((order) => order >= 0),
  $lt: compareWith((order) => order < 0),
  $lte: compareWith((order) => order <= 0),
  $cmp: compareWith((order) => Math.sign(order)),
};

/** By name, to stand before mingo's own. */
export const correctedExpressions: Record<string, Expression> = {
  ...comparisons,
  $in(document, operands, options) {
    const [value, list] = pair(evalExpr(document, operands, options), '$in');
    if (!Array.isArray(list)) throw requestFailed('$in requires an array as a second argument');
    return list.some((element) => equalValues(element as Value, value as Value));
  },
  $week(document, operand, options) {
    const date = evalExpr(document, operand, options);
    if (!(date instanceof Date)) return null;
    const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs);
    return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7);
  },
  $indexOfCP(document, operands, options) {
    const [text, part, start = 0, end] = evalExpr(document, operands, options) as unknown[];
    if (text === null || text === undefined) return null;
    const points = [...textOf(text)];
    const wanted = [...textOf(part)];
    const last = Math.min(Number(end ?? points.length), points.length) - wanted.length;
    for (let at = Number(start); at <= last; at++) if (wanted.every((point, i) => points[at + i] === point)) return at;
    return -1;
  },
  $substr: subBytes,
  $substrBytes: subBytes,
};

function compareWith(verdict: (order: number) => unknown): Expression {
  return (document, operands, options) => {
    const [left, right] = pair(evalExpr(document, operands, options), 'a comparison');
    return verdict(compareValues(left as Value, right as Value));
  };
}

function pair(values: unknown, what: string): [unknown, unknown] {
  if (!Array.isArray(values) || values.length !== 2) throw requestFailed(`${what} takes exactly 2 arguments`);
  return values as [unknown, unknown];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw requestFailed(`a text was expected, not ${JSON.stringify(value)}`);
}

/** UTF-8 bytes; a negative length means the rest, as in MongoDB. */
function subBytes(document: unknown, operands: unknown, options: Options): string {
  const [text, start, length] = evalExpr(document, operands, options) as unknown[];
  const bytes = Buffer.from(text === null || text === undefined ? '' : textOf(text));
  const from = Number(start);
  return bytes.subarray(from, Number(length) < 0 ? undefined : from + Number(length)).toString();
}
