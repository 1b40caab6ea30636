/**
 * A person's phone as a journey sees it: parts of the page in front, by id or a shallow selector, through the protocol
 * of WeChat's DevTools alone, so that it is the emulator's phone or DevTools.
 */
import type automator from 'miniprogram-automator';
import type { Page as BrowserPage } from 'playwright-core';
import type { PersonOnPhone } from '../../../emulator/seed/person';
import { until } from '../until';
import { give, naturalSize } from './in-the-app';
import { pictureOf } from './results';

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>;
type Screen = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>;
type Element = NonNullable<Awaited<ReturnType<Screen['$']>>>;

/** How a part is drawn. */
export interface Look {
  readonly words: string;
  readonly color: string;
  readonly ground: string;
  readonly width: number;
  readonly height: number;
}

export interface Phone {
  readonly person: PersonOnPhone;
  /** The client of the protocol. */
  readonly app: MiniProgram;
  /** The browser's page around the emulator's phone; DevTools has none. */
  readonly browser: BrowserPage | undefined;
  /** What the app wrote to its console and threw, oldest first. */
  readonly console: readonly string[];
  /** What went wrong in it, and what the emulator's phone has against the package. */
  troubles(): Promise<readonly string[]>;
  /** Waits until the part is there and says this. */
  sees(selector: string, words?: string): Promise<void>;
  /** Waits until the part is gone from the page in front. */
  lacks(selector: string): Promise<void>;
  /** Words of the part, once it is there. */
  reads(selector: string): Promise<string>;
  look(selector: string): Promise<Look>;
  /** Width and height of the file an image shows, as the app can open it. */
  photo(selector: string): Promise<{ width: number; height: number }>;
  tap(selector: string): Promise<void>;
  writes(selector: string, words: string): Promise<void>;
  /** Taps where a picture is asked for, and has taken this one of the demo. */
  takesPhoto(selector: string, name: string): Promise<void>;
  /** Opens a page, as a tap on a message does. */
  open(path: string): Promise<void>;
  /** Goes to a tab, as a tap on the bar does. */
  turnsTo(path: string): Promise<void>;
  /** Path and data of the page in front. */
  page(): Promise<{ path: string; query: unknown; data: unknown }>;
  /** Keeps a picture of the screen in `test-results/journeys`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneParts {
  readonly person: PersonOnPhone;
  readonly app: MiniProgram;
  readonly browser?: BrowserPage;
  close(): Promise<void>;
}

/** The phone an app runs on. */
export function phoneOf({ person, app, browser, close }: PhoneParts): Phone {
  const { lines, errors } = listen(app);
  /** Asks the part until it answers: between two drawings it may be another element. */
  const ask = <Answer>(selector: string, what: string, question: (part: Element) => Promise<Answer | undefined>) =>
    until(`${selector} on the phone of ${person.openid} ${what}`, async () => {
      const part = await (await app.currentPage())?.$(selector);
      if (!part) throw new Error('it is not on the page');
      return question(part);
    });
  const done = (act: Promise<void>): Promise<true> => act.then(() => true);
  // A finger comes down on what stands still: answers that arrive late move what is below them, and pages scroll.
  const tap: Phone['tap'] = async (selector) => {
    let before: unknown;
    await ask(selector, 'is tapped', async (part) => {
      const { left, top } = await part.offset();
      const now = [left, top, await (await app.currentPage())?.scrollTop()].join(' ');
      const isStill = now === before;
      before = now;
      return isStill ? done(part.tap()) : undefined;
    });
  };
  return {
    ...{ person, app, browser, console: lines, tap, close },
    async troubles() {
      const failures = await browser?.evaluate(() => phone.failures.map(({ file, cause }) => `${file}: ${cause}`));
      return [...errors, ...(failures ?? [])];
    },
    async sees(selector, words = '') {
      await ask(selector, `says «${words}»`, async (part) => (await textOf(part)).includes(words) || undefined);
    },
    async lacks(selector) {
      await until(`${selector} is gone from the phone of ${person.openid}`, async () => {
        const page = await app.currentPage();
        return page && !(await page.$(selector)) ? true : undefined;
      });
    },
    reads: (selector) => ask(selector, 'is read', textOf),
    look: (selector) => ask(selector, 'is looked at', lookOf),
    photo: (selector) =>
      ask(selector, 'shows a photo', async (part) => app.evaluate(naturalSize, await part.attribute('src'))),
    async writes(selector, words) {
      await ask(selector, 'is written on', (part) => done((part as unknown as Writable).input(words)));
    },
    async takesPhoto(selector, name) {
      await app.mockWxMethod('chooseMedia', give, `${person.base}weapp/album/${name}.jpg`);
      await tap(selector);
    },
    async open(path) {
      await app.callWxMethod('reLaunch', { url: `/${path}` });
    },
    async turnsTo(path) {
      await app.callWxMethod('switchTab', { url: `/${path}` });
    },
    async page() {
      const screen = await app.currentPage();
      return { path: screen?.path ?? '', query: screen?.query as unknown, data: (await screen?.data()) as unknown };
    },
    async picture(name) {
      await app.screenshot({ path: pictureOf(name) });
    },
  };
}

/** As it is read: which of its spaces a line may end at is nobody's word. */
async function textOf(part: Element): Promise<string> {
  return (await part.text()).replaceAll('\u00a0', ' ');
}

interface Writable {
  input(words: string): Promise<void>;
}

function listen(app: MiniProgram): { readonly lines: readonly string[]; readonly errors: readonly string[] } {
  const lines: string[] = [];
  const errors: string[] = [];
  app.on('console', ({ type, args }: { type: string; args: unknown[] }) => {
    lines.push(`${type}: ${args.join(' ')}`);
    if (type === 'error') errors.push(args.join(' '));
  });
  app.on('exception', (exception: unknown) => {
    lines.push(`exception: ${JSON.stringify(exception)}`);
    errors.push(JSON.stringify(exception));
  });
  return { lines, errors };
}

async function lookOf(part: Element): Promise<Look> {
  const [words, color, ground, { width, height }] = await Promise.all([
    textOf(part),
    part.style('color'),
    part.style('background-color'),
    part.size(),
  ]);
  return { words: words.trim(), color, ground, width: Number(width), height: Number(height) };
}
