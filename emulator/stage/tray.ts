/** WeChat's tray beside a phone: what came, newest first; a new one also drops down as a banner for a while. */
import { templates } from '../../config/templates';
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

/** A message as WeChat shows it: the title of its template, then the fields. */
function saying({ templateId, data }: TrayMessage): HTMLElement[] {
  const field = (key: string) => data[key]?.value ?? '';
  const title = templates.find(({ id }) => id === templateId)?.title ?? '';
  return [
    lineOf('b', title),
    lineOf('div', field('thing2')),
    lineOf('div', field('thing3')),
    lineOf('small', `№ ${field('character_string1')} · ${field('time4')}`),
  ];
}

function lineOf(tag: string, text: string): HTMLElement {
  const line = document.createElement(tag);
  line.textContent = text;
  return line;
}
