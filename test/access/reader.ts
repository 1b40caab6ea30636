/** A person reading on one phone: the built pages at a width, in a mode, at a size. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PersonOnPhone } from '../../emulator/seed/person';
import type { Bounds } from './judge';

export type Mode = 'normal' | 'elder';

export interface View {
  readonly mode: Mode;
  /** Normal: WeChat's text size, standard is 17. Elder: the size chosen here. In px. */
  readonly px: number;
  readonly width: number;
}

export interface Reader {
  readonly page: Page;
  part(id: string): Locator;
  tap(id: string): Promise<void>;
  write(id: string, words: string): Promise<void>;
  /** Chooses a picture where the page asks for one after a tap on `id`. */
  choosePhoto(id: string, file: string): Promise<void>;
  /** Goes to a page of the mini-program and waits for what is on it. */
  open(path: string, id: string): Promise<void>;
  close(): Promise<void>;
}

export const screenHeight = 640;
const patience = 10_000;
const standard = { wechat: 17, browser: 16 };

/** What must hold in a view. Sources: the MIIT rules for elders (18 px, 60 px), WCAG AA and AAA, `tokens.scss`. */
export function boundsOf({ mode, px }: View): Bounds {
  if (mode === 'elder') return { text: Math.max(18, px * 0.83), target: 60, contrast: 7 };
  return { text: 15 * Math.max(1, px / standard.wechat), target: 48, contrast: 4.5 };
}

/** «elder-30-320», for pictures and tables. */
export const nameOf = ({ mode, px, width }: View) => `${mode}-${px}-${width}`;

/** Opens the home page of a person as he reads it. */
export async function openReader(browser: Browser, person: PersonOnPhone, view: View): Promise<Reader> {
  const viewport = { width: view.width, height: screenHeight };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  await setReading(context, view);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${person.base}index.html`);
  const part = (id: string) => page.locator(`[id="${id}"]:visible`).last();
  return {
    page,
    part,
    tap: (id) => part(id).tap(),
    write: (id, words) => part(id).locator('textarea, input').fill(words),
    choosePhoto: async (id, file) => {
      const chooser = page.waitForEvent('filechooser');
      await part(id).tap();
      await (await chooser).setFiles(file);
    },
    open: async (path, id) => {
      await page.evaluate((hash) => location.assign(hash), `#/${path}`);
      await part(id).waitFor();
    },
    close: () => context.close(),
  };
}

/** The own switch as the pages keep it, and the browser's text size as its owner sets it: both before anything runs. */
async function setReading(context: BrowserContext, { mode, px }: View): Promise<void> {
  const reading = mode === 'elder' ? JSON.stringify({ data: { isElder: true, size: px } }) : null;
  const browserPx = mode === 'elder' ? standard.browser : (px / standard.wechat) * standard.browser;
  await context.addInitScript(
    ([kept, size]) => {
      if (kept !== null) localStorage.setItem('reading', kept);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${size}px }`);
      document.adoptedStyleSheets = [sheet];
    },
    [reading, browserPx] as const,
  );
}
