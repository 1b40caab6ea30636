/** The only file that names the collections of people. */
import type { TicketKind } from '#contracts/people';
import type { HandedOver } from '#contracts/duty';
import type { Regrouped } from '#contracts/homes';
import type { RecordGone } from '#contracts/privacy-facts';
import type { Role } from '#contracts/values';
import type { Identity, RoleGrant } from '../../kernel/actor';
import { oneOf, type Collection, type Database, type Where } from '../../kernel/database';
import type { KeptKey } from '../../kernel/decide';
import { fromThere } from '../../kernel/paging';
import { holdingOf, unended } from './holding-repository';
import { leavingOf } from './leaving-repository';
import type { ConsentRecord, ConsentsRecord, HelperRecord, HomeRecord, KeptRecord, PhoneRecord } from './person-parts';
import { seatsIn, type DeskRecord } from './seats';

/** Waits for a person's yes or no: a role, or standing in for somebody. */
export interface OfferRecord {
  readonly id: string;
  readonly kind: 'role' | 'standIn';
  readonly byId: string;
  /** Until when one may say yes. */
  readonly until: Date;
  /** What he will hold then. */
  readonly grants: readonly RoleGrant[];
}

/** While a worker is away from one grid; what his stand-in holds is with the stand-in. */
export interface LeaveRecord {
  readonly gridId: string;
  readonly standInId: string;
  readonly from: Date;
  readonly until: Date;
}

export interface PersonRecord {
  readonly _id: string;
  readonly v: number;
  readonly name: string;
  readonly identities: readonly (Identity & { readonly since: Date })[];
  readonly homes: readonly HomeRecord[];
  /** Grids in which a home of his waits to be confirmed, and since when; missing where none does. */
  readonly waitsIn?: readonly string[];
  readonly waitsAt?: Date;
  readonly helpers?: readonly HelperRecord[];
  readonly phone?: PhoneRecord;
  /** Sealed: a year, or year and month. */
  readonly birth?: string;
  readonly consents?: ConsentsRecord;
  /** When the oldest recording was made that is kept of his consents; missing where none is. */
  readonly voicesSince?: Date;
  /** Of somebody without WeChat; such a record has no identity. */
  readonly kept?: KeptRecord;
  /** Whose record this became a part of; what was in it is there. */
  readonly mergedInto?: string;
  /** Records merged into this one. */
  readonly formerIds?: readonly string[];
  readonly roles: readonly RoleGrant[];
  readonly offers?: readonly OfferRecord[];
  readonly leaves?: readonly LeaveRecord[];
  /** Invitations and set-up codes he used: what was taken away is not had again by an old code. */
  readonly accepted?: readonly string[];
  /** Codes of his by which somebody became his helper: none makes one twice. */
  readonly usedCodes?: readonly string[];
  /** Grids he took over from somebody: each was told to both. */
  readonly tookOver?: readonly HandedOver[];
  readonly outbox?: readonly (HandedOver | RecordGone | Regrouped)[];
  readonly outboxAt?: Date;
  /** Browsers that are let in, the last ten. */
  readonly desks?: readonly DeskRecord[];
  /** Those he ended: a late retry must not open one again. */
  readonly endedDesks?: readonly string[];
  readonly keys: readonly KeptKey[];
}

/** A code of the set-up that was used, or a community that is held for a moment. */
export interface ClaimRecord {
  readonly _id: string;
  readonly byId: string;
  readonly at: Date;
  /** Of who is leaving a community he coordinates: until when nobody else leaves it. */
  readonly until?: Date;
}

/** A code one person hands another; `_id` follows from the code, which is stored nowhere. */
export interface TicketRecord {
  readonly _id: string;
  readonly v: number;
  readonly kind: TicketKind;
  readonly byId: string;
  readonly communityId: string;
  /** What it stands for: a building, a role and its grid, a person; ids alone. */
  readonly what: Readonly<Record<string, string>>;
  /** Of the command that made it: another command under its key is refused. */
  readonly digest: string;
  readonly since: Date;
  readonly until: Date;
  readonly usesLeft: number;
  readonly usedBy: readonly string[];
}

/** Twenty-five older words on consents of one person, numbered from 1 (oldest); only a recording ends in them. */
export interface ConsentPageRecord {
  readonly _id: string;
  readonly personId: string;
  readonly entries: readonly ConsentRecord[];
}

export const collections = {
  people: 'people',
  tickets: 'tickets',
  claims: 'claims',
  consentPages: 'consent-pages',
} as const;

/**
 * Most a list without pages answers: workers of one grid, and of a community, persons living in some buildings, persons
 * somebody acts for, persons on one number.
 */
const most = { workers: 50, colleagues: 300, living: 1000, helped: 20, onOneNumber: 10 } as const;

const newest = (field: string) =>
  [
    [field, 'desc'],
    ['_id', 'desc'],
  ] as const;

/** Most of those who do something in a community that a list answers. */
export const mostStaff = 500;

/** Persons, as the people context keeps them. */
export function peopleRepository(database: Database) {
  const people: Collection<PersonRecord> = database.collection(collections.people);
  const tickets: Collection<TicketRecord> = database.collection(collections.tickets);
  const consentPages: Collection<ConsentPageRecord> = database.collection(collections.consentPages);
  const claims: Collection<ClaimRecord> = database.collection(collections.claims);
  const { command } = database;
  const holding = (grant: Where, now: Date) => unended(command, grant, now);
  return {
    people,
    tickets,
    consentPages,
    claims,
    useOne: (id: string, personId: string, now: Date) =>
      tickets.update(
        { _id: id, until: command.gt(now), usesLeft: command.gt(0), usedBy: command.nin([personId]) },
        { usesLeft: command.inc(-1), usedBy: command.push([personId]) },
      ),
    byIdentity: async ({ appid, openid }: Identity) => {
      const found = await people.find({ where: { 'identities.openid': openid }, limit: 2 });
      return found.find(({ identities }) => identities.some((one) => one.appid === appid && one.openid === openid));
    },
    ...seatsIn(people, command),
    byIds: (ids: readonly string[], fields: readonly (keyof PersonRecord)[]) =>
      people.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields }),
    /** Those who have one of these ids now, or had it before their records were merged; no closed record. */
    byAnyId: (ids: readonly string[], fields: readonly (keyof PersonRecord)[]) =>
      people
        .find({
          where: command.or([{ _id: command.in([...ids]) }, { formerIds: command.in([...ids]) }]) as unknown as Where,
          limit: 2 * ids.length,
          fields: [...fields, 'formerIds', 'mergedInto'],
        })
        .then((found) => found.filter(({ mergedInto }) => mergedInto === undefined)),
    waitingIn: (gridId: string, cursor: string | undefined, size: number) =>
      people.find({
        where: fromThere(database, { waitsIn: gridId }, 'waitsAt', cursor),
        order: newest('waitsAt'),
        limit: size + 1,
        fields: ['name', 'homes', 'waitsAt', 'phone'],
      }),
    keptIn: (gridId: string, cursor: string | undefined, size: number) =>
      people.find({
        where: fromThere(database, { 'kept.gridId': gridId }, 'kept.since', cursor),
        order: newest('kept.since'),
        limit: size + 1,
        fields: ['name', 'homes', 'kept.since', 'phone.blind'],
      }),
    helpedBy: (personId: string) => people.find({ where: { 'helpers.personId': personId }, limit: most.helped }),
    onNumber: (blinds: readonly string[]) =>
      people.find({
        where: { 'phone.blind': oneOf(database, blinds) },
        limit: most.onOneNumber,
        fields: ['name', 'homes', 'kept'],
      }),
    /** Closes a record in favour of another, once; answers it as it was filled, undefined when it was closed before. */
    claimRecord: (id: string, survivorId: string) =>
      people.updateAndReturn(
        { _id: id, mergedInto: command.exists(false), kept: command.exists(true) },
        { mergedInto: survivorId, v: command.inc(1) },
      ),
    /** Takes out of a closed record what its survivor has taken over. */
    emptyRecord: (id: string, survivorId: string) =>
      people.update(
        { _id: id, mergedInto: survivorId },
        {
          name: '',
          homes: command.set([]),
          ...Object.fromEntries(
            ['kept', 'helpers', 'consents', 'voicesSince', 'phone', 'birth', 'waitsIn', 'waitsAt', 'formerIds'].map(
              (field) => [field, command.remove()],
            ),
          ),
        },
      ),
    inGrid: (roles: readonly Role[], gridId: string, now: Date) =>
      people.find({
        where: holding({ gridId, role: command.in([...roles]) }, now),
        limit: most.workers,
        fields: ['name', 'roles'],
      }),
    livingIn: (buildingIds: readonly string[]) =>
      people.find({
        where: { 'homes.buildingId': command.in([...buildingIds]) },
        limit: most.living,
        fields: ['homes.buildingId'],
      }),
    inCommunity: (roles: readonly Role[], communityId: string, now: Date) =>
      people.find({
        where: holding({ communityId, role: command.in([...roles]) }, now),
        limit: most.colleagues,
        fields: ['name', 'roles'],
      }),
    /** Those who hold a role in a community or were offered one; one more than a list shows. */
    staffOf: (communityId: string) =>
      people.find({
        where: command.or([
          { 'roles.communityId': communityId },
          { 'offers.grants.communityId': communityId },
        ]) as unknown as Where,
        limit: mostStaff + 1,
        fields: ['name', 'roles', 'offers', 'leaves'],
      }),
    coordinatorsOf: (communityId: string, now: Date) =>
      people.find({
        where: holding({ communityId, role: 'coordinator' }, now),
        limit: most.workers,
        fields: ['roles'],
      }),
    ...holdingOf(database, people, claims),
    ...leavingOf(database, { people, tickets, claims, consentPages }),
  };
}

export type PeopleRepository = ReturnType<typeof peopleRepository>;

/** The id of the nth page (from 1) of a person's older consents. */
export function consentPageId(personId: string, page: number): string {
  return `${personId}~${page}`;
}
