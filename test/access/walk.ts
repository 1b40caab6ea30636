/** Walks through every screen in a view and measures each: numbers for the table, pictures for the eye. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import { startWorld, type World } from '../support/world';
import type { Measured } from './judge';
import { audit, contentHeight, measure } from './measure';
import { boundsOf, nameOf, openReader, screenHeight, type Reader, type View } from './reader';
import { casesOf, screens, type Cases, type Screen } from './screens';

export interface Row extends Measured {
  readonly screen: Screen;
  readonly view: View;
  /** Where its picture is kept. */
  readonly picture: string;
}

export const pictures = join(__dirname, '../../test-results/access');

/** Views walked in CI: a narrow phone, both modes, from standard to the top step. */
export const quickViews: readonly View[] = [
  { mode: 'normal', px: 17, width: 320 },
  { mode: 'normal', px: 23.8, width: 320 },
  { mode: 'elder', px: 24, width: 320 },
  { mode: 'elder', px: 30, width: 320 },
];

/** Every step of WeChat on an iPhone, every size of 长辈版, on three widths. */
export const fullViews: readonly View[] = [320, 375, 414].flatMap((width) => [
  ...[17, 18, 19.5, 21, 22, 23.8].map((px) => ({ mode: 'normal' as const, px, width })),
  ...[18, 24, 30].map((px) => ({ mode: 'elder' as const, px, width })),
]);

/** Starts a world and a browser, walks the views one after another, and ends both. */
export async function walk(views: readonly View[]): Promise<Row[]> {
  const world = await startWorld({ args: ['--pages', 'dist/h5'] });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  try {
    const cases = await casesOf(world);
    const rows: Row[] = [];
    for (const view of views) {
      // What axe judges (names, roles, alternatives) is the same at every size: once a mode is enough.
      const isAudited = views.find(({ mode }) => mode === view.mode) === view;
      rows.push(...(await walkView({ browser, world, cases, view, isAudited })));
    }
    return rows;
  } finally {
    await browser.close();
    await world.stop();
  }
}

interface Round {
  readonly browser: Browser;
  readonly world: World;
  readonly cases: Cases;
  readonly view: View;
  readonly isAudited: boolean;
}

async function walkView(round: Round): Promise<Row[]> {
  const { browser, world, view } = round;
  mkdirSync(join(pictures, nameOf(view)), { recursive: true });
  const rows: Row[] = [];
  for (const by of new Set(screens.map((screen) => screen.by))) {
    const person = by === 'newcomer' ? await world.signIn(`new-${nameOf(view).replace('.', '-')}`) : world.people[by];
    const reader = await openReader(browser, person, view);
    for (const screen of screens.filter((one) => one.by === by)) rows.push(await look(reader, screen, round));
    await reader.close();
  }
  return rows;
}

/** Goes to a screen, lets it settle, and measures it at the height of its content. */
async function look(reader: Reader, screen: Screen, { cases, view, isAudited }: Round): Promise<Row> {
  const { page } = reader;
  await screen.go(reader, cases, view);
  await settle(page);
  const picture = join(pictures, nameOf(view), `${screen.name}.png`);
  await page.setViewportSize({ width: view.width, height: await contentHeight(page) });
  const measured = await measure(page, boundsOf(view));
  const found = isAudited ? await audit(page) : [];
  await page.screenshot({ path: picture, animations: 'disabled' });
  await page.setViewportSize({ width: view.width, height: screenHeight });
  return { ...measured, breaches: [...measured.breaches, ...found], screen, view, picture };
}

/** Until nothing is on its way, no outline stands for content, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('#loading')].some((outline) => outline.checkVisibility()) &&
      document.getAnimations().every(({ playState, effect }) => {
        const timing = effect?.getComputedTiming();
        return playState !== 'running' || timing?.iterations === Infinity;
      }),
  );
}
