/** Walks through every screen on the phone and measures each: numbers for the tables, pictures for the eye. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { costBreaches } from '../budgets/cost-breaches';
import { startBrowser, type Browsers } from '../phone/phone-under-test';
import type { World } from '../support/world';
import type { Cost } from './cost';
import type { Measured } from './judge';
import { contentHeight, measure } from './measure';
import { openReader, screenHeight, type PhoneReader } from './reader';
import { casesOf, screens, type Cases, type Screen } from './screens';
import { boundsOf, nameOf, type View } from './view';

export interface Row extends Measured {
  readonly screen: Screen;
  readonly view: View;
  /** What it cost to come here from the screen before. */
  readonly cost: Cost;
  /** Where its picture is kept. */
  readonly picture: string;
}

export const pictures = join(__dirname, '../../test-results/access');
/** Phones walked at a time: while one waits for its cloud another draws. */
const lanes = 3;

/** Walks the views; rows come in the order of the views. */
export async function walk(world: World, views: readonly View[]): Promise<Row[]> {
  const browsers = await startBrowser();
  try {
    const cases = await casesOf(world);
    const rows = new Map<View, Row[]>();
    const left = [...views];
    const lane = async (): Promise<void> => {
      for (let view = left.shift(); view; view = left.shift()) {
        rows.set(view, await walkView({ browsers, world, cases, view }));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return views.flatMap((view) => rows.get(view) ?? []);
  } finally {
    await browsers.close();
  }
}

interface Round {
  readonly browsers: Browsers;
  readonly world: World;
  readonly cases: Cases;
  readonly view: View;
}

async function walkView(round: Round): Promise<Row[]> {
  const { browsers, world, view } = round;
  mkdirSync(join(pictures, nameOf(view)), { recursive: true });
  const rows: Row[] = [];
  for (const by of new Set(screens.map((screen) => screen.by))) {
    const person = by === 'newcomer' ? await world.signIn(`new-${nameOf(view).replace('.', '-')}`) : world.people[by];
    const reader = await openReader(browsers, person, view);
    for (const screen of screens.filter((one) => one.by === by)) rows.push(await look(reader, screen, round));
    await reader.close();
  }
  return rows;
}

/** Goes to a screen, lets it come to rest, and measures it at the height of its content. */
async function look(reader: PhoneReader, screen: Screen, { cases, view }: Round): Promise<Row> {
  const { page } = reader;
  const picture = join(pictures, nameOf(view), `${screen.name}.jpg`);
  try {
    await screen.go(reader, cases, view);
    await reader.rest();
  } catch (cause) {
    await page.screenshot({ path: picture });
    throw new Error(`no way to ${screen.name} in ${nameOf(view)}; where it ended: ${picture}`, { cause });
  }
  const cost = await reader.cost();
  await page.setViewportSize({ width: view.width, height: await contentHeight(page) });
  const measured = await measure(page, boundsOf(view));
  await page.screenshot({ path: picture, quality: 80, animations: 'disabled' });
  await page.setViewportSize({ width: view.width, height: screenHeight });
  const breaches = [...measured.breaches, ...costBreaches(screen.name, cost), ...(await reader.failures())];
  return { ...measured, breaches, screen, view, cost, picture };
}
