/** The instances of one function: warm ones first, then new ones up to a size, then a queue. */
import { CloudError } from '../cloud-error';
import { maxWaitingInvocations } from '../limits';
import type { Instance } from './instance';

export interface Pool {
  /**
   * An instance of `version`, for this invocation alone.
   *
   * `mayOverflow` starts one beyond the size rather than wait: a function that is called by a waiting function would
   * otherwise wait for its own caller.
   *
   * @throws CloudError EXCEED_CONCURRENT_REQUEST_LIMIT when too many wait already.
   */
  take(version: string, mayOverflow: boolean): Promise<Instance>;
  /** Gives it back; one that died, is out of date or is one too many ends. */
  giveBack(instance: Instance): void;
  /** Ends idle instances that are out of date, and starts one of `version` when there is none. */
  warm(version: string): void;
  close(): Promise<void>;
}

/** An empty pool of at most `size` instances, made by `start`. */
export function createPool(size: number, start: (version: string) => Instance): Pool {
  let version = '';
  let idle: Instance[] = [];
  const busy = new Set<Instance>();
  const waiting: ((instance: Instance) => void)[] = [];
  const lend = (instance: Instance): Instance => (busy.add(instance), instance);

  return { take, giveBack, warm, close };

  async function take(wanted: string, mayOverflow: boolean): Promise<Instance> {
    renew(wanted);
    const warmOne = idle.pop();
    if (warmOne) return lend(warmOne);
    if (busy.size < size || mayOverflow) return lend(start(version));
    if (waiting.length >= maxWaitingInvocations) {
      throw new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', `${maxWaitingInvocations} invocations wait already`);
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(instance: Instance): void {
    busy.delete(instance);
    const isUsable = instance.isAlive() && instance.version === version;
    const next = busy.size < size ? waiting.shift() : undefined;
    if (next) next(lend(isUsable ? instance : start(version)));
    else if (isUsable && busy.size + idle.length < size) idle.push(instance);
    if (!idle.includes(instance) && !busy.has(instance)) void instance.end();
  }

  function warm(wanted: string): void {
    renew(wanted);
    if (idle.length + busy.size === 0) idle.push(start(version));
  }

  function renew(wanted: string): void {
    version = wanted;
    const gone = idle.filter((one) => !one.isAlive() || one.version !== version);
    idle = idle.filter((one) => !gone.includes(one));
    for (const one of gone) void one.end();
  }

  async function close(): Promise<void> {
    await Promise.all([...idle, ...busy].map((one) => one.end()));
  }
}
