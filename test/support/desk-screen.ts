/** A wide screen at the desk's address, in a world with phones: opened, looked at, held against axe, let in, printed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { approve } from '#contracts/desk';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { build } from '../../scripts/build';
import { pushArguments } from '../../scripts/push-arguments';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from './browser';
import { openPhonesIn, type PhoneScene } from './phone/scene';
import type { Phone } from './phone/phone';
import { startWorld } from './world';

const wide = { width: 1280, height: 800 };
const pictures = join(__dirname, '../../test-results/journeys');

export interface DeskScene extends PhoneScene {
  openScreen(): Promise<Page>;
  /** Those that are open. */
  screens(): readonly Page[];
  /** Closes them. */
  putAway(): Promise<void>;
}

/** A world that serves both packages. */
export async function openDeskScene(): Promise<DeskScene> {
  await build(['weapp', 'h5'], () => undefined);
  const world = await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp', '--pages', 'dist/h5'] });
  const phones = await openPhonesIn(world);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  mkdirSync(pictures, { recursive: true });
  return {
    ...phones,
    async openScreen() {
      const page = await (await browser.newContext({ viewport: wide, locale: 'zh-CN' })).newPage();
      await page.goto(`${world.url}/desk`);
      return page;
    },
    screens: () => browser.contexts().flatMap((context) => context.pages()),
    async putAway() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await phones.close();
    },
  };
}

/** Somebody says yes to the code the screen shows, without a phone in between. */
export async function letIn(screen: Page, by: PersonOnPhone): Promise<void> {
  const path = (await screen.locator('#desk-qr').getAttribute('data-path')) ?? '';
  await by.call(approve, { nonce: path.split('n=')[1] ?? '' });
}

/** Keeps a picture of the screen in `test-results/journeys`. */
export function pictureOfScreen(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** What axe finds wrong with what is on the screen. */
export async function wrongsOn(page: Page): Promise<readonly Result[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Result[] }> } };
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations;
  });
}

/** Holds a phone's camera before the code a screen shows. */
export async function pointsAt(handset: Phone, screen: Page, code: string): Promise<void> {
  const drawn = (await screen.locator(code).screenshot()).toString('base64');
  await handset.browser?.evaluate((url) => {
    phone.settings.agreeToPrivacy();
    phone.settings.scannedPicture = url;
  }, `data:image/png;base64,${drawn}`);
}

/** What a code on the screen, or on what is printed from it, says. */
export async function codeOn(screen: Page, code: string): Promise<string | undefined> {
  const drawn = (await screen.locator(code).screenshot()).toString('base64');
  await screen.addScriptTag({ path: require.resolve('jsqr') });
  return screen.evaluate(async (url) => {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixels = context?.getImageData(0, 0, picture.width, picture.height).data;
    const { jsQR } = window as unknown as {
      jsQR(pixels: unknown, width: number, height: number): { data: string } | null;
    };
    return jsQR(pixels, picture.width, picture.height)?.data;
  }, `data:image/png;base64,${drawn}`);
}

/** What the printer is given, and how many sheets of paper that is. */
export async function printed(screen: Page, name: string): Promise<number> {
  await screen.emulateMedia({ media: 'print' });
  const paper = await screen.pdf({ path: join(pictures, `${name}.pdf`), preferCSSPageSize: true });
  await screen.emulateMedia({ media: null });
  return [...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}
