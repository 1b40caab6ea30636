/**
 * The daily work of the clock, in slices a tick has time for: what was kept long enough ends, what is sealed under an
 * older key is sealed anew. How far it came is kept, so that the next tick goes on there.
 */
import type { Context, Delivery } from '../../kernel/context';
import { causeOf } from '../../kernel/answer';
import type { Retention, SealedField } from '../../kernel/personal';
import { resealSome } from '../../kernel/reseal';
import { dayOf, hourOfDay } from '../../kernel/shanghai-time';
import { keepersOf } from './close';
import { privacyRepository } from './repository';
import { rightsRepository } from './rights-repository';

/** People sleep, and so does the rest of the clockwork. */
const hourOfRetention = 3;
const sliceMs = 20_000;
const day = 86_400_000;
/** An instance that still seals under the old key is gone by then. */
const keySettlesFor = 10 * 60_000;

const names = { retention: 'retention', rotation: 'rotation' } as const;

/** Ends what was kept long enough: once a day, one read a minute within that hour. */
export async function keepNoLonger(delivery: Delivery, contexts: readonly Context[]): Promise<void> {
  const { now, database } = delivery;
  if (hourOfDay(now) !== hourOfRetention) return;
  const repository = rightsRepository(database);
  const rules = keepersOf(contexts).flatMap(({ retention }) => retention);
  const today = dayOf(now);
  const chore = await repository.chores.get(names.retention);
  let step = chore?.day === today ? (chore.step ?? 0) : 0;
  if (step >= rules.length) return;
  const hasTime = timer();
  while (step < rules.length && hasTime()) {
    const rule = rules[step];
    const ended = rule ? await endedBy(rule, delivery) : 0;
    if (ended === 0) step += 1;
  }
  await repository.setChore({ _id: names.retention, day: today, step });
}

/** How many it ended; a rule that fails keeps the ones after it from nothing, and has its turn again tomorrow. */
async function endedBy(rule: Retention, delivery: Delivery): Promise<number> {
  return rule.end(delivery, new Date(delivery.now.getTime() - rule.days * day)).catch((error: unknown) => {
    delivery.log.failure('what could not be ended', { cause: `${rule.name}: ${causeOf(error)}` });
    return 0;
  });
}

/** Seals anew what is under an older key; with one key at hand there is nothing to look at. */
export async function rotateKeys(delivery: Delivery, contexts: readonly Context[]): Promise<void> {
  const { now, database, vault } = delivery;
  const [current, ...older] = vault.fingerprints;
  if (!current || older.length === 0 || !(await isSettled(delivery, current.keyId))) return;
  const repository = rightsRepository(database);
  const fields = keepersOf(contexts).flatMap(({ sealed }) => sealed);
  const chore = await repository.chores.get(names.rotation);
  const own = chore?.keyId === current.keyId ? chore : undefined;
  const isThrough = own?.step === fields.length;
  // A pass that left something is made again the day after.
  if (isThrough && (own.left === 0 || own.day === dayOf(now))) return;
  const from = isThrough || !own ? {} : own;
  const { step, after, left } = await rotateSome(delivery, fields, { step: 0, after: '', left: 0, ...from });
  await repository.setChore({ _id: names.rotation, keyId: current.keyId, day: dayOf(now), step, after, left });
  if (step < fields.length || left > 0) return;
  for (const { keyId } of older) await privacyRepository(database).keys.update({ _id: keyId }, { emptySince: now });
}

/** Whether every instance has had the time to learn of this key. */
async function isSettled({ database, now }: Delivery, keyId: string): Promise<boolean> {
  const keys = await privacyRepository(database).allKeys();
  const since = keys.find(({ _id }) => _id === keyId)?.since;
  return since !== undefined && now.getTime() - since.getTime() >= keySettlesFor;
}

interface Progress {
  readonly step: number;
  readonly after: string;
  readonly left: number;
}

async function rotateSome(delivery: Delivery, fields: readonly SealedField[], from: Progress): Promise<Progress> {
  let { step, after, left } = from;
  const hasTime = timer();
  while (step < fields.length && hasTime()) {
    const field = fields[step];
    if (!field) break;
    const done = await resealSome(delivery, field, after);
    left += done.left;
    after = done.after ?? '';
    if (done.after === undefined) step += 1;
  }
  return { step, after, left };
}

function timer(): () => boolean {
  const until = performance.now() + sliceMs;
  return () => performance.now() < until;
}
