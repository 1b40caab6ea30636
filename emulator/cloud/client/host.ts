/**
 * The phone around an H5 page: the part of `wx` a browser lacks. Runs in the page, before the app.
 *
 * WeChat asks the person in a sheet of its own; the page learns nothing but his answer.
 */
import { templates } from '../../../config/templates';

interface SubscribeRequest {
  readonly tmplIds: readonly string[];
  readonly success?: (answer: Record<string, string>) => void;
  readonly fail?: (failure: { errCode: number; errMsg: string }) => void;
  readonly complete?: () => void;
}

type Answer = 'accept' | 'reject';

const base = /^\/p\/[^/]+\//.exec(location.pathname)?.[0] ?? '/';
const sheetStyle =
  'position:fixed;inset:0;z-index:2147483647;background:rgba(0,0,0,.5);display:flex;align-items:flex-end';
const cardStyle =
  'box-sizing:border-box;width:100%;max-width:540px;margin:0 auto;padding:24px 20px 28px;background:#fff;color:#1a1a1a;' +
  'border-radius:14px 14px 0 0;font:17px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif';
const buttonStyle = 'flex:1;min-height:52px;border:0;border-radius:8px;font:inherit;font-weight:600;cursor:pointer;';

Object.assign(window, { wx: { ...(window as { wx?: object }).wx, requestSubscribeMessage } });

/** Answers by callbacks when given some, and always by the promise. */
async function requestSubscribeMessage(request: SubscribeRequest): Promise<Record<string, string>> {
  const { tmplIds, success, fail, complete } = request;
  const answer = await ask(tmplIds);
  const given = await report(tmplIds, answer);
  if (typeof given.errCode === 'number') {
    const failure = Object.assign(new Error(given.errMsg), { errCode: given.errCode, errMsg: given.errMsg ?? '' });
    fail?.(failure);
    complete?.();
    if (fail) return {};
    throw failure;
  }
  success?.(given as Record<string, string>);
  complete?.();
  return given as Record<string, string>;
}

async function report(tmplIds: readonly string[], answer: Answer): Promise<{ errCode?: number; errMsg?: string }> {
  try {
    const response = await fetch(`${base}cloud/request-subscribe-message`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tmplIds, answer }),
    });
    return (await response.json()) as { errCode?: number; errMsg?: string };
  } catch {
    return { errCode: 10002, errMsg: 'requestSubscribeMessage:fail network' };
  }
}

function ask(tmplIds: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const sheet = element('div', sheetStyle);
    const card = element('div', cardStyle);
    const settle = (answer: Answer) => () => {
      sheet.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    };
    const row = element('div', 'display:flex;gap:12px;margin-top:20px');
    const refuse = button('取消', 'background:#f2f2f2;color:#1a1a1a', settle('reject'));
    const allow = button('允许', 'background:#07854a;color:#fff', settle('accept'));
    row.append(refuse, allow);
    const title = element('div', 'font-weight:600', '枝叶 申请向您发送一次性订阅消息');
    const detail = element('div', 'margin-top:8px;color:#555', '每允许一次,下面每类消息可以收到一条:');
    const list = element('ul', 'margin:8px 0 0;padding-left:1.2em');
    list.append(...tmplIds.map((id) => element('li', '', titleOf(id))));
    card.append(title, detail, list, row);
    label(sheet, title);
    sheet.append(card);
    document.body.append(sheet);
    allow.focus();
  });
}

function titleOf(id: string): string {
  return templates.find((template) => template.id === id)?.title ?? id;
}

function label(sheet: HTMLElement, title: HTMLElement): void {
  title.id = 'emulator-subscribe-title';
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-labelledby', title.id);
}

function button(text: string, style: string, onTap: () => void): HTMLButtonElement {
  const made = element('button', buttonStyle + style, text);
  made.addEventListener('click', onTap);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, style: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}
