/** Homes: said by the person, confirmed by a worker of the grid or by a neighbour's code. */
import * as contract from '#contracts/homes';
import * as places from '#contracts/places';
import type { Command, OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import type { Change } from '../../kernel/database';
import { decide } from '../../kernel/decide';
import { leave } from '../../kernel/facts';
import { deriveId } from '../../kernel/ids';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { noteReach } from './audit';
import { confirmedBy, findHome, homeIn, isOwn, waiting, withHome, withoutHome } from './home-rules';
import { isRegrouped } from './households';
import { recordOf } from './identify';
import type { HomeRecord } from './person-parts';
import { keeperRoleIn, keeperRoleOfGrid } from './policy';
import { presentHome } from './present';
import { peopleRepository, type PersonRecord } from './repository';
import { maskedPhone } from './sealed';
import { findTicket, issueTicket, useTicket } from './tickets';

type AddHome = typeof contract.addHome;
type LeaveHome = typeof contract.leaveHome;
type ConfirmHome = typeof contract.confirmHome;
type NeighbourCode = typeof contract.neighbourCode;
type ConfirmByCode = typeof contract.confirmByCode;
type HomesWaiting = typeof contract.homesWaiting;

const hour = 3_600_000;

export async function addHome(call: Call<AddHome, PersonActor>): Promise<OutputOf<AddHome>> {
  const { buildingId, ...given } = call.input;
  const { building } = await call.ask(places.findBuilding, { buildingId });
  const home = homeIn(building, given, homeMade(call));
  await doorMustBeClean(call, given.door);
  const { state: homeId } = await decideHomes(call, (homes) => withHome(homes, home));
  return { homeId };
}

export async function leaveHome(call: Call<LeaveHome, PersonActor>): Promise<OutputOf<LeaveHome>> {
  const { homeId } = call.input;
  await decideHomes(call, (homes) => ({ homes: withoutHome(homes, homeId), homeId }));
  return { homeId };
}

export async function confirmHome(call: Call<ConfirmHome, PersonActor>): Promise<OutputOf<ConfirmHome>> {
  const { actor, database, input, now } = call;
  const { personId, homeId } = input;
  await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    id: personId,
    permit: (person) => void roleToConfirm(actor, person, homeId),
    next: async (person) => {
      const role = roleToConfirm(actor, person, homeId);
      await noteReach(call, { subjectId: personId, role, why: 'confirmHome', field: 'homes' });
      const homes = confirmedBy(person.homes, homeId, { at: now, byId: actor.personId, way: 'worker' });
      return { change: homesChange(call, person, homes), state: homeId };
    },
  });
  return { homeId };
}

/** Somebody else's grid and a home that is not there look the same. */
function roleToConfirm(actor: PersonActor, person: PersonRecord, homeId: string) {
  const role = keeperRoleIn(actor, findHome(person.homes, homeId));
  if (!role) throw new Refusal('NOT_FOUND', 'not his grid');
  if (isOwn(actor, person._id)) throw new Refusal('NOT_ALLOWED', 'his own home');
  return role;
}

export async function neighbourCode(call: Call<NeighbourCode, PersonActor>): Promise<OutputOf<NeighbourCode>> {
  const home = findHome(recordOf(call.actor)?.homes ?? [], call.input.homeId);
  if (!home.confirmed) throw new Refusal('WRONG_STATE', 'his own home waits itself');
  const { uses, hours } = contract.neighbourTicket;
  const { code, until } = await issueTicket(call, {
    kind: 'neighbour',
    communityId: home.communityId,
    what: { buildingId: home.buildingId },
    until: new Date(call.now.getTime() + hours * hour),
    usesLeft: uses,
  });
  return { code, until: until.toISOString() };
}

export async function confirmByCode(call: Call<ConfirmByCode, PersonActor>): Promise<OutputOf<ConfirmByCode>> {
  const { actor, input, now } = call;
  const { homeId } = input;
  const home = findHome(recordOf(actor)?.homes ?? [], homeId);
  const ticket = await findTicket(call, input.code, 'neighbour');
  if (ticket.what['buildingId'] !== home.buildingId) throw new Refusal('CODE_WRONG', 'another building');
  if (isOwn(actor, ticket.byId)) throw new Refusal('CODE_WRONG', 'his own code');
  await useTicket(call, ticket);
  await decideHomes(call, (homes) => {
    findHome(homes, homeId);
    // A neighbour knows behind which one door somebody lives.
    const isVouched = homes.some(
      ({ id, confirmed }) => id !== homeId && confirmed?.way === 'neighbour' && confirmed.byId === ticket.byId,
    );
    if (isVouched) throw new Refusal('CODE_WRONG', 'vouched for another door');
    return { homes: confirmedBy(homes, homeId, { at: now, byId: ticket.byId, way: 'neighbour' }), homeId };
  });
  return { homeId };
}

export async function homesWaiting(call: Call<HomesWaiting, PersonActor>): Promise<OutputOf<HomesWaiting>> {
  const { gridId, cursor: from } = call.input;
  if (!keeperRoleOfGrid(call.actor, gridId)) throw new Refusal('NOT_ALLOWED', 'another grid');
  const rows = await peopleRepository(call.database).waitingIn(gridId, from, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, waitsAt }) => ({ at: waitsAt ?? call.now, id: _id }));
  const here = (home: HomeRecord) => home.gridId === gridId && !home.confirmed;
  return {
    items: items.map((person) => ({
      personId: person._id,
      name: person.name,
      homes: person.homes.filter(here).map(presentHome),
      phone: maskedPhone(call.vault, person),
    })),
    cursor,
  };
}

/**
 * A door has a number; one written in words stands at once before workers and on lists.
 * @throws Refusal CONTENT_REFUSED, BUSY
 */
export async function doorMustBeClean(
  { wechat, actor }: Pick<Call<Command, PersonActor>, 'wechat' | 'actor'>,
  door: string | undefined,
): Promise<void> {
  if (door !== undefined && /[^0-9A-Za-z-]/.test(door)) await mustBeClean(wechat, actor.identity.openid, door, 'door');
}

/** What a home made by this command has beside its place. */
export function homeMade({ actor, key, now }: Call<Command, PersonActor>): Pick<HomeRecord, 'id' | 'since'> {
  return { id: deriveId('home', actor.personId, key), since: now };
}

/** The part of a change that sets the homes, with what lists find them by, and the fact where it makes another household. */
export function homesChange(
  { database, now }: Pick<Call<Command>, 'database' | 'now'>,
  { _id: personId, v, homes: before }: Pick<PersonRecord, '_id' | 'v' | 'homes'>,
  homes: readonly HomeRecord[],
): Change {
  const { command } = database;
  const waits = waiting(homes);
  const regrouped: contract.Regrouped = {
    id: `${personId}.homes.${v + 1}`,
    kind: 'people.regrouped',
    at: now,
    personId,
  };
  return {
    homes: command.set(homes),
    waitsIn: waits ? command.set(waits.waitsIn) : command.remove(),
    waitsAt: waits ? waits.waitsAt : command.remove(),
    ...(isRegrouped(personId, before, homes) && leave(database, regrouped)),
  };
}

/** What a decision on any record needs of the command: the person and his key, and no version he must have seen. */
export function commandOf({ actor, key, digest }: Pick<Call<Command, PersonActor>, 'actor' | 'key' | 'digest'>) {
  return { key: `${actor.personId}~${key}`, digest, seenVersion: undefined, permit: () => undefined } as const;
}

interface HomesAfter {
  readonly homes: readonly HomeRecord[];
  readonly homeId: string;
}

/** A decision about my own homes; its state is the home it is about. */
function decideHomes(call: Call<Command, PersonActor>, next: (homes: readonly HomeRecord[]) => HomesAfter) {
  const { actor, database } = call;
  return decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    id: actor.personId,
    next: (person) => {
      const { homes, homeId } = next(person.homes);
      return Promise.resolve({ change: homesChange(call, person, homes), state: homeId });
    },
  });
}
