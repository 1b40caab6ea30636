/** What is kept of a person, in words he reads. Every field of his document has its line here, or says that it has none. */
import { consentTexts } from '#contracts/consents';
import { roleWords } from '#contracts/role-words';
import type { Vault } from '../../kernel/vault';
import { messageTime } from '../../kernel/shanghai-time';
import type { Kept } from '../../kernel/personal';
import { openTags } from './kept-fields';
import type { ConsentRecord, HomeRecord } from './person-parts';
import type { ConsentPageRecord, PersonRecord, TicketRecord } from './repository';
import { openPhone, unseal } from './sealed';
import { words } from './words';

type Line = Kept['lines'][number];
type Teller = (person: PersonRecord, vault: Vault) => readonly Line[];

const { labels } = words;
/** Ids, counts and digests: nothing a person said or is, or told by another field. */
const nothing: Teller = () => [];

const fields: { readonly [Field in keyof Required<PersonRecord>]: Teller } = {
  _id: nothing,
  v: nothing,
  name: ({ name }) => [[labels.name, name]],
  identities: ({ identities }) =>
    identities.map(({ openid, since }) => [labels.identity, `${openid},${messageTime(since)}`] as const),
  homes: ({ homes }) => homes.map((home) => [labels.home, toldHome(home)] as const),
  waitsIn: nothing,
  waitsAt: ({ waitsAt }) => (waitsAt ? [[labels.waitsAt, messageTime(waitsAt)]] : []),
  helpers: ({ helpers = [] }) =>
    helpers.map(({ way, may, since }) => {
      const acts = may.map((act) => labels.acts[act]).join('、');
      return [labels.helper, `${labels.ways[way]} ${acts},${messageTime(since)}`] as const;
    }),
  phone: (person, vault) => {
    const phone = openPhone(vault, person);
    return phone === undefined || !person.phone ? [] : [[labels.phone, `${phone},${messageTime(person.phone.since)}`]];
  },
  birth: ({ _id, birth }, vault) => (birth === undefined ? [] : [[labels.birth, unseal(vault, _id, 'birth', birth)]]),
  consents: (person, vault) => (person.consents?.history ?? []).map((word) => toldWord(vault, person._id, word)),
  // Its file is told with the word it proves.
  voicesSince: nothing,
  kept: (person, vault) => {
    const { _id, kept } = person;
    if (!kept) return [];
    const tags = openTags(vault, person).map((tag) => labels.tags[tag]);
    return [
      [labels.keptSince, messageTime(kept.since)],
      ...(kept.note === undefined ? [] : [[labels.note, unseal(vault, _id, 'note', kept.note)] as const]),
      ...(tags.length === 0 ? [] : [[labels.care, tags.join('、')] as const]),
    ];
  },
  mergedInto: nothing,
  formerIds: ({ formerIds = [] }) => (formerIds.length === 0 ? [] : [[labels.merged, `${formerIds.length}`]]),
  roles: ({ roles }) =>
    roles.map(({ role, since, until }) => {
      const times = [since, ...(until ? [until] : [])].map(messageTime).join(' – ');
      return [labels.role, `${roleWords[role]},${times}`] as const;
    }),
  offers: ({ offers = [] }) =>
    offers.map(({ grants: [grant], until }) => {
      return [labels.offer, `${grant ? roleWords[grant.role] : ''},${messageTime(until)}`] as const;
    }),
  leaves: ({ leaves = [] }) =>
    leaves.map(({ from, until }) => [labels.leave, `${messageTime(from)} – ${messageTime(until)}`] as const),
  accepted: ({ accepted = [] }) => (accepted.length === 0 ? [] : [[labels.accepted, `${accepted.length}`]]),
  usedCodes: nothing,
  tookOver: ({ tookOver = [] }) =>
    tookOver.map(
      ({ gridName, fromName, at }) => [labels.tookOver, `${gridName},${fromName},${messageTime(at)}`] as const,
    ),
  outbox: nothing,
  outboxAt: nothing,
  desks: ({ desks = [] }) =>
    desks.map(({ browser, since, until }) => {
      return [labels.desk, `${browser},${messageTime(since)} – ${messageTime(until)}`] as const;
    }),
  endedDesks: nothing,
  keys: nothing,
};

/** One person's document with his older words on consents. */
export function toldPerson(vault: Vault, person: PersonRecord, pages: readonly ConsentPageRecord[]): Kept {
  const older = pages.filter(({ personId }) => personId === person._id).flatMap(({ entries }) => entries);
  const said = [...older, ...(person.consents?.history ?? [])];
  return {
    title: person.kept ? labels.kept : labels.person,
    lines: [
      ...Object.values(fields).flatMap((tell) => tell(person, vault)),
      ...older.map((word) => toldWord(vault, person._id, word)),
    ],
    fileIds: said.flatMap(({ fileId }) => fileId ?? []),
  };
}

/** A code he made for somebody. */
export function toldTicket({ since, until, usedBy }: TicketRecord): Kept {
  const times = `${messageTime(since)} – ${messageTime(until)}`;
  return {
    title: labels.ticket,
    lines: [
      [labels.until, times],
      [labels.used, `${usedBy.length}`],
    ],
  };
}

function toldHome({ buildingName, unit, floor, door, confirmed }: HomeRecord): string {
  const parts = [
    buildingName,
    unit !== undefined && labels.unit(unit),
    floor !== undefined && labels.floor(floor),
    door,
    confirmed && labels.confirmed(messageTime(confirmed.at)),
  ];
  return parts.filter(Boolean).join(' ');
}

function toldWord(vault: Vault, personId: string, { purpose, isGiven, at, witness }: ConsentRecord): Line {
  const heard = witness === undefined ? '' : `,${labels.witness} ${unseal(vault, personId, 'witness', witness)}`;
  const word = isGiven ? labels.given : labels.withdrawn;
  return [consentTexts[purpose].title, `${word},${messageTime(at)}${heard}`];
}
