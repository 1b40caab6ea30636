/**
 * `npm run phone -- --automator 9420 [--person demo-lin …]`: the built package on phones in a browser, driven by
 * miniprogram-automator as WeChat's DevTools would be. Every further person is a further phone on the next port.
 */
import { parseArgs } from 'node:util';
import { runPhones } from '../emulator/phone/automation/run-phones';
import { build } from './build';
import { chromiumPath } from './requirements';
import { runMain } from './run-main';

runMain(async () => {
  const { values } = parseArgs({
    options: {
      automator: { type: 'string', default: '9420' },
      person: { type: 'string', multiple: true, default: ['demo-lin'] },
      cloud: { type: 'string', default: 'http://127.0.0.1:7701' },
    },
  });
  await build(['emulator', 'weapp']);
  const bases = await Promise.all(values.person.map((openid) => signIn(values.cloud, openid)));
  const phones = await runPhones(chromiumPath());
  for (const [index, base] of bases.entries()) {
    const { wsEndpoint } = await phones.open(`${values.cloud}${base}weapp/`, Number(values.automator) + index);
    console.log(`${values.person[index] ?? ''}: ${wsEndpoint}`);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void phones.close());
});

async function signIn(cloud: string, openid: string): Promise<string> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ openid }) };
  const response = await fetch(`${cloud}/_emulator/passes`, init).catch(() => undefined);
  if (!response?.ok)
    throw new Error(`no cloud answers at ${cloud}; start one with npm start (or name it with --cloud)`);
  return ((await response.json()) as { base: string }).base;
}
