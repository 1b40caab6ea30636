/** The built H5 pages on phones in headless Chromium, one context a person, so that nothing is shared. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { build } from '../../scripts/build';
import { chromiumPath } from '../../scripts/requirements';
import type { Closing } from './for-this-file';
import { startWorld, type World } from './world';
import { pushArguments } from '../../scripts/push-arguments';

/** Headless, without a sandbox (CI runs as root), and quiet on the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

const screen = { width: 375, height: 740 };
const patience = 10_000;
const pictures = join(__dirname, '../../test-results/journeys');

export interface Phone {
  readonly page: Page;
  /** The part of the visible page with this id; pages below it in the stack are not meant. */
  part(id: string): Locator;
  tap(id: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  /** Chooses a picture when the page asks for one after a tap on `id`. */
  choosePhoto(id: string, file: string): Promise<void>;
  /** Waits until the visible page says this. */
  sees(text: string | RegExp): Promise<void>;
  /** Opens a page of the mini-program, as a tap on a message does. */
  open(path: string): Promise<void>;
  goOffline(isOffline: boolean): Promise<void>;
  /** Keeps a picture of what is on the screen. */
  picture(name: string): Promise<void>;
  /** What went wrong in the page since it was opened. */
  readonly errors: readonly string[];
}

export interface WebScene extends Closing {
  readonly world: World;
  open(person: PersonOnPhone): Promise<Phone>;
}

/** A world and a browser showing its pages, for one test file. */
export async function openWebScene(): Promise<WebScene> {
  await build(['h5'], () => undefined);
  const world = await startWorld({ args: [...pushArguments, '--pages', 'dist/h5'] });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...browserArguments],
  });
  mkdirSync(pictures, { recursive: true });
  return {
    world,
    open: (person) => openPhone(browser, person),
    async close() {
      await browser.close();
      await world.stop();
    },
  };
}

async function openPhone(browser: Browser, person: PersonOnPhone): Promise<Phone> {
  const context = await browser.newContext({ viewport: screen, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(`${person.base}index.html`);
  const part = (id: string) => page.locator(`[id="${id}"]:visible`).last();
  return {
    page,
    part,
    errors,
    tap: (id) => part(id).tap(),
    type: (id, text) =>
      part(id)
        .locator('textarea, input')
        .or(part(id).and(page.locator('textarea, input')))
        .fill(text),
    choosePhoto: async (id, file) => {
      const chooser = page.waitForEvent('filechooser');
      await part(id).tap();
      await (await chooser).setFiles(file);
    },
    sees: async (text) => {
      await page.getByText(text).filter({ visible: true }).last().waitFor({ timeout: patience });
    },
    open: async (path) => {
      await page.evaluate((hash) => location.assign(hash), `#/${path}`);
    },
    goOffline: (isOffline) => context.setOffline(isOffline),
    picture: async (name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },
  };
}
