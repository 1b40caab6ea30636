/** All pictures of a walk, a sheet a view: made to be looked at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/requirements';
import { browserArguments } from '../support/browser';
import { nameOf } from './view';
import { pictures, type Row } from './walk';

const style =
  'body{margin:20px;background:#e9e4d8;font:13px sans-serif} section{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start;margin-bottom:26px}' +
  'figure{margin:0;width:120px} img{width:120px;display:block;border-radius:8px} h2{margin:0 0 6px;font-size:16px}';

/** Long enough for a hundred pictures on a machine that does other things too. */
const patience = 120_000;

/** Draws a sheet for each view; answers with their paths. */
export async function drawContactSheets(rows: readonly Row[]): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  const paths: string[] = [];
  try {
    for (const name of new Set(rows.map(({ view }) => nameOf(view)))) {
      const own = rows.filter(({ view }) => nameOf(view) === name).map(figure);
      const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
      page.setDefaultTimeout(patience);
      await page.setContent(`<style>${style}</style><h2>${name}</h2><section>${own.join('')}</section>`);
      const path = join(pictures, `contact-${name}.jpg`);
      await page.screenshot({ path, quality: 80, fullPage: true });
      await page.close();
      paths.push(path);
    }
  } finally {
    await browser.close();
  }
  return paths;
}

function figure({ screen, picture, breaches }: Row): string {
  const source = `data:image/jpeg;base64,${readFileSync(picture, 'base64')}`;
  return `<figure><img src="${source}"><figcaption>${breaches.length > 0 ? '✗' : '✓'} ${screen.name}</figcaption></figure>`;
}
