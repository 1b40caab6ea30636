/** Measures a page or a frame of Playwright, however it was opened: numbers, breaches, and what axe finds. */
import { join } from 'node:path';
import axe from 'axe-core';
import { build } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { judge, type Bounds, type Measured } from './judge';
import type { Probe } from './in-page/probe';
import type { TextSeen } from './in-page/texts';

export type Surface = Page | Frame;

/** What the platform draws itself and no style of ours reaches: title bar and tab bar. */
export const nativeParts = '#taro-navigation-bar, taro-tabbar .weui-tabbar';
/** Success criteria a machine can judge, up to WCAG 2.2 AA. */
const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const invisible = '* { color: transparent !important; -webkit-text-fill-color: transparent !important; }';

/** Measures everything that is seen. The page should be as high as its content (`contentHeight`). */
export async function measure(surface: Surface, bounds: Bounds): Promise<Measured> {
  const probe = await ask<Probe>(surface, 'probe', nativeParts);
  const texts = await sampled(surface, probe.texts);
  return judge({ ...probe, texts }, bounds);
}

/** Pixels a page needs to show everything at once. */
export function contentHeight(surface: Surface): Promise<number> {
  return ask<number>(surface, 'fullHeight');
}

/** What axe-core finds, one line each. For pages in a browser: it knows HTML, not WeChat's elements. */
export async function audit(surface: Surface): Promise<string[]> {
  await surface.evaluate(axe.source);
  const run = { runOnly: { type: 'tag', values: criteria }, resultTypes: ['violations'] };
  const exclude = nativeParts.split(', ').map((selector) => [selector]);
  const code = `axe.run(${JSON.stringify({ exclude })}, ${JSON.stringify(run)})`;
  const { violations } = await surface.evaluate<axe.AxeResults>(code);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 120)}`));
}

/** Text on a picture: the picture alone is drawn and looked at. */
async function sampled(surface: Surface, texts: readonly TextSeen[]): Promise<TextSeen[]> {
  const done: TextSeen[] = [];
  for (const text of texts) {
    if (text.contrast !== undefined || text.coveredBy !== undefined) done.push(text);
    else
      done.push({
        ...text,
        contrast: await ask<number>(surface, 'contrastOn', await pictureBelow(surface, text), text.ink),
      });
  }
  return done;
}

async function pictureBelow(surface: Surface, { box }: TextSeen): Promise<string> {
  const frame = 'page' in surface ? surface : surface.mainFrame();
  const holder = frame.parentFrame() ? await (await frame.frameElement()).boundingBox() : null;
  const clip = {
    x: box.left + (holder?.x ?? 0),
    y: box.top + (holder?.y ?? 0),
    width: Math.max(1, box.right - box.left),
    height: Math.max(1, box.bottom - box.top),
  };
  return (await frame.page().screenshot({ clip, style: invisible, animations: 'disabled' })).toString('base64');
}

let bundle: Promise<string> | undefined;

/** Runs one function of the probe inside the page. */
async function ask<Answer>(surface: Surface, name: string, ...given: readonly unknown[]): Promise<Answer> {
  bundle ??= bundled();
  const call = `probe.${name}(${given.map((one) => JSON.stringify(one)).join(', ')})`;
  return surface.evaluate<Answer>(`(() => { ${await bundle}; return ${call}; })()`);
}

async function bundled(): Promise<string> {
  const entryPoints = [join(__dirname, 'in-page', 'probe.ts')];
  const options = { bundle: true, write: false, format: 'iife', globalName: 'probe', target: 'es2022' } as const;
  const { outputFiles } = await build({ entryPoints, ...options });
  return outputFiles.map(({ text }) => text).join('');
}
