/**
 * Fingers on the screen, as events of the mini-program: touchstart, touchmove, touchend, touchcancel, longpress, tap.
 *
 * A mouse counts as a finger, for a phone on a desk. Times and distances are WeChat's: a long press is 350 ms, and
 * a finger that moved more than 10 px taps nothing.
 */
import * as ge from 'glass-easel';
import { createHover } from './hover';

const longPressMs = 350;
const tapDistance = 10;

export interface Finger {
  readonly identifier: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly force: number;
}

interface Press {
  readonly target: HTMLElement;
  readonly first: Finger;
  timer: ReturnType<typeof setTimeout>;
  hasMoved: boolean;
  wasLong: boolean;
}

export interface Gestures {
  /** Whether a tap is being handled: what WeChat allows only then asks. */
  isInTap(): boolean;
  /** What the finger touched last. */
  touched(): HTMLElement | undefined;
  /** Sends an event to an element as a finger would, e.g. `longpress`; answers whether its default was prevented. */
  send(element: HTMLElement, type: string, detail: object, fingers: readonly Finger[]): boolean;
}

/** Reads the fingers on `screen`. `originOf` says where the page's own coordinates begin. */
export function readGestures(screen: HTMLElement, originOf: () => { left: number; top: number }): Gestures {
  let press: Press | undefined;
  let taps = 0;
  let touched: HTMLElement | undefined;
  const hover = createHover();

  const send: Gestures['send'] = (element, type, detail, fingers) => {
    const owner = ownerOf(element);
    if (!owner) return false;
    const isEnd = /touchend|touchcancel|tap/.test(type);
    const extraFields = { touches: isEnd && type !== 'tap' ? [] : fingers, changedTouches: fingers };
    const event = new ge.Event(type, detail, { bubbles: true, composed: true, capturePhase: true, extraFields });
    ge.Event.dispatchEvent(owner, event);
    return event.defaultPrevented();
  };

  const begin = (target: EventTarget | null, finger: Finger): void => {
    if (!(target instanceof HTMLElement)) return;
    if (press) clearTimeout(press.timer);
    touched = target;
    const timer = setTimeout(longPress, longPressMs);
    press = { target, first: finger, timer, hasMoved: false, wasLong: false };
    hover.begin(target);
    send(target, 'touchstart', {}, [finger]);
  };
  const longPress = (): void => {
    if (!press || press.hasMoved) return;
    // Who listens for a long press gets no tap after it.
    press.wasLong = isHeard(press.target, 'longpress');
    const { target, first } = press;
    send(target, 'longpress', { x: first.pageX, y: first.pageY }, [first]);
    send(target, 'longtap', { x: first.pageX, y: first.pageY }, [first]);
  };
  const move = (event: Event, finger: Finger): void => {
    if (!press) return;
    const { first } = press;
    const distance = Math.max(Math.abs(finger.clientX - first.clientX), Math.abs(finger.clientY - first.clientY));
    if (distance > tapDistance && !press.hasMoved) {
      press.hasMoved = true;
      clearTimeout(press.timer);
      hover.end();
    }
    if (send(press.target, 'touchmove', {}, [finger]) && event.cancelable) event.preventDefault();
  };
  const end = (finger: Finger, isCancelled: boolean): void => {
    if (!press) return;
    const { target, hasMoved, wasLong, timer } = press;
    press = undefined;
    clearTimeout(timer);
    hover.end();
    send(target, isCancelled ? 'touchcancel' : 'touchend', {}, [finger]);
    if (!isCancelled && !hasMoved && !wasLong) tap(target, finger);
  };
  const tap = (target: HTMLElement, finger: Finger): void => {
    taps += 1;
    setTimeout(() => (taps -= 1));
    send(target, 'tap', { x: finger.pageX, y: finger.pageY }, [finger]);
  };

  listen(screen, originOf, { begin, move, end });
  return { isInTap: () => taps > 0, touched: () => touched, send };
}

interface Hands {
  begin(target: EventTarget | null, finger: Finger): void;
  move(event: Event, finger: Finger): void;
  end(finger: Finger, isCancelled: boolean): void;
}

function listen(screen: HTMLElement, originOf: () => { left: number; top: number }, hands: Hands): void {
  const fingerOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Finger => {
    const { left, top } = originOf();
    return { identifier: 0, clientX, clientY, pageX: clientX - left, pageY: clientY - top, force: 1 };
  };
  const first = (event: TouchEvent, act: (finger: Finger) => void): void => {
    const [touch] = event.changedTouches;
    if (touch) act(fingerOf(touch));
  };
  const options = { capture: true, passive: false };
  let lastTouch = -1000;
  /** After a touch the browser tells the same again as a mouse. */
  const isMouse = (event: MouseEvent): boolean => event.timeStamp - lastTouch > 800;
  screen.addEventListener('touchstart', (event) => first(event, (one) => hands.begin(event.target, one)), options);
  screen.addEventListener('touchmove', (event) => first(event, (one) => hands.move(event, one)), options);
  for (const type of ['touchend', 'touchcancel'] as const) {
    screen.addEventListener(
      type,
      (event) => {
        lastTouch = event.timeStamp;
        // The browser's own click would land on whatever the tap brought up; a field needs it to be written in.
        const isField = event.target instanceof Element && event.target.matches('input, textarea');
        if (!isField && event.cancelable) event.preventDefault();
        first(event, (one) => hands.end(one, type === 'touchcancel'));
      },
      options,
    );
  }
  screen.addEventListener('mousedown', (event) => isMouse(event) && hands.begin(event.target, fingerOf(event)), true);
  screen.addEventListener('mousemove', (event) => isMouse(event) && hands.move(event, fingerOf(event)), true);
  screen.addEventListener('mouseup', (event) => isMouse(event) && hands.end(fingerOf(event), false), true);
}

/** The node of the framework an element belongs to: a component's own insides count as the component. */
function ownerOf(element: HTMLElement): ge.Element | undefined {
  for (let node: HTMLElement | null = element; node; node = node.parentElement) {
    const owner = (node as unknown as { __wxElement?: ge.Element }).__wxElement;
    if (owner) return owner;
  }
  return undefined;
}

function isHeard(element: HTMLElement, type: string): boolean {
  for (let node = ownerOf(element); node; node = node.getComposedParent() as ge.Element | undefined) {
    const { _$eventTarget: target } = node as unknown as {
      _$eventTarget?: { listeners: Record<string, { finalCount: number } | undefined> };
    };
    if (target?.listeners[type]) return true;
  }
  return false;
}
