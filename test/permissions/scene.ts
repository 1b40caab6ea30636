/** Two communities of two streets, somebody of every role in the first one, and records in each place. */
import * as homes from '#contracts/homes';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { appoint } from '../../emulator/seed/appoint';
import { buildings, community, grids } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import type { CloudProcessOptions } from '../support/cloud-process';
import { adminCode } from '../support/role-acts';
import { setupSecret, startWorld, type World } from '../support/world';
import type { WalkedRole } from './table';

/** Where records are; every actor lives and works in `grid`. */
export const spots = {
  grid: { gridId: 'qingnian~g6', buildingId: 'qingnian~b3' },
  community: { gridId: 'qingnian~g5', buildingId: 'qingnian~b1' },
  other: { gridId: 'duian~g6', buildingId: 'duian~b3' },
} as const;
export type Spot = keyof typeof spots;

export interface Actor {
  readonly role: WalkedRole;
  readonly phone: PersonOnPhone;
}

export interface Scene {
  readonly world: World;
  /** Who gives roles in the first community, and in the other one. */
  readonly coordinators: Readonly<Record<Spot, PersonOnPhone>>;
  readonly residents: Readonly<Record<Spot, PersonOnPhone>>;
  readonly workers: Readonly<Record<Spot, PersonOnPhone>>;
  /** Of the household that joins what others report in the grid. */
  readonly joined: PersonOnPhone;
  readonly admin: PersonOnPhone;
  actor(role: WalkedRole): Promise<Actor>;
  /** Whoever was changed by what he did makes room for a new one. */
  replace(role: WalkedRole): void;
}

let made = 0;

/** Starts a world with both communities; its actors come when they are asked for. */
export async function startScene(options: CloudProcessOptions = {}): Promise<Scene> {
  const world = await startWorld(options);
  const { fang, lin, zhou, tang } = world.people;
  const opener = await found(world);
  const admin = await newcomer(world);
  await admin.call(roles.becomeAdmin, adminCode());
  const elsewhere = await settled(world, 'other');
  const colleague = await settled(world, 'other');
  await appoint(opener, colleague, { role: 'gridWorker', gridId: spots.other.gridId });
  const workers = { grid: zhou, community: tang, other: colleague };
  const actors = new Map<WalkedRole, Promise<Actor>>();
  const scene: Scene = {
    world,
    coordinators: { grid: fang, community: fang, other: opener },
    residents: { grid: lin, community: await settled(world, 'community'), other: elsewhere },
    workers,
    joined: await confirmedBehind({ world, workers }, joinedDoor),
    admin,
    actor: (role) => {
      const known = actors.get(role) ?? makeActor(scene, role);
      actors.set(role, known);
      return known;
    },
    replace: (role) => void actors.delete(role),
  };
  return scene;
}

async function makeActor(scene: Scene, role: WalkedRole): Promise<Actor> {
  const { world, coordinators, admin } = scene;
  if (role === 'visitor') return { role, phone: await newcomer(world) };
  const phone = await walker(scene);
  if (role === 'admin' || role === 'streetOverseer') {
    const scope = role === 'admin' ? {} : { communityId: community.id };
    const { code } = await admin.call(roles.invite, { role, scope });
    await phone.call(roles.acceptInvitation, { code });
  } else if (role !== 'resident') {
    await appoint(coordinators.grid, phone, { role, ...scopeOf(role) });
  }
  return { role, phone };
}

function scopeOf(role: WalkedRole) {
  if (role === 'gridWorker' || role === 'microGridWorker') return { gridId: spots.grid.gridId };
  return role === 'shopkeeper' ? { shopId: `${community.id}~s1` } : { communityId: community.id };
}

async function found(world: World): Promise<PersonOnPhone> {
  const opener = await newcomer(world);
  await opener.call(people.foundCommunity, foundingOf('duian'));
  return opener;
}

/** What opens a community of another street. */
export function foundingOf(id: string) {
  return {
    setupCode: setupCodeOf(setupSecret, id),
    coordinatorName: '对岸的主任',
    community: { ...community, id, street: '北濠街道' },
    grids: [...grids],
    buildings: [...buildings],
  };
}

export function newcomer(world: World): Promise<PersonOnPhone> {
  made += 1;
  return world.signIn(`walker-${made}`);
}

/** Somebody who lives there and does nothing else. */
export async function settled(world: World, spot: Spot): Promise<PersonOnPhone> {
  const phone = await newcomer(world);
  await phone.call(people.settle, { buildingId: spots[spot].buildingId, name: '走一遍的人' });
  return phone;
}

/** Behind this door of the grid's building lives the household that joined what was reported there. */
const joinedDoor = { unit: 2, floor: 5, door: '501' } as const;

/**
 * Whoever walks lives, as a worker has seen, behind another door than the household that joined, and has typed that
 * household's door as well: neither makes a record of hers his.
 */
async function walker(scene: Pick<Scene, 'world' | 'workers'>): Promise<PersonOnPhone> {
  const phone = await confirmedBehind(scene, { unit: 1, floor: 2, door: `${2000 + made}` });
  await phone.call(homes.addHome, { buildingId: spots.grid.buildingId, ...joinedDoor });
  return phone;
}

async function confirmedBehind(
  { world, workers }: Pick<Scene, 'world' | 'workers'>,
  door: { readonly unit: number; readonly floor: number; readonly door: string },
): Promise<PersonOnPhone> {
  const phone = await newcomer(world);
  await phone.call(people.settle, { buildingId: spots.grid.buildingId, ...door, name: '走一遍的人' });
  const { person } = await phone.call(people.me, {});
  await workers.grid.call(homes.confirmHome, { personId: person?.id ?? '', homeId: person?.home?.id ?? '' });
  return phone;
}

/** A worker of that spot made for one case. */
export async function worker(scene: Scene, spot: Spot): Promise<{ phone: PersonOnPhone; id: string }> {
  const phone = await settled(scene.world, spot);
  const id = await appoint(scene.coordinators[spot], phone, { role: 'gridWorker', gridId: spots[spot].gridId });
  return { phone, id };
}

/** One more coordinator there: nobody hands out more than twenty codes an hour. */
export async function coordinatorOf(scene: Scene, spot: Spot): Promise<PersonOnPhone> {
  const phone = await settled(scene.world, spot);
  const communityId = spots[spot].gridId.split('~')[0] ?? '';
  await appoint(scene.coordinators[spot], phone, { role: 'coordinator', communityId });
  return phone;
}

/** Reports something whose words say where it is and whose. */
export async function reported(by: PersonOnPhone, spot: Spot, owner: string): Promise<string> {
  const { buildingId } = spots[spot];
  return (await by.call(requests.report, { place: { buildingId }, words: markOf(spot, owner), photos: [] })).id;
}

/** The words of a record: where they turn up, somebody sees it. */
export function markOf(spot: Spot, owner: string): string {
  return `记号 ${spot} ${owner} 完`;
}

/** The name of somebody of that place: a name is too short for words of a record. */
export function nameMarkOf(spot: Spot): string {
  return `名${spot}`;
}

export interface Mark {
  readonly spot: string;
  readonly owner: string;
}

/** The records and persons whose words are somewhere in an answer. */
export function marksIn(answer: unknown): readonly Mark[] {
  const text = JSON.stringify(answer ?? null);
  const found = [...text.matchAll(/记号 (\w+) (\w+) 完/g), ...text.matchAll(/名(grid|community|other)/g)];
  return found.map(([, spot = '', owner = 'somebody']) => ({ spot, owner }));
}
