/** What goes wrong, and when: one call of one invocation. */
import type { Service } from '../functions/invocation';
import { HttpRefusal } from '../http/exchange';
import { isOpenid } from '../wechat/openid';

/**
 * - `failBefore`: refused, and nothing happened.
 * - `failAfter`: refused, though it happened.
 * - `dropAnswer`: it happened, and the line broke before the answer.
 * - `crashBefore`, `crashAfter`: the instance dies, before or after it happened.
 * - `twice`: it arrives twice, as a network may deliver it; the first answer is given.
 * - `delay`: it takes `delayMs` longer.
 */
export const faultModes = [
  'failBefore',
  'failAfter',
  'dropAnswer',
  'crashBefore',
  'crashAfter',
  'twice',
  'delay',
] as const;
export type FaultMode = (typeof faultModes)[number];

export interface FaultPlan {
  /** The next invocation of this function has it; with `openid`, the next one by that person. */
  readonly function: string;
  readonly openid?: string;
  /** Whose calls are counted; without it, calls of any service are. */
  readonly service?: Service;
  /** Which call within the invocation, from 1, in the order of arrival. */
  readonly call: number;
  readonly mode: FaultMode;
  /** The cloud's code of a refusal; each service has a usual one. */
  readonly code?: string;
  readonly delayMs: number;
}

const services: readonly Service[] = ['database', 'storage', 'wechat', 'functions'];
const usualCodes: Readonly<Record<Service, string>> = {
  database: 'DATABASE_REQUEST_FAILED',
  storage: 'STORAGE_REQUEST_FAIL',
  wechat: 'SYS_ERR',
  functions: 'FUNCTIONS_EXECUTE_FAIL',
};
/** An upload's bytes come once; what could arrive twice are calls of an SDK. */
const repeatable: readonly (Service | undefined)[] = ['database', 'wechat', 'functions'];
const maxDelayMs = 60_000;

/** @throws HttpRefusal 400 naming what is wrong */
export function toFaultPlan(given: Readonly<Record<string, unknown>>): FaultPlan {
  const { function: name, openid, service, call, mode, code, delayMs = 0 } = given;
  const plan: FaultPlan = {
    function: checked('function', name, isText),
    ...(openid !== undefined && { openid: checked('openid', openid, isOpenid) }),
    ...(service !== undefined && { service: checked('service', service, isOneOf(services)) }),
    call: checked('call', call, isWhole(1, 10_000)),
    mode: checked('mode', mode, isOneOf(faultModes)),
    ...(code !== undefined && { code: checked('code', code, isText) }),
    delayMs: checked('delayMs', delayMs, isWhole(0, maxDelayMs)),
  };
  if (plan.mode === 'twice' && !repeatable.includes(plan.service)) {
    throw new HttpRefusal(400, `twice needs one of the services ${repeatable.join(', ')}`);
  }
  return plan;
}

/** The code a call of `service` is refused with. */
export function codeOf(plan: FaultPlan, service: Service): string {
  return plan.code ?? usualCodes[service];
}

function checked<T>(name: string, value: unknown, isGood: (value: unknown) => value is T): T {
  if (!isGood(value)) throw new HttpRefusal(400, `a fault has no such ${name}: ${JSON.stringify(value)}`);
  return value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isOneOf<const T extends string>(words: readonly T[]) {
  return (value: unknown): value is T => words.some((word) => word === value);
}

function isWhole(low: number, high: number) {
  return (value: unknown): value is number => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
}
