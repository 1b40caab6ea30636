/** A sweep as who works in its community sees it, field by field. */
import type { OutputOf } from '#contracts/operation';
import type { SpotView, SweepResult, SweepView, sweeps } from '#contracts/request-sweeps';
import type { PersonActor } from '../../kernel/actor';
import { canModerate } from './policy';
import { mayRunSweeps, spotAbilities } from './policy-sweeps';
import { clearOnes, heldAs } from './standing';
import { countsOf } from './sweep';
import type { SpotEntry, SpotRecord, SweepCardRecord, SweepRecord } from './sweeps-repository';

/** Who reads it, and what links its pictures have. */
interface Reading {
  readonly actor: PersonActor;
  readonly links: ReadonlyMap<string, string>;
}

export function presentSweepCard(record: SweepCardRecord): OutputOf<typeof sweeps>['items'][number] {
  const { _id, communityId, thing, startedAt, isOpen, total } = record;
  return { id: _id, communityId, thing, startedAt: startedAt.toISOString(), isOpen, total };
}

export function presentSweep(record: SweepRecord, spots: readonly SpotRecord[], reading: Reading): SweepView {
  const { startedBy, from, v, end } = record;
  return {
    ...presentSweepCard(record),
    startedBy: startedBy.name,
    ...(from && { from }),
    counts: countsOf(spots),
    ...(end && { end: { at: end.at.toISOString(), name: end.by.name, words: end.words, told: end.told.length } }),
    canEnd: record.isOpen && mayRunSweeps(reading.actor, record),
    spots: spots.map((spot) => presentSpot(spot, reading)),
    version: v,
  };
}

/** What people were told who live with it: nobody is named, and no spot of it. */
export function presentResult({ thing, total, end }: SweepRecord): readonly SweepResult[] {
  if (!end) return [];
  return [{ thing, total, endedAt: end.at.toISOString(), words: end.words, counts: { ...end.counts } }];
}

/** One spot; without links its pictures are left out. */
export function presentSpot(spot: SpotRecord, reading: Reading): SpotView {
  const { _id, buildingId, label, gridId, state, v, entries } = spot;
  const last = (isMeant: (entry: SpotEntry) => boolean) => {
    const at = entries.map(isMeant).lastIndexOf(true);
    const entry = entries[at];
    return entry && presentEntry(spot, entry, at + 1, reading);
  };
  const checked = last(({ act }) => act !== 'mended');
  const mended = last(({ act }) => act === 'mended');
  return {
    ...{ id: _id, buildingId, label, gridId, state, version: v },
    ...(checked && { checked }),
    ...(mended && { mended }),
    ...spotAbilities(reading.actor, spot),
  };
}

/** Until it was looked at, a picture is for who took it, and for who decides once it is his to decide. */
function presentEntry(
  spot: SpotRecord,
  entry: SpotEntry,
  number: number,
  { actor, links }: Reading,
): NonNullable<SpotView['checked']> {
  const { at, who, words, noPhotoReason, photos } = entry;
  const held = heldAs(spot, { isHeld: false }, number);
  const maySee = actor.ids.includes(who.id) || (held !== undefined && canModerate(actor, spot));
  const isClear = held === undefined && clearOnes(spot, entry, number).size === photos.length;
  const [fileId] = photos;
  const photo = fileId !== undefined && (maySee || isClear) ? links.get(fileId) : undefined;
  return {
    ...{ at: at.toISOString(), name: who.name, role: who.role },
    ...(words !== undefined && { words }),
    ...(noPhotoReason !== undefined && { noPhotoReason }),
    ...(photo !== undefined && { photo }),
    ...(held === undefined && !isClear && { isChecking: true }),
  };
}
