/** An `input` for a name: WeChat offers the person's own above the keyboard, and looks over what stands there at last. */
import { make } from '../runtime/screen';
import type { Part } from './part';

/**
 * Offers the name while `field` is written in and `isNickname` holds. A chosen name is told by `blur` alone, with no
 * `input` before it; an app that waits for one misses it on real phones, too.
 */
export function offerNickname(
  { fire, phone }: Omit<Part, 'life'>,
  field: HTMLElement,
  isNickname: () => boolean,
): void {
  const offer = make('button', 'phone-nickname');
  offer.id = 'phone-nickname';
  // The field stays the one that is written in until the name has been put there.
  for (const type of ['pointerdown', 'mousedown']) offer.addEventListener(type, (event) => event.preventDefault());
  offer.addEventListener('click', () => {
    Object.assign(field, { value: phone.settings.nickname });
    field.blur();
  });
  field.addEventListener('focus', () => {
    if (!isNickname()) return;
    offer.textContent = `用微信昵称:${phone.settings.nickname}`;
    phone.screen.sheets.append(offer);
  });
  field.addEventListener('blur', () => {
    offer.remove();
    if (isNickname()) fire('nicknamereview', { pass: true, timeout: false });
  });
}
