/** Persons without WeChat: begun, listed, read, put right and handed over by a worker of their grid. */
import { consentPurposes } from '#contracts/consents';
import * as contract from '#contracts/kept-persons';
import * as places from '#contracts/places';
import type { Command, OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { decide } from '../../kernel/decide';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { noteReach } from './audit';
import { isConsentGiven } from './consent-rules';
import { isVoiceless } from './family-rules';
import { subjectOf } from './family';
import { homeIn } from './home-rules';
import { commandOf, doorMustBeClean, homeMade, homesChange } from './homes';
import { mustBeAgreedTo, openCare, sealCare } from './kept-fields';
import type { HomeRecord } from './person-parts';
import { keeperRoleOfGrid, keptPlaceOf, mayHandOver, recordKeeperRole } from './policy';
import { presentHome } from './present';
import { peopleRepository, type PersonRecord } from './repository';
import { blindDigest, maskedPhone } from './sealed';
import { issueTicket } from './tickets';

type KeptPersons = typeof contract.keptPersons;
type KeptPerson = typeof contract.keptPerson;
type KeptScope = typeof contract.keptScope;
type RevisePerson = typeof contract.revisePerson;
type OfferJoin = typeof contract.offerJoin;

const hour = 3_600_000;

export async function keptPersons(call: Call<KeptPersons, PersonActor>): Promise<OutputOf<KeptPersons>> {
  const { gridId, cursor: from } = call.input;
  if (!keeperRoleOfGrid(call.actor, gridId)) throw new Refusal('NOT_ALLOWED', 'another grid');
  const rows = await peopleRepository(call.database).keptIn(gridId, from, limits.page);
  const since = ({ kept }: Pick<PersonRecord, 'kept'>) => kept?.since ?? call.now;
  const { items, cursor } = toPage(rows, limits.page, (row) => ({ at: since(row), id: row._id }));
  return {
    items: items.map((row) => ({
      personId: row._id,
      name: row.name,
      ...firstHome(row),
      since: since(row).toISOString(),
      hasPhone: row.phone !== undefined,
    })),
    cursor,
  };
}

export async function keptPerson(call: Call<KeptPerson, PersonActor>): Promise<OutputOf<KeptPerson>> {
  const { actor, database, input, now, vault } = call;
  const person = await peopleRepository(database).people.get(input.personId);
  const role = person && recordKeeperRole(actor, person);
  if (!role || !person.kept) throw new Refusal('NOT_FOUND', 'not his to keep');
  // One row an hour: who reads a record twice while he stands at the door has read it once.
  const once = `read~${Math.floor(now.getTime() / hour)}`;
  await noteReach(call, { subjectId: person._id, role, why: 'keepRecord', once });
  const { _id, v, name, kept } = person;
  const phone = maskedPhone(vault, person);
  return {
    personId: _id,
    name,
    ...firstHome(person),
    ...(phone !== undefined && { phone }),
    ...openCare(vault, { ...person, kept }),
    agreed: consentPurposes.filter((purpose) => isConsentGiven(person.consents, purpose)),
    since: kept.since.toISOString(),
    version: v,
  };
}

export async function keptScope(call: Call<KeptScope, SystemActor>): Promise<OutputOf<KeptScope>> {
  const person = await peopleRepository(call.database).people.get(call.input.personId);
  const scope = person && keptPlaceOf(person);
  if (!person?.kept || !scope) return { scope: null };
  return { scope, keeperId: person.kept.byId, helperIds: (person.helpers ?? []).map(({ personId }) => personId) };
}

export async function revisePerson(call: Call<RevisePerson, PersonActor>): Promise<OutputOf<RevisePerson>> {
  const { actor, database, input } = call;
  const { personId, seenVersion, name } = input;
  const home = await homeGiven(call);
  const { v } = await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    digest: blindDigest(call),
    id: personId,
    seenVersion,
    permit: (person) => void keeperOf(actor, person),
    next: async (person) => {
      if (home && home.communityId !== person.kept?.communityId) throw new Refusal('PLACE_UNKNOWN', 'elsewhere');
      mustBeAgreedTo(input.tags, person.consents);
      if (name !== undefined) await mustBeClean(call.wechat, actor.identity.openid, name, 'name');
      await doorMustBeClean(call, input.home?.door);
      await noteReach(call, { subjectId: personId, role: keeperOf(actor, person), why: 'keepRecord' });
      return { change: revised(call, person, home), state: 'revised' };
    },
  });
  return { personId, version: v };
}

export async function offerJoin(call: Call<OfferJoin, PersonActor>): Promise<OutputOf<OfferJoin>> {
  const { actor, database, input, now, vault } = call;
  const person = await peopleRepository(database).people.get(input.personId);
  if (!person || !mayHandOver(actor, person)) throw new Refusal('NOT_FOUND', 'not his to hand over');
  const { plainBirth } = subjectOf(vault, person);
  if (isVoiceless(plainBirth, now)) throw new Refusal('TOO_YOUNG', 'under fourteen');
  const { code, until } = await issueTicket(call, {
    kind: 'join',
    communityId: person.kept?.communityId ?? '',
    what: { personId: person._id },
    until: new Date(now.getTime() + contract.joinTicketDays * 24 * hour),
    usesLeft: 1,
  });
  return { code, until: until.toISOString() };
}

function keeperOf(actor: PersonActor, person: PersonRecord) {
  const role = recordKeeperRole(actor, person);
  if (!role) throw new Refusal('NOT_FOUND', 'not his to keep');
  return role;
}

async function homeGiven(call: Call<RevisePerson, PersonActor>): Promise<HomeRecord | undefined> {
  if (!call.input.home) return undefined;
  const { buildingId, ...given } = call.input.home;
  const { building } = await call.ask(places.findBuilding, { buildingId });
  return seenBy(call, homeIn(building, given, homeMade(call)));
}

/** A worker who writes down where somebody lives has seen it. */
export function seenBy(
  { actor, now }: Pick<Call<Command, PersonActor>, 'actor' | 'now'>,
  home: HomeRecord,
): HomeRecord {
  return { ...home, confirmed: { at: now, byId: actor.personId, way: 'worker' } };
}

/** What is named is replaced, an empty text takes away what was there; with the home moves the grid that keeps it. */
function revised(call: Call<RevisePerson, PersonActor>, person: PersonRecord, home: HomeRecord | undefined) {
  const { database, input, now, vault } = call;
  const { set } = database.command;
  const { person: sealed, kept } = sealCare(vault, person._id, input, now);
  const moved = home && { gridId: home.gridId, communityId: home.communityId };
  return {
    ...(input.name !== undefined && { name: input.name }),
    ...(home && homesChange(call, person, [home, ...person.homes.slice(1)])),
    ...(sealed.birth !== undefined && { birth: sealed.birth }),
    ...(sealed.phone && { phone: set(sealed.phone) }),
    kept: set({ ...person.kept, ...kept, ...moved }),
  };
}

function firstHome({ homes }: Pick<PersonRecord, 'homes'>) {
  const [home] = homes;
  return home ? { home: presentHome(home) } : {};
}
