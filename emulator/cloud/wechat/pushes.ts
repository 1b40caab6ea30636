/**
 * Events WeChat pushes: each calls the function registered for its kind. On disk until delivered, so an event outlives
 * a cloud that was killed; one under way then comes again, as WeChat's may.
 */
import type { Clock } from '../clock';
import { appid } from '../environment';
import type { Ledger } from '../ledger';
import { createCourier, type CourierOptions } from './courier';
import { openPushRows, type Push } from './push-rows';

export interface PushEvent {
  readonly traceId: string;
  /** WeChat's name of it, e.g. `wxa_media_check`. */
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface PushTiming {
  /** Cloud milliseconds from being posted to being delivered. */
  readonly delayMs: number;
  /** Delivered before whoever caused it has his answer: the order nobody expects, and WeChat does not rule out. */
  readonly isEarly: boolean;
}

export interface Pushes {
  /** Keeps an event for delivery; when early, answers after it was delivered. */
  post(event: PushEvent): Promise<void>;
  /** All of them, oldest first. */
  list(): readonly Push[];
  time(timing: PushTiming): void;
  /** Delivers one now, also a second time. @throws CloudError INVALID_PARAM when it is unknown or nobody is registered */
  deliver(traceId: string): Promise<Push>;
  clear(): void;
  close(): void;
}

export interface PushesOptions extends CourierOptions {
  readonly ledger: Ledger;
}

const usualTiming: PushTiming = { delayMs: 2000, isEarly: false };

/** Opens the pushes kept in the ledger. */
export function openPushes(options: PushesOptions): Pushes {
  const { ledger, clock, callbacks } = options;
  const rows = openPushRows(ledger);
  const courier = createCourier(rows, options);
  let timing = usualTiming;
  courier.watch();
  return {
    async post({ traceId, name, body }) {
      rows.add({ traceId, name, dueAt: clock.now() + timing.delayMs, event: eventOf(name, body, clock) });
      if (timing.isEarly && callbacks[name] !== undefined) await courier.deliver(traceId);
      else courier.watch();
    },
    list: rows.all,
    time(next) {
      timing = next;
    },
    deliver: courier.deliver,
    clear: rows.clear,
    close: courier.close,
  };
}

/** The event as the console's message push hands it to a function. */
function eventOf(name: string, body: Readonly<Record<string, unknown>>, clock: Clock): Record<string, unknown> {
  const envelope = { ToUserName: appid, FromUserName: 'wechat-platform', CreateTime: Math.floor(clock.now() / 1000) };
  return { ...envelope, MsgType: 'event', Event: name, ...body };
}
