/** All pictures of a walk on one sheet, a row a view: made to be looked at. */
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

/** Draws the sheet; answers with its path. */
export async function drawContactSheet(rows: readonly Row[]): Promise<string> {
  const path = join(pictures, 'contact.jpg');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...browserArguments] });
  try {
    const page = await browser.newPage({ viewport: { width: 1680, height: 900 } });
    await page.setContent(`<style>${style}</style>${sections(rows)}`);
    await page.screenshot({ path, quality: 80, fullPage: true });
  } finally {
    await browser.close();
  }
  return path;
}

function sections(rows: readonly Row[]): string {
  const names = [...new Set(rows.map(({ view }) => nameOf(view)))];
  return names
    .map((name) => {
      const own = rows.filter(({ view }) => nameOf(view) === name).map(figure);
      return `<h2>${name}</h2><section>${own.join('')}</section>`;
    })
    .join('');
}

function figure({ screen, picture, breaches }: Row): string {
  const source = `data:image/jpeg;base64,${readFileSync(picture, 'base64')}`;
  return `<figure><img src="${source}"><figcaption>${breaches.length > 0 ? '✗' : '✓'} ${screen.name}</figcaption></figure>`;
}
