/** Who is acting, and what he may be asked for. Pure: where an identity comes from is `platform-identity`'s business. */
import type { Role } from '#contracts/values';
import { deriveId } from './ids';

/** A person on one platform account. */
export interface Identity {
  readonly appid: string;
  readonly openid: string;
}

/** A browser somebody let in from his phone, by the name the platform knows it under. */
export interface DeskSeat {
  readonly seat: string;
}

/** Whom the platform vouches for. */
export type Vouched = Identity | DeskSeat;

export interface RoleGrant {
  readonly role: Role;
  readonly communityId: string;
  readonly gridId?: string;
  readonly shopId?: string;
  readonly since: Date;
  /** Until when it holds; without, until it is taken away. */
  readonly until?: Date;
  /** Whose work it is while he is away; undefined for a role of one's own. */
  readonly standsInFor?: string;
}

/** As much of a grant as decides where it reaches. */
export interface HeldRole {
  readonly role: Role;
  readonly communityId: string;
  readonly gridId?: string | undefined;
}

/** A home somebody lives in; all who live behind one confirmed door are one household. */
export interface Household {
  readonly id: string;
  readonly communityId: string;
  readonly buildingId: string;
  /** Whether anybody but himself says that he lives there. */
  readonly isConfirmed: boolean;
}

/** What the kernel knows of a person; the people context looks it up, one read an invocation. */
export interface KnownPerson {
  readonly personId: string;
  /** The account WeChat knows him by: the one he came with, or at a desk the one he first had. */
  readonly identity: Identity;
  readonly name: string;
  /** In effect now: an expired or a future one is not among them. */
  readonly roles: readonly RoleGrant[];
  /** Records that were merged into this one; what they left elsewhere is his. */
  readonly formerIds: readonly string[];
  readonly households: readonly Household[];
  /** He took back that anything of him is kept. */
  readonly isGuest: boolean;
}

export type Actor = PersonActor | SystemActor | Nobody;

export interface PersonActor {
  readonly kind: 'person';
  /** Follows from the identity, so it is the same before and after the person first says who he is. */
  readonly personId: string;
  /** What was looked up of him; undefined on a first visit. The people context finds its own record in it. */
  readonly known: KnownPerson | undefined;
  /** Every id he ever had, the present one first. */
  readonly ids: readonly [string, ...string[]];
  readonly name: string;
  readonly roles: readonly RoleGrant[];
  /** Where he lives; nowhere on a first visit. */
  readonly households: readonly Household[];
  readonly identity: Identity;
  /** The desk he sits at, by the id it is kept under; undefined on a phone. */
  readonly deskId?: string;
  /** The one folder the platform lets him upload into from here. */
  readonly inbox: string;
}

/** Another context asking, or the tick: never reachable from outside. */
export interface SystemActor {
  readonly kind: 'system';
}

export const system: SystemActor = { kind: 'system' };

/** Whom the platform vouches for nobody: a browser that waits to be let in. */
export interface Nobody {
  readonly kind: 'nobody';
}

export const nobody: Nobody = { kind: 'nobody' };

/** Under what a desk is kept: a reader of the database could sit at none. */
export function deskIdOf({ seat }: DeskSeat): string {
  return deriveId('desk', seat);
}

/** Where the hand is, as an audit row says it. */
export function surfaceOf({ deskId }: PersonActor): 'phone' | 'desk' {
  return deskId === undefined ? 'phone' : 'desk';
}
/** Who a person is in what stays explained after he left: nobody in particular, and the same nobody for all. */
export const erasedId = 'erased';
/** Who said something and is nobody's account: he gave no name, or nobody keeps the shop here. */
export const passerId = 'passer';
/** Who does by himself what is due, and never sleeps. */
export const clockId = 'clock';

/** Whether an id stands for nobody in particular: nobody is told, asked or rung under it. */
export function isNobodys(id: string): boolean {
  return id === erasedId || id === passerId;
}

/** The id a person has, or will have, who first comes by this identity. */
export function personIdOf(identity: Identity): string {
  return deriveId('person', identity.appid, identity.openid);
}

/** The actor behind what the platform vouches for; nobody at a desk that is not, or no longer, somebody's. */
export function actorBehind(vouched: Vouched | undefined, known: KnownPerson | undefined): PersonActor | Nobody {
  if (vouched === undefined) return nobody;
  if ('seat' in vouched) return known ? personActor(known.identity, known, vouched) : nobody;
  return personActor(vouched, known);
}

/** The person of an identity, known or not; on a phone, or at a desk. */
export function personActor(identity: Identity, known: KnownPerson | undefined, desk?: DeskSeat): PersonActor {
  const personId = known?.personId ?? personIdOf(identity);
  return {
    kind: 'person',
    personId,
    ids: [personId, ...(known?.formerIds ?? [])],
    known,
    name: known?.name ?? '',
    roles: known?.roles ?? [],
    households: known?.households ?? [],
    identity,
    inbox: `inbox/${desk?.seat ?? identity.openid}/`,
    ...(desk && { deskId: deskIdOf(desk) }),
  };
}

/** Every role the actor has anywhere: enough to let him call an operation, not to touch a case. */
export function rolesOf(actor: Actor): ReadonlySet<Role> {
  if (actor.kind !== 'person') return new Set([actor.kind]);
  const standing: Role[] = actor.known ? ['visitor', 'resident'] : ['visitor'];
  return new Set([...standing, ...actor.roles.map((grant) => grant.role)]);
}

/** The grants that hold at this moment. */
export function inEffect(roles: readonly RoleGrant[], now: Date): readonly RoleGrant[] {
  return roles.filter(({ since, until }) => since <= now && (until === undefined || now < until));
}

/** Whether a person holds one of the roles for this very grid; a grant without grid covers its whole community. */
export function hasRoleIn(
  actor: { readonly roles: readonly HeldRole[] },
  roles: readonly Role[],
  scope: { readonly communityId: string; readonly gridId: string },
): boolean {
  return actor.roles.some(
    (grant) =>
      roles.includes(grant.role) &&
      grant.communityId === scope.communityId &&
      (grant.gridId === undefined || grant.gridId === scope.gridId),
  );
}
