/**
 * A word on one building of a sweep, put into the answer that is here: with four hundred buildings the whole is not asked
 * again for each tap.
 */
import { checkSpot, mendSpot, sweep, sweepOf, type SweepView } from '#contracts/request-sweeps';
import type { OutputOf } from '#contracts/operation';
import { keepAnswer, recallAnswer } from './kept-answer';
import type { Waiting } from './outbox';
import { queryClient } from './query-client';
import { withSpot } from './sweep-answer';

type Said = OutputOf<typeof checkSpot>;

/**
 * Puts it in; false where the sweep has to be asked again: of a picture the answer has no link, and an older server says
 * less.
 */
export function putSpotIn({ operation, photos }: Waiting, answer: unknown): boolean {
  if ((operation !== checkSpot.name && operation !== mendSpot.name) || photos.length > 0) return false;
  const { id, spot } = answer as Said;
  if (!spot) return false;
  const input = { id: sweepOf(id) };
  const queryKey = [sweep.name, input];
  const before = queryClient.getQueryData<SweepView>(queryKey) ?? recallAnswer<SweepView>(sweep, input)?.data;
  if (!before) return true;
  queryClient.setQueryData(queryKey, keepAnswer(sweep, input, withSpot(before, spot)));
  return true;
}
