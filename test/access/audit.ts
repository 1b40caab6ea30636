/** The same screens as pages of a browser, for axe-core: it knows HTML, not WeChat's elements. */
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import type { World } from '../support/world';
import { rest } from './measure';
import { screenHeight, type Reader } from './reader';
import { casesOf, screens, type Screen } from './screens';
import { nameOf, type View } from './view';

/** What the builder draws in WeChat's place: title bar and tab bar. */
const nativeParts = [['#taro-navigation-bar'], ['taro-tabbar .weui-tabbar']];
/** Success criteria a machine can judge, up to WCAG 2.2 AA. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const patience = 10_000;
const photos = join(__dirname, '../../emulator/seed/photos');

/**
 * Names, roles and alternatives are the same at every size, and 长辈版 changes them on the home and the tabs alone: all
 * screens once, and those of one resident in 长辈版.
 */
const rounds: readonly { readonly view: View; readonly readers: readonly Screen['by'][] }[] = [
  { view: { mode: 'normal', px: 17, width: 320 }, readers: [...new Set(screens.map(({ by }) => by))] },
  { view: { mode: 'elder', px: 17, width: 320 }, readers: ['gu'] },
];

/** Walks the pages; answers with what axe finds, one line each, and the names of the screens seen. */
export async function auditPages(world: World): Promise<{ found: string[]; seen: string[] }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  const found: string[] = [];
  const seen: string[] = [];
  try {
    const cases = await casesOf(world);
    for (const { view, by } of rounds.flatMap(({ view, readers }) => readers.map((by) => ({ view, by })))) {
      const person = by === 'newcomer' ? await world.signIn('new-pages') : world.people[by];
      const reader = await openPages(browser, person, view);
      for (const screen of screens.filter((one) => one.by === by && !one.isPhoneOnly)) {
        await screen.go(reader, cases, view);
        await reader.rest();
        found.push(...(await audit(reader.page)).map((line) => `${nameOf(view)} ${screen.name}: ${line}`));
        seen.push(screen.name);
      }
      await reader.close();
    }
  } finally {
    await browser.close();
  }
  return { found, seen };
}

/** What axe-core finds on a page, one line each. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = { runOnly: { type: 'tag', values: criteria }, resultTypes: ['violations'] };
  const code = `axe.run(${JSON.stringify({ exclude: nativeParts })}, ${JSON.stringify(run)})`;
  const { violations } = await page.evaluate<axe.AxeResults>(code);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 120)}`));
}

async function openPages(browser: Browser, person: PersonOnPhone, { mode, width }: View): Promise<Reader> {
  const viewport = { width, height: screenHeight };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  if (mode === 'elder') {
    await context.addInitScript(() => localStorage.setItem('reading', JSON.stringify({ data: { isElder: true } })));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${person.base}index.html`);
  const part = (id: string) => page.locator(`[id="${id}"]:visible`).last();
  return {
    page,
    part,
    tap: (id) => part(id).tap(),
    write: (id, words) => part(id).locator('textarea, input').fill(words),
    choosePhoto: async (id, name) => {
      const chooser = page.waitForEvent('filechooser');
      await part(id).tap();
      await (await chooser).setFiles(join(photos, name));
    },
    open: async (path, id) => {
      await page.evaluate((hash) => location.assign(hash), `#/${path}`);
      await part(id).waitFor();
    },
    rest: async () => {
      await page.waitForLoadState('networkidle');
      await rest(page);
    },
    close: () => context.close(),
  };
}
