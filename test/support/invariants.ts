/** Every invariant there is, and the one that needs several contexts: what happened reached those it concerns. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recipientsOf, type Known, type ToldFact } from '../../cloudfunctions/contexts/notices/audience';
import { collections as inNotices, type NoticeRecord } from '../../cloudfunctions/contexts/notices/repository';
import { householdsOf } from '../../cloudfunctions/contexts/people/households';
import { collections as inPeople, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import type { HouseholdRecord } from '../../cloudfunctions/contexts/requests/households-repository';
import { collections as inRequests } from '../../cloudfunctions/contexts/requests/repository';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import type { ExportRecord } from '../../cloudfunctions/contexts/privacy/rights-repository';
import { goneFactKinds, listFactKinds } from '#contracts/privacy-facts';
import type { RequestFact } from '#contracts/request-facts';
import type { Invariant, Invariants, Moment, Store } from '../../cloudfunctions/kernel/invariant';
import { heldInQueue } from './held-in-queue';
import { namedFiles } from './named-files';
import { peopleInHouseholds } from './people-in-households';
import { peopleInPlaces } from './people-in-places';

const contexts = join(__dirname, '../../cloudfunctions/contexts');
const workerRoles = ['gridWorker', 'microGridWorker'];

export interface OwnedInvariant extends Invariant {
  /** Folder of the context that states it. */
  readonly context: string;
}

/** The invariants of every context, and what holds across them. */
export async function allInvariants(): Promise<readonly OwnedInvariant[]> {
  const folders = readdirSync(contexts);
  const stated = await Promise.all(
    folders.map((folder) => import(join(contexts, folder, 'invariants.ts')) as Promise<Invariants>),
  );
  const own = stated.flatMap(({ invariants }, at) =>
    invariants.map((invariant) => ({ ...invariant, context: folders[at] ?? '' })),
  );
  const past = (store: Store) => stated.flatMap(({ factsOfThePast }) => factsOfThePast?.(store) ?? []);
  const all = [...peopleInPlaces, ...peopleInHouseholds, ...heldInQueue, ...namedFiles];
  const between = all.map((invariant) => ({
    ...invariant,
    context: 'all',
  }));
  return [...own, ...between, everyFactArrives((store) => past(store) as readonly unknown[] as readonly ToldFact[])];
}

/** What is violated of what must hold at one of these moments: `name: violation`. */
export function violations(invariants: readonly Invariant[], store: Store, moments: readonly Moment[]): string[] {
  return invariants
    .filter(({ holds }) => moments.includes(holds))
    .flatMap(({ name, check }) => check(store).map((violation) => `${name}: ${violation}`));
}

/** A notice is one of a fact and a person by its id, so no fact can be told twice. */
function everyFactArrives(facts: (store: Store) => readonly ToldFact[]): OwnedInvariant {
  return {
    context: 'all',
    name: 'every fact is in the inbox of everybody it concerns, and of nobody else',
    holds: 'afterTick',
    check: (store) => {
      const people = store.documents<PersonRecord>(inPeople.people);
      const expected = facts(store).flatMap((fact) =>
        recipientsOf(fact, knownOf(fact, store, people)).map((personId) => `${fact.id}~${personId}`),
      );
      const told = new Set(store.documents<NoticeRecord>(inNotices.inbox).map(({ _id }) => _id));
      const known = new Set(expected);
      // Who reported for somebody hears it as long as he may act for her: whether he did then, the store says no more.
      const maybe = new Set(
        facts(store).flatMap((fact) => [...reportedFor(fact, people), ...movedAway(fact, store, people)]),
      );
      const missing = expected.filter((id) => !told.has(id) && !maybe.has(id));
      const strays = [...told].filter((id) => !known.has(id) && !isOfWhatIsGone(store, id, people));
      return [...missing.map((id) => `${id} is missing`), ...strays.map((id) => `${id} concerns nobody`)];
    },
  };
}

/**
 * Whether a notice is of a record that is gone, of which nothing is left to tell it from; or of a list that is gone, which is kept for a day, and what was told of it for a year; or for one who
 * became a coordinator after the list was asked for and before it was told.
 */
function isOfWhatIsGone(store: Store, noticeId: string, people: readonly PersonRecord[]): boolean {
  const notice = store.documents<NoticeRecord>(inNotices.inbox).find(({ _id }) => _id === noticeId);
  if (!notice) return false;
  if (goneFactKinds.some((kind) => kind === notice.kind)) return true;
  if (!listFactKinds.some((kind) => kind === notice.kind)) return false;
  const list = store.documents<ExportRecord>(inPrivacy.exports).find(({ _id }) => _id === notice.subjectId);
  if (!list) return true;
  const { communityId = '', askerId } = list;
  const now = coordinatorsWhen({ communityId, at: store.now }, people);
  return notice.kind === 'privacy.listWaits' && notice.personId !== askerId && now.includes(notice.personId);
}

const nobody: Known = { workersOf: new Map(), joinedTo: new Map(), supervisorsOf: new Map() };

function knownOf(fact: ToldFact, store: Store, people: readonly PersonRecord[]): Known {
  if ('requestId' in fact) return knownWhen(fact, store, people);
  if (!('exportId' in fact)) return nobody;
  return { ...nobody, supervisorsOf: supervisorsWhen(fact, people) };
}

function knownWhen(fact: RequestFact, store: Store, people: readonly PersonRecord[]): Known {
  const joined = store
    .documents<HouseholdRecord>(inRequests.households)
    .filter(({ requestId, at }) => requestId === fact.requestId && at <= fact.at);
  const joinedTo = new Map([[fact.requestId, joined.flatMap(({ personIds }) => personIds)]]);
  return { workersOf: workersWhen(fact, people), joinedTo, supervisorsOf: supervisorsWhen(fact, people) };
}

/** Who coordinated the community, or oversaw it for the street, when it happened. */
function supervisorsWhen(
  { communityId, at }: Pick<RequestFact, 'communityId' | 'at'>,
  people: readonly PersonRecord[],
): Known['supervisorsOf'] {
  const supervisors = people.flatMap(({ _id: personId, roles }) => {
    const isMeant = (grant: PersonRecord['roles'][number]) =>
      ['coordinator', 'streetOverseer'].includes(grant.role) && grant.communityId === communityId && grant.since <= at;
    const grant = roles.find(isMeant);
    return grant ? [{ personId, role: grant.role }] : [];
  });
  return new Map([[communityId, supervisors]]);
}

/** The notice of one who reported for somebody and is not, or no more, among her helpers. */
function reportedFor(fact: ToldFact, people: readonly PersonRecord[]): readonly string[] {
  if (!('requestId' in fact) || fact.reporterId === undefined) return [];
  const { askerId, reporterId } = fact;
  const asker = people.find(({ _id, formerIds = [] }) => [_id, ...formerIds].includes(askerId));
  const isHelper = asker?.helpers?.some(({ personId }) => personId === reporterId) === true;
  return isHelper ? [] : [`${fact.id}~${reporterId}`];
}

/** The notices of those who joined and live there no more: whether they did then, the store says no more. */
function movedAway(fact: ToldFact, store: Store, people: readonly PersonRecord[]): readonly string[] {
  if (!('requestId' in fact)) return [];
  const joined = store.documents<HouseholdRecord>(inRequests.households);
  return joined.flatMap(({ _id, requestId, personIds }) => {
    if (requestId !== fact.requestId) return [];
    const isHome = (personId: string) => {
      const person = people.find((one) => [one._id, ...(one.formerIds ?? [])].includes(personId));
      return householdsOf(person?.homes ?? [], person?._id ?? '').some(({ id }) => _id === `${requestId}~${id}`);
    };
    return personIds.filter((personId) => !isHome(personId)).map((personId) => `${fact.id}~${personId}`);
  });
}

/** Who worked in the fact's grid when it happened; where nobody does, who coordinates the community. */
function workersWhen(
  { gridId, communityId, at }: RequestFact,
  people: readonly PersonRecord[],
): ReadonlyMap<string, string[]> {
  const isWorker = (grant: PersonRecord['roles'][number]) =>
    grant.gridId === gridId && workerRoles.includes(grant.role) && grant.since <= at;
  const workers = people.filter(({ roles }) => roles.some(isWorker)).map(({ _id }) => _id);
  return new Map([[gridId, workers.length > 0 ? workers : coordinatorsWhen({ communityId, at }, people)]]);
}

function coordinatorsWhen(
  { communityId, at }: Pick<RequestFact, 'communityId' | 'at'>,
  people: readonly PersonRecord[],
): string[] {
  const isCoordinator = (grant: PersonRecord['roles'][number]) =>
    grant.role === 'coordinator' && grant.communityId === communityId && grant.since <= at;
  return people.filter(({ roles }) => roles.some(isCoordinator)).map(({ _id }) => _id);
}
