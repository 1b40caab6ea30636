/**
 * What the clock counts each night, so that reading a year of numbers is one read and reporting costs nothing more:
 * every month in which a case may still move is counted anew from its cases. See docs/decisions/0021-numbers-are-counted-anew.md.
 */
import { keptDays } from '../../../config/settings';
import { causeOf } from '../../kernel/answer';
import type { Delivery } from '../../kernel/context';
import { dayMs, endOfDay, hourOfDay, monthAfter, monthOf, monthsFrom, startOfMonth } from '../../kernel/shanghai-time';
import { talliesRepository, type TalliesRepository } from './tallies-repository';
import { movesUntil, tallied } from './tally';

/** People sleep; an hour before what is old enough goes. */
const hourOfCounting = 2;
const hourMs = 3_600_000;
const sliceMs = 20_000;

/** Within its hour: two reads a minute, and for each month that is due one for five hundred cases and one write. */
export async function countMonths({ database, now, log }: Delivery): Promise<void> {
  if (hourOfDay(now) !== hourOfCounting) return;
  const repository = talliesRepository(database);
  await beginMonths(repository, now);
  const until = performance.now() + sliceMs;
  for (const { _id, communityId, month } of await repository.due(now)) {
    if (performance.now() > until) return;
    // One that cannot be counted keeps no other one back.
    await count(repository, { _id, communityId, month }, now).catch((error: unknown) =>
      log.failure('a month that could not be counted', { cause: `${_id}: ${causeOf(error)}` }),
    );
  }
}

async function count(
  repository: TalliesRepository,
  { _id, communityId, month }: { readonly _id: string; readonly communityId: string; readonly month: string },
  now: Date,
): Promise<void> {
  const cases = await repository.casesOf(communityId, month);
  const isOver = monthOf(now) > month && isStill(movesUntil(cases), now);
  // Cases go three years after they closed; what was counted of them stays, and is not counted anew without them.
  const isTooOld = now.getTime() + dayMs > startOfMonth(month).getTime() + keptDays.requests * dayMs;
  const tomorrow = new Date(endOfDay(now).getTime() + hourOfCounting * hourMs);
  await repository.setCounted(_id, tallied(cases, now), now, isOver || isTooOld ? undefined : tomorrow);
}

/** Whether nothing moves any more. */
function isStill(until: Date | undefined, now: Date): boolean {
  return until !== undefined && until <= now;
}

/** This month of every community, and those before it that nobody began: once a month, and where nobody counted for a while. */
async function beginMonths(repository: TalliesRepository, now: Date): Promise<void> {
  const month = monthOf(now);
  const oldest = new Date(now.getTime() - (keptDays.requests - 1) * dayMs);
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Awaited<ReturnType<TalliesRepository['withoutMonth']>> = await repository.withoutMonth(month, after);
    for (const communityId of page.missing) {
      const last = await repository.lastMonth(communityId);
      const since = last === undefined ? oldest : startOfMonth(monthAfter(last));
      const first = await repository.firstSince(communityId, since);
      await repository.begin(communityId, monthsFrom(first ? monthOf(first) : month, month), now);
    }
    after = page.after;
  }
}
