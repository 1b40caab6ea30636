/**
 * Every command, with every call it makes failing before its effect and after it: what must hold holds at once, what
 * may lag heals with the tick, and the same key gets the same answer with the effect there exactly once.
 *
 * A call fails in one way before its effect and in one after, turn by turn; with FAULT_MODES=all, in all five. What
 * goes on for long does the same again and again: after its twelfth call a service fails before and after in turn.
 */
import type { FaultMode } from '../../emulator/cloud/faults/fault-plan';
import type { Service } from '../../emulator/cloud/functions/invocation';
import { acts, reachable, type Act } from '../support/acts';
import { allInvariants } from '../support/invariants';
import { deployFunctions, type DeployedFunctions } from '../support/deployed-functions';
import { startWorld } from '../support/world';
import { cleanRun, faultyRun, type Clean, type Fault, type Judge } from './faulty-run';

const before: readonly FaultMode[] = ['failBefore', 'crashBefore'];
const after: readonly FaultMode[] = ['failAfter', 'crashAfter', 'dropAnswer'];
const isInEveryWay = process.env['FAULT_MODES'] === 'all';
const services: readonly Service[] = ['database', 'storage', 'wechat', 'functions'];
const commands = acts.filter(({ operation }) => operation.kind === 'command');

const callsInBothWays = 12;

/** Each fault has the whole store read and judged four times, and each leaves more in it: a world serves so many acts. */
const actsPerWorld = 6;
const worldsAtOnce = 3;

let deployed: DeployedFunctions;
/** Worlds side by side: while one waits, another one answers or is judged. */
let judges: readonly Judge[] = [];
let judged = 0;
const rows: string[] = [];

beforeAll(async () => {
  deployed = await deployFunctions();
});
afterAll(async () => {
  await dismiss();
  deployed.remove();
  process.stderr.write(`${rows.join('\n')}\n`);
});

test('every command that can be reached is here', () => {
  const done = new Set(commands.map(({ operation }) => operation.name));
  const expected = reachable.filter(({ kind }) => kind === 'command').map(({ name }) => name);
  expect([...done].sort()).toEqual(expected.sort());
});

test.each(commands.map((act) => [act.title, act] as [string, Act]))(
  '%s survives the loss of any call',
  async (title, act) => {
    if (judged % actsPerWorld === 0) await appoint();
    judged += 1;
    const began = performance.now();
    const clean = await twiceClean(judges[0] as Judge, act);
    const broken: string[] = [];
    const faults = faultsFor(
      clean,
      commands.findIndex((one) => one.title === title),
    );
    const waiting = [...faults];
    const judgeAll = async (judge: Judge) => {
      for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
        const wrong = await faultyRun(judge, act, fault, clean);
        if (wrong.length > 0) broken.push(`${fault.service} ${fault.call} ${fault.mode}: ${wrong.join('; ')}`);
      }
    };
    await Promise.all(judges.map(judgeAll));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    rows.push(`${title}: ${faults.length} faults, ${broken.length} broken, ${seconds} s`);
    expect(broken).toEqual([]);
  },
  300_000,
);

/** Now and then a run makes a call more: an hour begins, a place is looked up again. What both make is what can fail. */
async function twiceClean(judge: Judge, act: Act): Promise<Clean> {
  const [first, second] = [await cleanRun(judge, act), await cleanRun(judge, act)];
  const fewer = services.map((service) => [service, Math.min(first.calls[service], second.calls[service])]);
  return { ...second, calls: Object.fromEntries(fewer) as Clean['calls'] };
}

async function appoint(): Promise<void> {
  await dismiss();
  const invariants = await allInvariants();
  const worlds = await Promise.all(Array.from({ length: worldsAtOnce }, () => startWorld(deployed)));
  judges = worlds.map((world) => ({ world, invariants }));
}

async function dismiss(): Promise<void> {
  await Promise.all(judges.map(({ world }) => world.stop()));
  judges = [];
}

/** Acts begin their turns at different ways, so that the calls they share suffer all of them. */
function faultsFor({ calls }: Clean, turn: number): Fault[] {
  return services.flatMap((service) =>
    Array.from({ length: calls[service] }, (_, at) =>
      waysOf(turn, at).map((mode) => ({ service, call: at + 1, mode })),
    ).flat(),
  );
}

function waysOf(turn: number, at: number): readonly FaultMode[] {
  if (isInEveryWay) return [...before, ...after];
  const both = [before, after].map((ways) => ways[(turn + at) % ways.length] as FaultMode);
  return at < callsInBothWays ? both : both.filter((_, way) => way === at % 2);
}
