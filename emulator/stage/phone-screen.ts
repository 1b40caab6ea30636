/** The screen of a seat: a phone of the emulator in a frame, which one can use as soon as its app has started. */
import type { PhoneDoor } from '../phone/runtime/door';
import { settledEvent } from '../phone/runtime/settled';
import { find } from './find';

export interface PhoneScreen {
  /** Puts a person's phone here. */
  put(base: string): void;
  /** Closes the mini-program and opens it again. */
  reopen(): void;
  /** The phone; waits until its app has started. */
  phone(): Promise<PhoneDoor>;
}

/** The empty screen of a seat. While an app starts, its name is shown. */
export function createPhoneScreen(element: HTMLElement): PhoneScreen {
  const frame = find(element, 'iframe') as HTMLIFrameElement;
  const splash = find(element, '.splash');
  let started = nextStart(frame);
  const go = (move: (location: Location) => void): void => {
    started = nextStart(frame);
    splash.hidden = false;
    move(insideOf(frame).location);
    const mine = started;
    void mine.then(() => (splash.hidden = mine === started));
  };
  return {
    // A person who goes back means the stage, not the phone that was here before.
    put: (base) => go((inside) => inside.replace(new URL(`${base}weapp/`, location.href))),
    reopen: () => go((inside) => inside.reload()),
    phone: () => started,
  };
}

function nextStart(frame: HTMLIFrameElement): Promise<PhoneDoor> {
  return new Promise((resolve) => {
    const look = (): void => {
      const inside = insideOf(frame);
      if (inside.location.href === 'about:blank') return;
      frame.removeEventListener('load', look);
      const tell = (): void => resolve(inside.phone);
      if ('phone' in inside && inside.phone.isSettled()) tell();
      else inside.addEventListener(settledEvent, tell, { once: true });
    };
    frame.addEventListener('load', look);
  });
}

function insideOf(frame: HTMLIFrameElement): typeof globalThis & Window {
  if (!frame.contentWindow) throw new Error('the frame stands in no page');
  return frame.contentWindow as typeof globalThis & Window;
}
