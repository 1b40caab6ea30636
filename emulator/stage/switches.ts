/** The switches beside a phone: what a person would change in the phone's own settings. */
import { namedFontSizes } from '../phone/runtime/settings';
import { find } from './find';
import type { PhoneScreen } from './phone-screen';

/** Ties the switches of a seat to its screen. @returns shows how the phone that is here now is set */
export function tieSwitches(element: HTMLElement, screen: PhoneScreen): () => Promise<void> {
  const offline = find(element, '.offline input') as HTMLInputElement;
  const sizes = [...element.querySelectorAll<HTMLInputElement>('.sizes input')];
  for (const size of sizes) {
    // Radio buttons of two seats must not turn each other off.
    size.name = `size-${element.id}`;
    size.addEventListener('change', () => void turnSize(screen, pixelsOf(size)));
  }
  offline.addEventListener('change', () => void turnOffline(screen, offline.checked));
  find(element, '.reopen').addEventListener('click', () => screen.reopen());
  return async () => {
    const { settings } = await screen.phone();
    offline.checked = settings.isOffline;
    for (const size of sizes) size.checked = pixelsOf(size) === settings.fontSize;
  };
}

async function turnOffline(screen: PhoneScreen, isOffline: boolean): Promise<void> {
  (await screen.phone()).setOffline(isOffline);
}

/** The size is in WeChat's settings: who sets it leaves the mini-program and comes back. */
async function turnSize(screen: PhoneScreen, pixels: number): Promise<void> {
  const phone = await screen.phone();
  phone.hide();
  phone.setFontSize(pixels);
  phone.show();
}

function pixelsOf({ value }: HTMLInputElement): number {
  return namedFontSizes[value as keyof typeof namedFontSizes];
}
