/**
 * Buildings, communities and their settings as other contexts ask for them, kept for a minute by a warm instance: they
 * change when a coordinator changes them, and thousands of reports are written in between.
 */
import type { Building } from '#contracts/places';
import { presentBuilding } from './present';
import { recordIdOf, type CommunityRecord, type PlacesRepository } from './repository';
import { unchanged, type SettingsRecord, type SettingsRepository } from './settings-repository';

const keepFor = 60_000;
const keepAtMost = 500;

interface Kept<Value> {
  readonly value: Value;
  readonly until: number;
}

export interface Found {
  readonly building: Building;
  readonly community: CommunityRecord;
}

const buildings = new Map<string, Kept<Building>>();
const communities = new Map<string, Kept<CommunityRecord>>();
const settings = new Map<string, Kept<SettingsRecord>>();

/** The building of that id with its community, or null; two reads at most, four when the places were just switched. */
export async function findBuilding(repository: PlacesRepository, id: string, now: Date): Promise<Found | null> {
  const communityId = communityOf(id);
  const found = await ofKeptEdition(repository, id, now);
  if (found || !communities.delete(communityId)) return found;
  // What is kept may be of an edition that is gone: then it isn't the building that is missing.
  return ofKeptEdition(repository, id, now);
}

/** The community of that id, or null; one read at most. */
export function findCommunity(repository: PlacesRepository, id: string, now: Date): Promise<CommunityRecord | null> {
  return kept(communities, id, now, async () => (await repository.communities.get(id)) ?? null);
}

/** What a community decided for itself, one read at most; of one that decided nothing the default is kept too. */
export async function findSettings(repository: SettingsRepository, id: string, now: Date): Promise<SettingsRecord> {
  return (await kept(settings, id, now, () => repository.of(id))) ?? unchanged(id);
}

/** What this instance has just changed itself it asks for anew. */
export function forgetSettings(id: string): void {
  settings.delete(id);
}

/** As with settings. */
export function forgetCommunity(id: string): void {
  communities.delete(id);
}

/** A building's id begins with its community's. */
export function communityOf(buildingId: string): string {
  return buildingId.split('~')[0] ?? '';
}

async function ofKeptEdition(repository: PlacesRepository, id: string, now: Date): Promise<Found | null> {
  const community = await findCommunity(repository, communityOf(id), now);
  if (!community) return null;
  const building = await kept(buildings, recordIdOf(id, community.edition), now, async () => {
    const record = await repository.building(id, community.edition);
    return record ? presentBuilding(record) : null;
  });
  return building && { building, community };
}

/** A miss isn't kept: what isn't there now may be there in a moment. */
async function kept<Value>(
  cache: Map<string, Kept<Value>>,
  id: string,
  now: Date,
  read: () => Promise<Value | null>,
): Promise<Value | null> {
  const hit = cache.get(id);
  if (hit && hit.until > now.getTime()) return hit.value;
  const value = await read();
  if (value === null) return null;
  if (cache.size >= keepAtMost) cache.clear();
  cache.set(id, { value, until: now.getTime() + keepFor });
  return value;
}
