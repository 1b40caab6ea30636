/** Measures a screen on the phone: numbers, and what is wrong with it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { judge, type Bounds, type Measured } from './judge';
import type { Probe } from './in-page/probe';
import type { TextSeen } from './in-page/texts';

/** What the phone draws itself and no style of ours reaches: bars and sheets. */
const nativeParts = '#phone-status, #phone-navigation, #phone-tabs, #phone-sheets';
const invisible = '* { color: transparent !important; -webkit-text-fill-color: transparent !important; }';

/** Measures everything that is seen. The phone should be as high as its content (`contentHeight`). */
export async function measure(page: Page, bounds: Bounds): Promise<Measured> {
  const probe = await ask<Probe>(page, 'probe', nativeParts);
  const texts = await sampled(page, probe.texts);
  return judge({ ...probe, texts }, bounds);
}

/** Pixels a phone needs to show everything at once. */
export const contentHeight = (page: Page) => ask<number>(page, 'fullHeight');

/** Waits until nothing is on its way and nothing moves. */
export const rest = (page: Page) => ask<undefined>(page, 'rest');

/** Text on a picture: the picture alone is drawn and looked at. */
async function sampled(page: Page, texts: readonly TextSeen[]): Promise<TextSeen[]> {
  const done: TextSeen[] = [];
  for (const text of texts) {
    if (text.contrast !== undefined || text.coveredBy !== undefined) done.push(text);
    else
      done.push({ ...text, contrast: await ask<number>(page, 'contrastOn', await pictureBelow(page, text), text.ink) });
  }
  return done;
}

async function pictureBelow(page: Page, { box }: TextSeen): Promise<string> {
  const clip = {
    x: box.left,
    y: box.top,
    width: Math.max(1, box.right - box.left),
    height: Math.max(1, box.bottom - box.top),
  };
  return (await page.screenshot({ clip, style: invisible, animations: 'disabled' })).toString('base64');
}

let bundle: Promise<string> | undefined;

/** Runs one function of the probe inside the page. */
async function ask<Answer>(page: Page, name: string, ...given: readonly unknown[]): Promise<Answer> {
  bundle ??= bundled();
  const call = `probe.${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;
  return page.evaluate<Answer>(`(() => { ${await bundle}; return ${call}; })()`);
}

async function bundled(): Promise<string> {
  const entryPoints = [join(__dirname, 'in-page', 'probe.ts')];
  const options = { bundle: true, write: false, format: 'iife', globalName: 'probe', target: 'es2022' } as const;
  const { outputFiles } = await build({ entryPoints, ...options });
  return outputFiles.map(({ text }) => text).join('');
}
