/** What was said of a building and waits on the phone: as it is sent, and as the sweep stands with it until then. Pure. */
import type { GivenOf } from '#contracts/operation';
import { checkSpot, mendSpot, type SpotState, type SpotView, type SweepView } from '#contracts/request-sweeps';
import { isRefused, type Waiting } from '../../api/outbox';
import { countsOf } from '../../api/sweep-answer';
import type { ResolveDraft } from './draft';
import { toBroken, toMended } from './spot-input';
import { spotOf } from './spot-of';
import { spotWords } from './sweep-words';

type Said = GivenOf<typeof checkSpot> | GivenOf<typeof mendSpot>;
type SaidState = Exclude<SpotState, 'notYet'>;

interface Sending {
  readonly key: string;
  readonly folder?: string | undefined;
  readonly madeAt: string;
}

/** 好的, said by one tap. */
export function fineWaiting(spot: SpotView, sending: Sending): Waiting {
  const input = { id: spot.id, seenVersion: spot.version, isFine: true };
  return { ...sending, operation: checkSpot.name, input, photos: [], title: titleOf(spot, 'fine') };
}

/** That it is broken, or mended, with the picture that may still be on the phone. */
export function formWaiting(
  spot: SpotView,
  form: 'broken' | 'mended',
  draft: ResolveDraft,
  sending: Omit<Sending, 'key'>,
): Waiting {
  const operation = form === 'broken' ? checkSpot.name : mendSpot.name;
  const { photos: _stored, ...input } = form === 'broken' ? toBroken(spot, draft) : toMended(spot, draft);
  const photos = draft.photos.map(({ localPath, isKept, fileId }) => ({
    fileId,
    ...(isKept ? { path: localPath } : {}),
  }));
  return { ...sending, key: draft.key, operation, input, photos, title: titleOf(spot, form) };
}

/** What waits for these buildings, oldest first. */
export function waitingOf(waiting: readonly Waiting[], sweepId: string): readonly Waiting[] {
  return waiting.filter((one) => spotOf(one)?.startsWith(`${sweepId}~`));
}

/**
 * The sweep as it will stand once what waits has arrived. What was refused changes nothing, nor what was said of a
 * building that has moved since: that is the server's to judge.
 */
export function withWaiting(sweep: SweepView, waiting: readonly Waiting[], name: string): SweepView {
  const mine = waitingOf(waiting, sweep.id).filter((one) => !isRefused(one));
  if (mine.length === 0) return sweep;
  const spots = sweep.spots.map((spot) => mine.reduce((before, one) => said(before, one, name), spot));
  return { ...sweep, spots, counts: countsOf(spots) };
}

/** What may be said next, as the server's table has it: a wrong tap is put right by the other one. */
const next = {
  fine: { canBeFine: false, canBeBroken: true, canMend: false },
  broken: { canBeFine: true, canBeBroken: false, canMend: true },
  mended: { canBeFine: false, canBeBroken: true, canMend: false },
} as const satisfies Record<SaidState, Partial<SpotView>>;

function said(spot: SpotView, one: Waiting, name: string): SpotView {
  const input = one.input as Said;
  if (spotOf(one) !== spot.id || input.seenVersion !== spot.version) return spot;
  const state = stateOf(one);
  const { words } = input;
  const reason = 'noPhotoReason' in input ? input.noPhotoReason : undefined;
  const entry = {
    ...{ at: one.madeAt, name, role: 'gridWorker' as const },
    ...(words !== undefined && { words }),
    ...(reason !== undefined && { noPhotoReason: reason }),
  };
  const entries = state === 'mended' ? { mended: entry } : { checked: entry };
  return { ...spot, ...entries, ...next[state], state, version: spot.version + 1 };
}

function stateOf({ operation, input }: Waiting): SaidState {
  if (operation === mendSpot.name) return 'mended';
  return 'isFine' in input && input.isFine === true ? 'fine' : 'broken';
}

function titleOf({ label }: SpotView, state: SaidState): string {
  return `${label}:${spotWords[state]}`;
}
