/** A person reading on one phone: the package for WeChat at a width, in a mode, at WeChat's text size. */
import type { Locator, Page } from 'playwright-core';
import type { PersonOnPhone } from '../../emulator/seed/person';
import type { Browsers } from '../phone/phone-under-test';
import { costSince, nothing, type Cost } from './cost';
import { rest } from './measure';
import type { View } from './view';

export interface Reader {
  readonly page: Page;
  part(id: string): Locator;
  tap(id: string): Promise<void>;
  write(id: string, words: string): Promise<void>;
  /** Chooses a picture of the demo where the page asks for one after a tap on `id`. */
  choosePhoto(id: string, name: string): Promise<void>;
  /** Goes to a page of the mini-program and waits for what is on it. */
  open(path: string, id: string): Promise<void>;
  /** Until nothing is on its way, no outline stands for content, and nothing moves. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneReader extends Reader {
  /** What it took to come to this screen from where this was asked last; at first, from the app's start. */
  cost(): Promise<Cost>;
  /** What the phone wrote in red. */
  failures(): Promise<readonly string[]>;
}

export const screenHeight = 640;
/** Several phones share a busy machine. */
const patience = 20_000;

/** Opens the app for a person as he reads it; he stands on its home page. */
export async function openReader(browsers: Browsers, person: PersonOnPhone, view: View): Promise<PhoneReader> {
  const device = { width: view.width, height: screenHeight, kept: keptFor(person, view) };
  const { page, failures, close, ...opened } = await browsers.open(`${person.base}weapp/`, device);
  const part = (id: string) => opened.part(id).first();
  page.setDefaultTimeout(patience);
  let before = nothing;
  // A started-again app begins its counting again.
  page.on('domcontentloaded', () => (before = nothing));
  return {
    page,
    part,
    tap: opened.tap,
    write: (id, words) => part(id).locator('textarea, input').fill(words),
    choosePhoto: async (id, name) => {
      await page.evaluate((picture) => Object.assign(phone.settings, { pictures: [picture] }), name);
      await opened.tap(id);
    },
    open: async (path, id) => {
      await page.evaluate((url) => phone.open(url), path);
      await part(id).waitFor();
    },
    rest: () => rest(page),
    cost: async () => {
      const now = await page.evaluate(() => ({ traffic: phone.traffic(), tree: phone.tree() }));
      const { cost, total } = costSince(before, now);
      before = total;
      return cost;
    },
    failures: async () => (await failures()).map(({ file, cause }) => `${file}: ${cause}`),
    close,
  };
}

/** The own switch, WeChat's text size and the agreement to WeChat's privacy sheet, as the phone keeps them. */
function keptFor({ base }: PersonOnPhone, { mode, px, size }: View): Record<string, string> {
  const own = new URL(base).pathname;
  const reading = { value: { isElder: true, ...(size && { size }) } };
  return {
    [`${own}font-size`]: String(px),
    [`${own}privacy`]: 'yes',
    ...(mode === 'elder' && { [`${own}touristappid/reading`]: JSON.stringify(reading) }),
  };
}
