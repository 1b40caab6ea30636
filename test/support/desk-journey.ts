/** A walk between a desk and phones; when it fails, what the screens showed is said with it. */
import type { Page } from 'playwright-core';
import type { Invocation } from '../../emulator/cloud/functions/invocation';
import { openDeskScene, type DeskScene } from './desk-screen';
import { forThisFile } from './for-this-file';
import { toldWith } from './told-with';

/** Long enough for a walk between a desk and phones on a machine that does other things too. */
const walkMs = 150_000;

/** Words of a screen, and calls of the cloud, that are said with a failure. */
const shownAtMost = { words: 1200, calls: 12 } as const;

interface Desks {
  scene(): DeskScene;
  /** @param length how many usual walks it is long */
  walk(name: string, act: () => Promise<void>, length?: number): void;
}

/** Opens a world with desks for this file; `walk` is `test` in it. */
export function deskJourneys(): Desks {
  const scene = forThisFile(openDeskScene);
  const walk: Desks['walk'] = (name, act, length = 1) => {
    test(
      name,
      async () => {
        await act().catch(async (thrown: unknown) => {
          throw toldWith(thrown, await shownIn(scene()));
        });
        await scene().putAway();
      },
      length * walkMs,
    );
  };
  return { scene, walk };
}

async function shownIn({ screens, world, putAway }: DeskScene): Promise<string> {
  const shown = await Promise.all(screens().map(wordsOn));
  const calls = (await world.invocations()).slice(-shownAtMost.calls).map(lineOf);
  await putAway();
  return [...shown, ...calls].join('\n');
}

async function wordsOn(page: Page): Promise<string> {
  const words = await page.locator('body').innerText().catch(String);
  return `${page.url()}: ${words.replace(/\s+/g, ' ').slice(0, shownAtMost.words)}`;
}

function lineOf({ at, function: name, openid, ms, outcome, logs }: Invocation): string {
  return [new Date(at).toISOString(), name, openid, `${ms} ms`, outcome, logs.at(-1)?.slice(0, 200)].join(' ');
}
