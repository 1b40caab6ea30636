/**
 * Pure rules of a sweep: what may be said of a spot, and what all its spots come to. A spot is what was last said of it;
 * what was mended and is broken again can be said to be broken again.
 */
import { spotStates, sweepLimits, type SpotCounts, type SpotState } from '#contracts/request-sweeps';
import { Refusal } from '../../kernel/refusal';
import type { SpotEntry, SpotRecord } from './sweeps-repository';

export type SpotAct = Exclude<SpotState, 'notYet'>;

/** state × act. A wrong tap is put right by the other one; what was mended is not found fine, it is mended. */
const possible: Readonly<Record<SpotState, readonly SpotAct[]>> = {
  notYet: ['fine', 'broken'],
  fine: ['broken'],
  broken: ['fine', 'mended'],
  mended: ['broken'],
};

type Standing = Pick<SpotRecord, 'state' | 'isOver' | 'entries'>;

/** Whether that can be said of a spot now: its sweep goes on, and there is room for a word more. */
export function isSayable({ state, isOver, entries }: Standing, act: SpotAct): boolean {
  return !isOver && entries.length < sweepLimits.entries && possible[state].includes(act);
}

/** @throws Refusal WRONG_STATE, PROOF_NEEDED (mended without picture and without a reason for none) */
export function mustBeSayable(
  spot: Standing,
  { act, photos, noPhotoReason }: Pick<SpotEntry, 'act' | 'photos' | 'noPhotoReason'>,
): void {
  if (!isSayable(spot, act)) throw new Refusal('WRONG_STATE', `${act} of ${spot.state}`);
  if (act === 'mended' && photos.length === 0 && noPhotoReason === undefined) {
    throw new Refusal('PROOF_NEEDED', 'neither photo nor reason', ['photos']);
  }
}

/** How many spots there are of each state. */
export function countsOf(spots: readonly Pick<SpotRecord, 'state'>[]): SpotCounts {
  const of = (state: SpotState) => spots.filter((spot) => spot.state === state).length;
  return Object.fromEntries(spotStates.map((state) => [state, of(state)])) as SpotCounts;
}
