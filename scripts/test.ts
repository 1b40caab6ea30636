/** `npm test`: everything, on a fresh clone too. The last line is `N passed, N failed`, alone. */
import { allParts, build } from './build';
import { access, journeys, narrowChecks, phone, quickChecks, wideChecks, type Check } from './checks';
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
  const canLook = browser !== undefined && !missing;
  const inBrowser = (name: string, check: (browser: string) => Check) =>
    canLook ? check(browser) : cannotRun(name, missing);
  const quick = await runChecks([buildCheck, ...quickChecks], 2);
  const wide = await runChecks([...wideChecks, inBrowser('journeys', journeys)], 1);
  const [longest, ...rest] = narrowChecks;
  const narrow = await runChecks([longest, inBrowser('access', access), inBrowser('phone', phone), ...rest], 2);
  return [...quick, ...wide, ...narrow];
}

function cannotRun(name: string, why = ''): Check {
  return { name, run: () => Promise.resolve({ passed: 0, failed: 1, failures: [why] }) };
}

void main().then(conclude);
