/** Brings pushed events to the functions registered for them, each when it is due. */
import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Functions } from '../functions/functions';
import type { Push, PushRows } from './push-rows';

export interface CourierOptions {
  readonly clock: Clock;
  readonly functions: Functions;
  /** Function by the name of the event; one function an event, as in the console. */
  readonly callbacks: Readonly<Record<string, string>>;
}

export interface Courier {
  /** Delivers one now, also a second time. @throws CloudError INVALID_PARAM when it is unknown or nobody is registered */
  deliver(traceId: string): Promise<Push>;
  /** Looks after what waits, as long as something does. */
  watch(): void;
  close(): void;
}

/** Real milliseconds between two looks at what is due: the cloud's clock may be moved in between. */
const lookMs = 100;

/** A courier for `rows`. */
export function createCourier(rows: PushRows, { clock, functions, callbacks }: CourierOptions): Courier {
  const underWay = new Set<string>();
  let alarm: NodeJS.Timeout | undefined;
  let isClosed = false;
  return {
    deliver,
    watch,
    close() {
      isClosed = true;
      clearTimeout(alarm);
    },
  };

  async function deliver(traceId: string): Promise<Push> {
    const push = rows.find(traceId);
    if (!push) throw new CloudError('INVALID_PARAM', `no push is called ${traceId}`);
    const target = callbacks[push.name];
    if (target === undefined) throw new CloudError('INVALID_PARAM', `no function is registered for ${push.name}`);
    underWay.add(traceId);
    const outcome = await call(functions, target, push.event);
    underWay.delete(traceId);
    if (!isClosed) rows.settle(traceId, outcome);
    return { ...push, outcome };
  }

  function watch(): void {
    clearTimeout(alarm);
    if (isClosed || waiting().length === 0) return;
    alarm = setTimeout(() => {
      for (const { traceId, dueAt } of waiting()) if (dueAt <= clock.now()) void deliver(traceId);
      watch();
    }, lookMs);
  }

  function waiting(): readonly Push[] {
    return rows.waiting().filter(({ traceId, name }) => callbacks[name] !== undefined && !underWay.has(traceId));
  }
}

/** Nobody stands behind it: neither a person nor a timer. */
async function call(functions: Functions, name: string, event: object): Promise<string> {
  const caller = { openid: undefined, source: 'wx_unknown' };
  try {
    await functions.invoke({ name, event: JSON.stringify(event), caller });
    return 'ok';
  } catch (error) {
    return error instanceof CloudError ? error.code : 'SYS_ERR';
  }
}
