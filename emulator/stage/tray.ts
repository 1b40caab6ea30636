/** WeChat's tray beside a phone: what came, newest first; a new one also drops down as a banner for a while. */
import { listen, messagesOf, type TrayMessage } from './door';
import { find } from './find';

const bannerStays = 6000;

/** Opens a person's tray; a tap on a message opens its page. Answers how to close it. */
export async function openTray(
  element: HTMLElement,
  openid: string,
  openPage: (page: string) => void,
): Promise<() => void> {
  const list = find(element, '.tray ul');
  const empty = find(element, '.tray .empty');
  const banner = find(element, '.banner');
  const show = (message: TrayMessage) => {
    empty.hidden = true;
    list.prepend(rowOf(message, openPage));
  };
  list.replaceChildren();
  empty.hidden = false;
  banner.hidden = true;
  for (const message of await messagesOf(openid)) show(message);
  return listen(openid, (message) => {
    show(message);
    drop(banner, message, openPage);
  });
}

function rowOf(message: TrayMessage, openPage: (page: string) => void): HTMLLIElement {
  const button = document.createElement('button');
  button.className = 'message';
  button.append(...saying(message));
  button.addEventListener('click', () => openPage(message.page));
  const row = document.createElement('li');
  row.append(button);
  return row;
}

function drop(banner: HTMLElement, message: TrayMessage, openPage: (page: string) => void): void {
  banner.replaceChildren(...saying(message));
  banner.hidden = false;
  banner.onclick = () => {
    banner.hidden = true;
    openPage(message.page);
  };
  setTimeout(() => (banner.hidden = true), bannerStays);
}

/** A message as WeChat shows it: its title field, then the rest. */
function saying({ data }: TrayMessage): HTMLElement[] {
  const title = document.createElement('b');
  title.textContent = data['thing2']?.value ?? '';
  const words = document.createElement('div');
  words.textContent = data['thing3']?.value ?? '';
  const when = document.createElement('small');
  when.textContent = `№ ${data['character_string1']?.value ?? ''} · ${data['time4']?.value ?? ''}`;
  return [title, words, when];
}
