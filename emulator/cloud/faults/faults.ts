/** Faults that wait for their invocation: each strikes once, and says afterwards whether it did. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudError } from '../cloud-error';
import type { Invocation, Service } from '../functions/invocation';
import { codeOf, type FaultPlan } from './fault-plan';

export interface ArmedFault extends FaultPlan {
  readonly id: number;
  /** The invocation that has it; null while none has come. */
  readonly invocation: string | null;
  /** Whether it struck: an invocation with fewer calls ends without. */
  readonly isUsed: boolean;
}

export interface Faults {
  arm(plan: FaultPlan): ArmedFault;
  /** All since the last clearing, oldest first. */
  list(): readonly ArmedFault[];
  clear(): void;
  /** Gives a beginning invocation the oldest fault that waits for one like it. */
  begin(invocation: Invocation): void;
  /**
   * Lets one call of an invocation through to `work`, or does to it what its fault says.
   *
   * @throws CloudError a refusal; BrokenLine when nobody will hear an answer.
   */
  pass<T>(invocation: Invocation | undefined, service: Service, work: () => Promise<T>): Promise<T>;
}

/** The line is gone: the socket is to be destroyed without an answer. */
export class BrokenLine extends Error {
  override readonly name = 'BrokenLine';
}

interface Waiting {
  readonly id: number;
  readonly plan: FaultPlan;
  invocation: string | null;
  seen: number;
  isUsed: boolean;
}

/** No faults yet; `crash` ends the instance an invocation runs in. */
export function createFaults(crash: (invocation: Invocation) => Promise<void>): Faults {
  const armed: Waiting[] = [];
  let count = 0;
  return {
    arm(plan) {
      const waiting: Waiting = { id: ++count, plan, invocation: null, seen: 0, isUsed: false };
      armed.push(waiting);
      return tell(waiting);
    },
    list: () => armed.map(tell),
    clear: () => void armed.splice(0),
    begin(invocation) {
      const first = armed.find((one) => one.invocation === null && isMeant(one.plan, invocation));
      if (first) first.invocation = invocation.id;
    },
    async pass(invocation, service, work) {
      const struck = invocation && strike(invocation.id, service);
      return struck ? suffer(struck, { invocation, service, work, crash }) : work();
    },
  };

  /** The fault whose moment this call is. */
  function strike(invocationId: string, service: Service): FaultPlan | undefined {
    const fault = armed.find((one) => one.invocation === invocationId);
    if (!fault || (fault.plan.service !== undefined && fault.plan.service !== service)) return undefined;
    fault.seen += 1;
    if (fault.seen !== fault.plan.call) return undefined;
    fault.isUsed = true;
    return fault.plan;
  }
}

interface Passing<T> {
  readonly crash: (invocation: Invocation) => Promise<void>;
  readonly invocation: Invocation;
  readonly service: Service;
  readonly work: () => Promise<T>;
}

async function suffer<T>(plan: FaultPlan, { invocation, service, work, crash }: Passing<T>): Promise<T> {
  const refusal = () => new CloudError(codeOf(plan, service), 'a fault was armed for this call');
  switch (plan.mode) {
    case 'failBefore':
      throw refusal();
    case 'failAfter':
      await work();
      throw refusal();
    case 'dropAnswer':
      await work();
      throw new BrokenLine();
    case 'crashBefore':
      await crash(invocation);
      throw new BrokenLine();
    case 'crashAfter':
      await work();
      await crash(invocation);
      throw new BrokenLine();
    case 'twice':
      return (await Promise.all([work(), work().catch(() => undefined)]))[0];
    case 'delay':
      await sleep(plan.delayMs);
      return work();
  }
}

function isMeant(plan: FaultPlan, invocation: Invocation): boolean {
  return plan.function === invocation.function && (plan.openid === undefined || plan.openid === invocation.openid);
}

function tell({ id, plan, invocation, isUsed }: Waiting): ArmedFault {
  return { id, ...plan, invocation, isUsed };
}
