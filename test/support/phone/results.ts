/** Where journeys leave what they saw. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invocation } from '../../../emulator/cloud/functions/invocation';
import type { Phone } from './phone';

const folder = join(__dirname, '../../../test-results/journeys');
const lastInvocations = 40;

/** The file a picture called so goes to. */
export function pictureOf(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}

/** What there is to look at when a journey failed; answers the folder, named by the journey. */
export async function keepEvidence(
  journey: string,
  phones: readonly Phone[],
  invocations: readonly Invocation[],
): Promise<string> {
  const own = join(folder, journey.replace(/[^\p{L}\p{N}]+/gu, '-'));
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const keep = (name: string, what: unknown): void => writeFileSync(join(own, name), JSON.stringify(what, null, 2));
  keep('invocations.json', invocations.slice(-lastInvocations));
  for (const phone of phones) {
    const { openid } = phone.person;
    writeFileSync(join(own, `${openid}.console.txt`), phone.console.join('\n'));
    // A phone that answers nothing any more has still left its console.
    await phone.app.screenshot({ path: join(own, `${openid}.png`) }).catch(() => undefined);
    keep(`${openid}.page.json`, await phone.page().catch(String));
  }
  return own;
}
