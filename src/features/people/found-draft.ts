/** A community while it is written down: what is open on which step, and what is sent. Pure. */
import * as v from 'valibot';
import type { GivenOf } from '#contracts/operation';
import { foundCommunity } from '#contracts/people';
import { opening, phoneNumber } from '#contracts/places';
import type { FoundingCode } from './admin-code';

export interface GridDraft {
  readonly name: string;
  /** Empty while the community's own number is rung there. */
  readonly phone: string;
}

export interface FoundDraft {
  readonly name: string;
  readonly street: string;
  readonly phone: string;
  readonly grids: readonly GridDraft[];
  readonly building: string;
  readonly units: string;
  readonly floors: string;
  /** Which of the grids the first building is in. */
  readonly gridAt: number;
  readonly coordinator: string;
}

/** More than these come with the sheet: nobody types sixty on a phone. */
export const mostGrids = 12;

export const foundSteps = 4;
export type FoundStep = 1 | 2 | 3 | 4;

export const emptyGrid: GridDraft = { name: '', phone: '' };

/** `coordinator` is what one is called already. */
export function emptyFound(coordinator = ''): FoundDraft {
  return {
    ...{ name: '', street: '', phone: '', grids: [emptyGrid] },
    ...{ building: '', units: '', floors: '', gridAt: 0, coordinator },
  };
}

/** Said as soon as something stands there that is no number. */
export function isNoPhone(written: string): boolean {
  return written.trim() !== '' && !v.is(phoneNumber, written.trim());
}

/** Whether what a step asks for is there. */
export function isStepDone(step: FoundStep, draft: FoundDraft): boolean {
  const { community, grids, buildings } = opening.entries;
  const given = openingOf(draft, 'id');
  if (step === 1) return v.is(community, given.community);
  if (step === 2) return v.is(grids, given.grids) && !hasTwins(draft.grids);
  if (step === 3) return v.is(buildings, given.buildings);
  return draft.coordinator.trim() !== '';
}

/** Two grids of one name could not be told apart in the sheet. */
export function hasTwins(grids: readonly GridDraft[]): boolean {
  const names = grids.map(({ name }) => name.trim()).filter((name) => name !== '');
  return new Set(names).size < names.length;
}

/** What is sent, or undefined while something is missing. */
export function toFounding(draft: FoundDraft, code: FoundingCode): GivenOf<typeof foundCommunity> | undefined {
  const { communityId, setupCode } = code;
  const given = { setupCode, coordinatorName: draft.coordinator.trim(), ...openingOf(draft, communityId) };
  return v.is(foundCommunity.input, given) ? given : undefined;
}

function openingOf(draft: FoundDraft, id: string) {
  const [name, street, phone] = [draft.name.trim(), draft.street.trim(), draft.phone.trim()];
  return {
    community: { id, name, street, phone },
    grids: draft.grids.map((grid, at) => ({
      ...{ id: gridIdAt(at), name: grid.name.trim(), phone: grid.phone.trim() || phone },
    })),
    buildings: [
      {
        ...{ id: 'b1', gridId: gridIdAt(draft.gridAt), name: draft.building.trim() },
        ...{ units: Number(draft.units), floors: Number(draft.floors) },
      },
    ],
  };
}

function gridIdAt(at: number): string {
  return `g${at + 1}`;
}
