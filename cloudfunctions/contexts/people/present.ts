/** Documents of people as their readers may see them, field by field. */
import type { Grant, Home, Person } from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import { roleRules, type offers } from '#contracts/roles';
import { isGuest } from './consent-rules';
import type { HomeRecord } from './person-parts';
import type { OfferRecord, PersonRecord } from './repository';
import type { DeskRecord } from './seats';
import { words } from './words';

/** A person as he sees himself; his phone is masked for whoever looks over his shoulder. */
export function presentPerson(record: PersonRecord, maskedPhone: string | undefined): Person {
  const home = record.homes[0];
  return {
    id: record._id,
    name: record.name,
    ...(home && { home: presentHome(home) }),
    homes: record.homes.map(presentHome),
    ...(maskedPhone !== undefined && { phone: maskedPhone }),
    roles: record.roles.map(presentGrant),
    ...(isGuest(record.consents) && { isGuest: true }),
    ...(record.name === words.namelessNeighbour && { isNameless: true }),
  };
}

/** A home as its owner sees it, and those who may read the list of residents. */
export function presentHome(home: HomeRecord): Home {
  const { id, communityId, gridId, buildingId, buildingName, unit, floor, door, confirmed } = home;
  return {
    id,
    communityId,
    gridId,
    buildingId,
    buildingName,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
    ...(door !== undefined && { door }),
    isConfirmed: confirmed !== undefined,
  };
}

export function presentGrant(grant: PersonRecord['roles'][number]): Grant {
  const { role, communityId, gridId, shopId, since, until, standsInFor } = grant;
  return {
    role,
    communityId,
    ...(gridId !== undefined && { gridId }),
    ...(shopId !== undefined && { shopId }),
    since: since.toISOString(),
    ...(until !== undefined && { until: until.toISOString() }),
    ...(standsInFor !== undefined && { standsInFor }),
  };
}

/** What somebody holds in a community: nothing of elsewhere, and no home. */
export function heldBy(
  { _id, roles }: Pick<PersonRecord, '_id' | 'roles'>,
  communityId: string,
): { readonly personId: string; readonly roles: Grant[] } {
  return { personId: _id, roles: roles.filter((grant) => grant.communityId === communityId).map(presentGrant) };
}

/** An offer as the person it is made to sees it: a street is one offer, whatever its communities. */
export function presentOffer({ id, kind, until, grants }: OfferRecord): OutputOf<typeof offers>['items'] {
  return grants.slice(0, 1).map(({ role, communityId, gridId, shopId, since, until: holdsUntil }) => ({
    id,
    kind,
    role,
    communityId,
    ...(gridId !== undefined && { gridId }),
    ...(shopId !== undefined && { shopId }),
    asks: kind === 'standIn' ? words.asksStandIn : asksOf(role),
    from: since.toISOString(),
    ...(holdsUntil !== undefined && { holdsUntil: holdsUntil.toISOString() }),
    until: until.toISOString(),
  }));
}

function asksOf(role: Grant['role']): string {
  return role in roleRules ? words.asks[role as keyof typeof words.asks] : '';
}

export function presentDesk({ id, since, until, browser }: DeskRecord) {
  return { id, since: since.toISOString(), until: until.toISOString(), browser };
}
