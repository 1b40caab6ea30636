/** A sweep as it was answered, with one building as it stands now. Pure. */
import { spotStates, type SpotCounts, type SpotState, type SpotView, type SweepView } from '#contracts/request-sweeps';

/** Never with an older word than the one that is here. */
export function withSpot(before: SweepView, spot: SpotView): SweepView {
  const spots = before.spots.map((one) => (one.id === spot.id && one.version <= spot.version ? spot : one));
  return { ...before, spots, counts: countsOf(spots) };
}

/** How many buildings there are of each. */
export function countsOf(spots: readonly Pick<SpotView, 'state'>[]): SpotCounts {
  const of = (state: SpotState) => spots.filter((spot) => spot.state === state).length;
  return Object.fromEntries(spotStates.map((state) => [state, of(state)])) as SpotCounts;
}
