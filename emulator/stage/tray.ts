/** WeChat's tray beside a phone: what came, newest first; a new one also drops down as a banner for a while. */
import { templates } from '../../config/templates';
import { messagesOf, type News, type TrayMessage } from './door';
import { find } from './find';

const bannerStays = 6000;

export interface TrayOptions {
  readonly openid: string;
  readonly news: News;
  /** A tap on a message opens its page. */
  readonly openPage: (page: string) => void;
}

/** Opens a person's tray. Answers how to close it. */
export async function openTray(element: HTMLElement, { openid, news, openPage }: TrayOptions): Promise<() => void> {
  const list = find(element, '.tray ul');
  const empty = find(element, '.tray .empty');
  const banner = createBanner(find(element, '.banner'));
  const rows = new Map<number, HTMLElement>();
  const open = ({ id, page }: TrayMessage): void => {
    rows.get(id)?.classList.remove('new');
    openPage(page);
  };
  const show = (message: TrayMessage, look = ''): void => {
    if (rows.has(message.id)) return;
    const row = document.createElement('li');
    row.className = look;
    row.append(buttonOf(message, open));
    rows.set(message.id, row);
    list.prepend(row);
    empty.hidden = true;
  };
  list.replaceChildren();
  empty.hidden = false;
  const stop = news.onMessage(openid, (message) => {
    show(message, 'new');
    banner.drop(message, open);
  });
  for (const message of await messagesOf(openid)) show(message);
  return () => {
    stop();
    banner.lift();
  };
}

function buttonOf(message: TrayMessage, open: (message: TrayMessage) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'message';
  button.append(...saying(message));
  button.addEventListener('click', () => open(message));
  return button;
}

interface Banner {
  drop(message: TrayMessage, open: (message: TrayMessage) => void): void;
  lift(): void;
}

function createBanner(banner: HTMLElement): Banner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lift = (): void => {
    clearTimeout(timer);
    banner.hidden = true;
  };
  return {
    lift,
    drop(message, open) {
      lift();
      const button = buttonOf(message, open);
      button.addEventListener('click', lift);
      banner.replaceChildren(button);
      banner.hidden = false;
      timer = setTimeout(lift, bannerStays);
    },
  };
}

/** A message as WeChat shows it: the title of its template, then the fields. */
function saying({ templateId, data }: TrayMessage): HTMLElement[] {
  const template = templates.find(({ id }) => id === templateId);
  if (!template) return [];
  const { title, keys } = template;
  const field = (name: keyof typeof keys) => data[keys[name]]?.value ?? '';
  const foot = lineOf('small', '');
  foot.append(lineOf('span', `№ ${field('number')}`), lineOf('span', field('at')));
  return [lineOf('b', title), lineOf('span', field('first')), lineOf('span', field('second')), foot];
}

function lineOf(tag: string, text: string): HTMLElement {
  const line = document.createElement(tag);
  line.textContent = text;
  return line;
}
