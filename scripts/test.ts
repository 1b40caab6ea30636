/** `npm test`: everything, on a fresh clone too. The last line is `N passed, N failed`, alone. */
import { allParts, build } from './build';
import { access, journeys, phone, quickChecks, slowChecks, type Check } from './checks';
import type { Row } from './report';
import { requirements } from './requirements';
import { conclude, runChecks } from './run-checks';

const buildCheck: Check = {
  name: 'build',
  run: async () => {
    await build(allParts, () => undefined);
    return { passed: 1, failed: 0, failures: [] };
  },
};

async function main(): Promise<Row[]> {
  const { browser, missing } = requirements();
  if (missing) console.log(missing);
  const quick = await runChecks(quickChecks, 2);
  const built = await runChecks([buildCheck], 1);
  const browserChecks =
    browser && !missing
      ? [journeys(browser), access(browser), phone(browser)]
      : ['journeys', 'access', 'phone'].map((name) => cannotRun(name, missing));
  const slow = await runChecks([...slowChecks, ...browserChecks], 1);
  return [...quick, ...built, ...slow];
}

function cannotRun(name: string, why = ''): Check {
  return { name, run: () => Promise.resolve({ passed: 0, failed: 1, failures: [why] }) };
}

void main().then(conclude);
