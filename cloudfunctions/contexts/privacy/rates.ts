/** How often one person may do one thing: counted in the database, so that every instance counts together. */
import { usualRate, type Rate } from '#contracts/operation';
import type { Admit } from '../../kernel/answer';
import { Refusal } from '../../kernel/refusal';
import { privacyRepository } from './repository';

const hour = 3_600_000;
const lengths: Readonly<Record<Rate['per'], number>> = { hour, day: 24 * hour };

/** One write; two when a new hour or day begins. What could not be counted is let in: a count must not stop a report. */
export const admit: Admit = async ({ operation, personId, now }, { database, log }) => {
  const repository = privacyRepository(database);
  const rate = operation.rate ?? usualRate;
  // A dot would be a path.
  const op = operation.name.replace('.', '_');
  try {
    const counted = await repository.countOne(personId, op);
    if (!counted) await repository.rates.insert({ _id: personId, since: now, ops: { [op]: { since: now, n: 1 } } });
    else if (isOver(counted.ops[op]?.since, now, rate)) await repository.beginAnew(personId, op, now);
    else if ((counted.ops[op]?.n ?? 0) > rate.most) throw new Refusal('TOO_OFTEN', op);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TOO_OFTEN') throw error;
    log.failure('not counted', { operation: operation.name });
  }
};

function isOver(since: Date | undefined, now: Date, { per }: Rate): boolean {
  return since === undefined || now.getTime() - since.getTime() >= lengths[per];
}
