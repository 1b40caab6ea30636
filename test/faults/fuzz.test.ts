/**
 * Inputs nobody would type, for every operation: right ones out of the contract, and right ones with something wrong.
 * What the contract does not take is refused as INVALID_INPUT and changes nothing; nothing of the inside comes out.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import type { Operation } from '#contracts/operation';
import type { Invocation } from '../../emulator/cloud/functions/invocation';
import { keyOf } from '../../emulator/seed/person';
import { acts, type Act } from '../support/acts';
import { arbitraryOf, mutated } from '../support/arbitrary-of';
import { deployFunctions, type DeployedFunctions } from '../support/deployed-functions';
import { allInvariants, violations } from '../support/invariants';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';
import { hear, judge, type Heard } from './hearing';

const runs = Number(process.env['FUZZ_RUNS'] ?? 150);
const atOnce = 8;
/** Words shorter than this stand in a log by chance. */
const tellingLength = 12;

let deployed: DeployedFunctions;
let world: World;
const outcomes = new Map<string, number>();

beforeAll(async () => {
  deployed = await deployFunctions();
  world = await startWorld(deployed);
});
afterAll(async () => {
  await world.stop();
  deployed.remove();
  const sent = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const told = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  process.stderr.write(`fuzz: ${sent} inputs for ${byOperation.size} operations: ${told}\n`);
});

const byOperation = new Map<Operation, Act>(acts.map((act) => [act.operation, act]));

test.each([...byOperation].map(([operation, act]) => [operation.name, operation, act] as [string, Operation, Act]))(
  '%s',
  async (_, operation, act) => {
    const { by, input } = await act.prepare(world);
    const made = arbitraryOf(operation.input);
    const grounded = made.map((one) => ({ ...(one as object), ...groundIn(input) }));
    const all = fc.oneof(made, grounded, mutated(grounded), mutated(fc.constant(input)));
    const inputs = fc.sample(all, { numRuns: runs, seed: Number(process.env['FUZZ_SEED'] ?? 1) });
    const wrong: string[] = [];
    for (let at = 0; at < inputs.length; at += atOnce) {
      const some = inputs.slice(at, at + atOnce);
      const { last } = await seen(Number.MAX_SAFE_INTEGER);
      const heard = await Promise.all(
        some.map((one, index) => hear(by, operation, one, keyOf('fuzz', operation.name, at + index))),
      );
      const logs = (await seen(last)).invocations.flatMap((invocation) => invocation.logs).join('\n');
      some.forEach((one, index) => {
        const answer = heard[index] as Heard;
        const outcome = answer.kind === 'refused' ? answer.code : answer.kind;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        const why = faultIn(operation, one, answer, logs);
        if (why) wrong.push(`${why}: ${JSON.stringify({ one }).slice(0, 400)} → ${JSON.stringify(answer)}`);
      });
      // Whoever was told he comes too often comes back an hour later: the rest of the inputs must reach the operation.
      if (heard.some((answer) => answer.kind === 'refused' && answer.code === 'TOO_OFTEN'))
        await world.advance(3_600_000);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
  600_000,
);

test('the cloud is up, and everything that must hold holds', async () => {
  await world.advance(361_000);
  await world.tick();
  const left = violations(await allInvariants(), await readStore(world.cloud), ['always', 'afterTick', 'afterRetry']);
  expect(left).toEqual([]);
});

test('an operator that is taken, an answer nobody declared and a word in the log are found', () => {
  const [me] = [...byOperation.keys()];
  if (!me) throw new Error('no operation');
  const answered: Heard = { kind: 'answered', data: {} };
  expect(faultIn(me, { id: { $gt: '' } }, answered, '')).toBe('taken though the contract does not');
  expect(faultIn(me, {}, judge(me, [{ ok: false, code: 'STALE', message: 'DATABASE_REQUEST_FAILED' }]), '')).toBe(
    'undeclared',
  );
  expect(faultIn(me, {}, { kind: 'refused', code: 'UNAVAILABLE' }, '')).toBe('unavailable');
  const secret = { words: 'what only I know' };
  expect(faultIn(me, secret, { kind: 'refused', code: 'INVALID_INPUT' }, '{"cause":"what only I know"}')).toBe(
    'a word of it is in the log',
  );
});

/** The parts of a prepared input that lead to something that is there. */
function groundIn(input: unknown): object {
  const leading = /^(id|seenVersion|place|setupCode|community|isOpen)$|Id$/;
  return Object.fromEntries(Object.entries(input as object).filter(([name]) => leading.test(name)));
}

/** What is wrong with an answer to an input; nothing when all is well. */
function faultIn(operation: Operation, input: unknown, heard: Heard, logs: string): string | undefined {
  if (heard.kind === 'broken' || heard.kind === 'undeclared') return heard.kind;
  if (heard.kind === 'refused' && heard.code === 'UNAVAILABLE') return 'unavailable';
  // As it arrives: JSON leaves out what it cannot say.
  const arrived: unknown = input === undefined ? {} : JSON.parse(JSON.stringify(input));
  if (!isTaken(operation, arrived) && !isInvalid(heard)) return 'taken though the contract does not';
  const word = textsIn(arrived).find((text) => text.length >= tellingLength && logs.includes(text));
  return word === undefined ? undefined : 'a word of it is in the log';
}

function isTaken({ input }: Operation, arrived: unknown): boolean {
  return v.safeParse(input, arrived ?? {}).success;
}

function isInvalid(heard: Heard): boolean {
  return heard.kind === 'refused' && heard.code === 'INVALID_INPUT';
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function seen(since: number) {
  return world.cloud.get<{ invocations: Invocation[]; last: number }>(`/_emulator/invocations?since=${since}`);
}
