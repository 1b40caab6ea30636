/** The restrictions of `eslint.config.mjs` are shown what they forbid, where they forbid it, and where it is allowed. */
import { spawnSync } from 'node:child_process';
import { root } from './tree';

const impure = `
export const now = () => Date.now();
export const today = () => new Date();
export const chance = () => Math.random();
export const parsed = (text: string) => new Date(text);
`;
const careless = `
export enum Colour { Red }
export * from './ids';
const ready: boolean = process.argv.length > 9;
export async function send(): Promise<void> { if (ready) console.log('sent'); }
export function go(): void { send(); }
`;

/** In a process of its own: jest cannot load the configuration, which is an ES module. */
const program = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint();
  const answers = [];
  for (const [filePath, text] of JSON.parse(process.argv[1])) {
    const [{ messages }] = await eslint.lintText(text, { filePath });
    answers.push(messages.map(({ message }) => message));
  }
  process.stdout.write(JSON.stringify(answers));
`;

const cases = [
  ['cloudfunctions/contexts/people/policy.ts', impure],
  ['cloudfunctions/kernel/clock.ts', impure],
  ['cloudfunctions/kernel/clock.ts', careless],
] as const;
let impureInContext: readonly string[];
let impureInKernel: readonly string[];
let carelessInKernel: readonly string[];

beforeAll(() => {
  const args = ['--input-type=module', '--eval', program, JSON.stringify(cases)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  [impureInContext = [], impureInKernel = [], carelessInKernel = []] = JSON.parse(stdout) as string[][];
});

test('a rule that reads the clock or rolls dice is told what to do instead', () => {
  expect(impureInContext.filter((message) => message.includes('given `now`'))).toHaveLength(2);
  expect(impureInContext.filter((message) => message.includes('given ids and chance'))).toHaveLength(1);
});

test('the kernel may read the clock', () => {
  expect(impureInKernel).toEqual([]);
});

test.each(['An enum', 'A barrel', 'console', 'Promises must be awaited', '`ready`'])('%s is found', (part) => {
  expect(carelessInKernel.join('\n')).toContain(part);
});
