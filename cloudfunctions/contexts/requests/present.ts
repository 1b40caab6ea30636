/** A request as its reader may see it, field by field. */
import type { RequestCard, RequestView, TimelineEntry } from '#contracts/requests';
import type { PersonActor } from '../../kernel/actor';
import { abilities, canOversee } from './policy';
import type { RequestListRecord, RequestRecord } from './repository';
import type { Entry } from './request';

export function presentCard(record: RequestListRecord): RequestCard {
  const { _id, v, number, words, place, state, reportedAt, stateAt, handlerName } = record;
  return {
    id: _id,
    number,
    words,
    place,
    state,
    reportedAt: reportedAt.toISOString(),
    stateAt: stateAt.toISOString(),
    ...(handlerName !== undefined && { handlerName }),
    version: v,
  };
}

/** @param links links that die, by fileID; a photo without one is left out */
export function presentView(
  record: RequestRecord,
  reader: PersonActor,
  links: ReadonlyMap<string, string>,
): RequestView {
  return {
    ...presentCard(record),
    gridName: record.gridName,
    ...(canOversee(reader, record) && { askerName: record.askerName }),
    timeline: record.timeline.map((entry) => presentEntry(entry, links)),
    hasOlder: record.olderPages > 0,
    version: record.v,
    abilities: abilities(reader, record),
  };
}

export function presentEntry(entry: Entry, links: ReadonlyMap<string, string>): TimelineEntry {
  const { at, act, who, forName, words, noPhotoReason, photos } = entry;
  return {
    at: at.toISOString(),
    act,
    who: { name: who.name, role: who.role },
    ...(forName !== undefined && { forName }),
    ...(words !== undefined && { words }),
    ...(noPhotoReason !== undefined && { noPhotoReason }),
    photos: photos.flatMap((fileId) => links.get(fileId) ?? []),
  };
}
