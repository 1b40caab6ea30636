/** A worker walks: one stop is a building, and everything open in it, floor by floor. */
import { stateSets } from '#contracts/request-states';
import { type RequestCard } from '#contracts/requests';
import { floorWord, unitWord } from '../../place-words';

export interface Stop {
  readonly buildingId: string;
  /** As people say it, without unit and floor. */
  readonly name: string;
  /** New ones first, then by unit and floor, as one climbs. */
  readonly items: readonly RequestCard[];
  readonly freshCount: number;
}

export interface Round {
  readonly stops: readonly Stop[];
  /** Done, and the asker has not looked yet: nothing to walk for. */
  readonly waiting: readonly RequestCard[];
}

/** Groups what is open in a grid. Stops with something new come first, then those with the most to do. */
export function toRound(cards: readonly RequestCard[]): Round {
  const waiting = cards.filter(({ state }) => !isForWorker(state));
  const byBuilding = new Map<string, RequestCard[]>();
  for (const card of cards) {
    if (!isForWorker(card.state)) continue;
    byBuilding.set(card.place.buildingId, [...(byBuilding.get(card.place.buildingId) ?? []), card]);
  }
  const stops = [...byBuilding].map(([buildingId, items]) => toStop(buildingId, items));
  return { stops: stops.sort(byUrgency), waiting };
}

/** Where in the building: «2 单元 4 层», or nothing for the building as a whole. */
export function withinBuilding({ unit, floor }: RequestCard['place']): string {
  const parts = [unit === undefined ? '' : unitWord(unit), floor === undefined ? '' : floorWord(floor)];
  return parts.filter(Boolean).join(' ');
}

function toStop(buildingId: string, items: RequestCard[]): Stop {
  const [first] = items;
  const within = first ? withinBuilding(first.place) : '';
  const label = first?.place.label ?? '';
  const name = within && label.endsWith(within) ? label.slice(0, -within.length).trim() : label;
  const sorted = [...items].sort((one, other) => rank(one) - rank(other));
  return { buildingId, name, items: sorted, freshCount: items.filter(isFresh).length };
}

function rank(card: RequestCard): number {
  const { unit = 0, floor = 0 } = card.place;
  return (isFresh(card) ? 0 : 100_000) + unit * 1000 + floor;
}

function byUrgency(one: Stop, other: Stop): number {
  return Number(other.freshCount > 0) - Number(one.freshCount > 0) || other.items.length - one.items.length;
}

/** New: nobody answers for it yet. */
function isFresh({ handlerName }: RequestCard): boolean {
  return handlerName === undefined;
}

function isForWorker(state: RequestCard['state']): boolean {
  return stateSets.waitingForWorker.some((one) => one === state);
}
