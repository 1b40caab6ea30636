/** One act under one fault, from its preparation to its healing; and the clean run it is held against. */
import { drain } from '#contracts/notices';
import { collections as inContent } from '../../cloudfunctions/contexts/content/repository';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import type { Invariant, Store } from '../../cloudfunctions/kernel/invariant';
import { collections } from '../../config/collections';
import type { FaultMode } from '../../emulator/cloud/faults/fault-plan';
import type { Invocation, Service } from '../../emulator/cloud/functions/invocation';
import { keyOf } from '../../emulator/seed/person';
import type { Act } from '../support/acts';
import { violations } from '../support/invariants';
import { readStore } from '../support/store';
import type { World } from '../support/world';
import { hear, type Heard } from './hearing';

export interface Fault {
  readonly service: Service;
  readonly call: number;
  readonly mode: FaultMode;
}

export interface Clean {
  /** Calls of each service within the act's invocation. */
  readonly calls: Readonly<Record<Service, number>>;
  readonly answer: unknown;
  /** Documents the act and its telling added, by collection, and versions it moved. */
  readonly growth: Readonly<Record<string, number>>;
}

export interface Judge {
  readonly world: World;
  readonly invariants: readonly Invariant[];
}

/** A minute and a tick: buildings are looked up again, facts have arrived. */
const minute = 61_000;
/** Between two runs: an hour holds fewer of them than a person may do of one thing in it. */
const rest = 3 * minute;
/** Claims of a message live five minutes; past that, the tick has ended what a dead sender left. */
const claim = 361_000;
let runs = 0;

/** What the clock is to end within minutes has ended before the next act is counted. */
async function letEnd(world: World, { traits }: Act): Promise<void> {
  if (traits.endsLater === true) await world.sleep(claim);
}

/** Does an act without a fault, comes back with the same key, and learns what it costs and leaves. */
export async function cleanRun({ world, invariants }: Judge, act: Act): Promise<Clean> {
  // Whoever is counted for the first time within the hour costs a call more than ever after.
  await (await start(world, act)).say();
  await letEnd(world, act);
  const run = await start(world, act);
  const { last } = await world.cloud.get<{ last: number }>(`/_emulator/invocations?since=${Number.MAX_SAFE_INTEGER}`);
  const first = await run.say();
  const seen = await world.cloud.get<{ invocations: Invocation[] }>(`/_emulator/invocations?since=${last}`);
  const again = await run.say();
  await world.sleep(untilHealed(act));
  const after = await readStore(world.cloud);
  const wrong = [...sameAnswer(act, first, again), ...violations(invariants, after, everyMoment)];
  if (first.kind !== 'answered' || wrong.length > 0) throw new Error(`${act.title}: ${JSON.stringify([first, wrong])}`);
  await letEnd(world, act);
  const { calls } = seen.invocations[0] as Invocation;
  return { calls, answer: first.data, growth: growthOf(run.before, after) };
}

/** What is wrong after an act suffered a fault, was healed by the tick, and was told again; nothing when all is well. */
export async function faultyRun(judge: Judge, act: Act, fault: Fault, clean: Clean): Promise<string[]> {
  const { world, invariants } = judge;
  const run = await start(world, act);
  const { operation } = act;
  const by = run.openid === '' ? {} : { openid: run.openid };
  await world.cloud.post('/_emulator/faults', { function: operation.at, ...by, ...fault });
  const first = await run.say();
  const { faults } = await world.cloud.get<{ faults: { isUsed: boolean }[] }>('/_emulator/faults');
  const atOnce = violations(invariants, await readStore(world.cloud), ['always']);
  await world.sleep(untilHealed(act));
  const healed = violations(invariants, await readStore(world.cloud), ['always', 'afterTick']);
  const again = await run.say();
  const third = await run.say();
  await world.advance(minute);
  const after = await readStore(world.cloud);
  await letEnd(world, act);
  const isLost =
    act.traits.isToldOnce === true && first.kind !== 'answered' && isCodeWrong(again) && isCodeWrong(third);
  if (isLost) return [...atOnce, ...violations(invariants, after, everyMoment)];
  return [
    ...(faults[0]?.isUsed === true ? [] : ['the fault did not strike']),
    ...mayBeHeard(first, fault),
    ...atOnce.map((one) => `at once: ${one}`),
    ...healed.map((one) => `after the tick: ${one}`),
    ...(first.kind === 'answered' ? sameAnswer(act, first, again) : []),
    ...sameAnswer(act, again, third),
    ...sameShape(act, clean.answer, again),
    ...violations(invariants, after, everyMoment),
    ...sameGrowth(clean.growth, growthOf(run.before, after)),
  ];
}

function untilHealed({ operation }: Act): number {
  return operation.name === drain.name ? claim : minute;
}

const everyMoment = ['always', 'afterTick', 'afterRetry'] as const;

/** Caches are cold and nothing waits; what is there now is what growth is counted from. */
async function start(world: World, act: Act) {
  await world.cloud.delete('/_emulator/faults');
  await world.sleep(rest);
  const before = await readStore(world.cloud);
  const { by, input } = await act.prepare(world);
  runs += 1;
  const key = keyOf('fault', process.pid, runs);
  return { before, openid: by.openid, say: () => hear(by, act.operation, input, key) };
}

/** A person may hear a refusal of the contract; a function that died is the platform's to tell. */
function mayBeHeard(heard: Heard, { mode }: Fault): string[] {
  const isFine = heard.kind === 'answered' || heard.kind === 'refused' || (heard.kind === 'broken' && isCrash(mode));
  return isFine ? [] : [`heard: ${JSON.stringify(heard)}`];
}

/** What WeChat told once was lost on the way: nothing happened, and the person is told to begin again. */
function isCodeWrong(heard: Heard): boolean {
  return heard.kind === 'refused' && heard.code === 'CODE_WRONG';
}

function isCrash(mode: FaultMode): boolean {
  return mode === 'crashBefore' || mode === 'crashAfter';
}

/** How much a drain found to do is different each time; everything else is answered again as it was. */
function sameAnswer({ operation, traits }: Act, one: Heard, other: Heard): string[] {
  if (one.kind !== 'answered' || other.kind !== 'answered') return [`a retry heard ${JSON.stringify([one, other])}`];
  const [first, second] = [one, other].map(({ data }) => JSON.stringify(data, without(traits.tellsNow)));
  if (operation.name === drain.name || first === second) return [];
  return [`answered ${JSON.stringify(one.data)}, then ${JSON.stringify(other.data)}`];
}

/** Leaves a field out, where there is one to leave out. */
function without(field: string | undefined) {
  return (key: string, value: unknown) => (field !== undefined && key === field ? undefined : value);
}

/** Numbers and booleans are equal; texts are ids, names and times of another case. */
function sameShape({ operation, traits }: Act, clean: unknown, heard: Heard): string[] {
  if (operation.name === drain.name || heard.kind !== 'answered') return [];
  const leaveOut = without(traits.tellsNow);
  const shape = (key: string, value: unknown) => leaveOut(key, withoutTexts(key, value));
  const [expected, got] = [clean, heard.data].map((data) => JSON.stringify(data, shape));
  return expected === got ? [] : [`a clean run answers ${expected}, this one ${got}`];
}

function withoutTexts(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'state' && key !== 'role' ? 'text' : value;
}

/**
 * What was not looked at waits, once each by its id, and a picture is sent again with its command: here, or from a fault
 * of an act before, more may wait. What is counted of them is what was decided.
 */
const waiting: ReadonlySet<string> = new Set([inContent.held, inContent.pictures]);

/** Where the clock notes how far its daily work came, at three at night: no act writes there. */
const ofTheClock: ReadonlySet<string> = new Set([inPrivacy.chores]);

/** Documents added, by collection, and versions moved. */
function growthOf(before: Store, after: Store): Record<string, number> {
  const sizes = (store: Store, name: string) => {
    const documents = store.documents<{ _id: string; v?: number }>(name);
    if (waiting.has(name)) return [0, documents.reduce((sum, { v = 1 }) => sum + v - 1, 0)] as const;
    return [documents.length, documents.reduce((sum, { v = 0 }) => sum + v, 0)] as const;
  };
  const counted = collections.filter(({ name }) => !ofTheClock.has(name));
  return Object.fromEntries(
    counted.flatMap(({ name }) => {
      const [[countBefore, versionsBefore], [count, versions]] = [sizes(before, name), sizes(after, name)];
      return [
        [name, count - countBefore],
        [`versions of ${name}`, versions - versionsBefore],
      ];
    }),
  );
}

function sameGrowth(clean: Clean['growth'], growth: Clean['growth']): string[] {
  return Object.keys(clean)
    .filter((name) => clean[name] !== growth[name])
    .map((name) => `${name}: ${growth[name]} more, and ${clean[name]} in a clean run`);
}
