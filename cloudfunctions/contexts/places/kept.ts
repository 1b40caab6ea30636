/**
 * Buildings and communities as other contexts ask for them, kept for a minute by a warm instance: they change when a
 * coordinator changes them, and thousands of reports are written in between.
 */
import type { Building, Community } from '#contracts/places';
import { presentBuilding, presentCommunity } from './present';
import type { PlacesRepository } from './repository';

const keepFor = 60_000;
const keepAtMost = 500;

interface Kept<Value> {
  readonly value: Value;
  readonly until: number;
}

const buildings = new Map<string, Kept<Building>>();
const communities = new Map<string, Kept<Community>>();

/** The building of that id, or null; one read at most. */
export function findBuilding(repository: PlacesRepository, id: string, now: Date): Promise<Building | null> {
  return kept(buildings, id, now, async () => {
    const record = await repository.buildings.get(id);
    return record ? presentBuilding(record) : null;
  });
}

/** The community of that id, or null; one read at most. */
export function findCommunity(repository: PlacesRepository, id: string, now: Date): Promise<Community | null> {
  return kept(communities, id, now, async () => {
    const record = await repository.communities.get(id);
    return record ? presentCommunity(record) : null;
  });
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
