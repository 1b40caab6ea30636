/** Draws from the answer to «who am I» what every screen needs. */
import type { OutputOf } from '#contracts/operation';
import type { me, Person } from '#contracts/people';
import { ofGrid } from '#contracts/requests';
import type { Human } from '../../components/ring-button';
import { workerOf } from '../../phone-words';

export interface Known {
  /** Somebody to ring: the worker of the grid he lives in, else the community. */
  readonly phone?: Human;
  /** Who answers for the worker of his grid, too. */
  readonly communityLine?: Human;
  readonly communityName?: string;
  /** Grids whose open requests we may see. */
  readonly gridIds: readonly string[];
  readonly gridNames?: Readonly<Record<string, string>>;
  readonly uploadFolder?: string;
}

/** The grids are those of roles the contract lets see a grid's list; nothing is decided here. */
export function toKnown({ person, community, uploadFolder }: OutputOf<typeof me>): Known {
  const grants = person?.roles.filter(({ role }) => ofGrid.who.includes(role)) ?? [];
  const everyGrid = community?.grids.map(({ id }) => id) ?? [];
  const gridIds = [...new Set(grants.flatMap(({ gridId }) => (gridId ? [gridId] : everyGrid)))];
  if (!community) return { gridIds, uploadFolder };
  const home = community.grids.find(({ id }) => id === person?.home?.gridId);
  const mine = community.grids.filter(({ id }) => gridIds.includes(id));
  const communityLine = { who: community.name, number: community.phone };
  return {
    gridIds,
    uploadFolder,
    communityLine,
    gridNames: Object.fromEntries(mine.map(({ id, name }) => [id, name])),
    phone: home ? { who: workerOf(home.name), number: home.phone } : communityLine,
    communityName: community.name,
  };
}

/** Who takes a role on says what to call him, unless he has said it before. */
export function needsName(person: Person | null): boolean {
  return person === null || person.isNameless === true;
}
