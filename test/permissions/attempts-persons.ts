/** Homes, families, persons without WeChat, phones and consents, tried. */
import * as consents from '#contracts/consents';
import * as families from '#contracts/families';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as rights from '#contracts/rights';
import type { PersonOnPhone } from '../../emulator/seed/person';
import {
  familyCode,
  grandmother,
  guide,
  keepChild,
  minor,
  onBehalf,
  phoneCode,
  selfOf,
  spoken,
} from '../support/acts-of-persons';
import { idOf, nowOf } from '../support/role-acts';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { markOf, nameMarkOf, newcomer, settled, spots, type Actor, type Scene, type Spot } from './scene';

const elsewhere = ['grid', 'community', 'other', 'none'] as const;
const everywhere = ['own', ...elsewhere] as const;
const noCode = 'ABCD2345';
const nobody = { personId: 'nobody' };
const noHome = { homeId: 'nowhere' };
const health = { purpose: 'health', textVersion: 1 } as const;

const buildingOf = (place: Place) => (place === 'none' ? 'nowhere' : spots[place].buildingId);
const gridOf = (place: Place) => (place === 'none' ? 'qingnian~g99' : spots[place].gridId);
const isVisitor = ({ role }: Actor) => role === 'visitor';
const isKeeper = ({ role }: Actor) => role === 'gridWorker' || role === 'microGridWorker' || role === 'coordinator';

const homeAttempts: readonly Attempt[] = [
  attempt(homes.addHome, {
    wheres: elsewhere,
    changesActor: true,
    there: async (_, place) => ({ buildingId: buildingOf(place) }),
  }),
  attempt(homes.leaveHome, {
    wheres: everywhere,
    changesActor: true,
    own: async (_, actor) => (isVisitor(actor) ? undefined : homeOf(actor.phone)),
    there: async ({ residents }, place) => (place === 'none' ? noHome : homeOf(residents[place])),
  }),
  attempt(homes.confirmHome, {
    wheres: everywhere,
    own: async (_, actor) => (isVisitor(actor) ? undefined : selfOf(actor.phone)),
    there: async ({ world }, place) =>
      place === 'none' ? { ...nobody, ...noHome } : selfOf(await settled(world, place)),
  }),
  attempt(homes.neighbourCode, {
    wheres: everywhere,
    own: async (scene, actor) => (isVisitor(actor) ? undefined : confirmed(scene, 'grid', actor.phone)),
    there: async (scene, place) => (place === 'none' ? noHome : confirmed(scene, place, scene.residents[place])),
  }),
  attempt(homes.confirmByCode, {
    wheres: everywhere,
    own: async (scene, actor) =>
      isVisitor(actor) ? undefined : { ...(await homeOf(actor.phone)), code: await neighboursCode(scene, 'grid') },
    // The code is good for that home; the home is not his.
    there: async (scene, place) =>
      place === 'none'
        ? { ...noHome, code: noCode }
        : { ...(await homeOf(scene.residents[place])), code: await neighboursCode(scene, place) },
  }),
  attempt(homes.homesWaiting, {
    wheres: elsewhere,
    there: async (scene, place) => {
      if (place !== 'none') await livingAt(scene, place);
      return { gridId: gridOf(place) };
    },
  }),
];

const familyAttempts: readonly Attempt[] = [
  attempt(families.offerFamily, {
    wheres: ['own'],
    own: async (_, actor) => {
      if (!isVisitor(actor)) await actor.phone.call(consents.consent, onBehalf);
      return { may: ['report' as const] };
    },
  }),
  attempt(families.acceptFamily, {
    wheres: everywhere,
    own: async (_, actor) => (isVisitor(actor) ? undefined : { code: await familyCode(actor.phone) }),
    there: async ({ world }, place) => ({
      code: place === 'none' ? noCode : await familyCode(await settled(world, place)),
    }),
  }),
  attempt(families.endFamily, {
    wheres: everywhere,
    own: async (scene, actor) =>
      isVisitor(actor)
        ? undefined
        : { personId: await helpedBy(scene, 'grid', actor.phone), he: 'isHelpedByMe' as const },
    // Somebody else helps that person.
    there: async (scene, place) => ({
      ...(place === 'none' ? nobody : { personId: await helpedBy(scene, place, await settled(scene.world, place)) }),
      he: 'isHelpedByMe' as const,
    }),
  }),
  plain(families.family, {}),
  plain(families.keepMinor, { name: '小朋友', birth: '2020-05', isGuardian: true, consents: [minor] }),
];

const askedAloud = { confirm: true, evidence: spoken } as const;

const keptAttempts: readonly Attempt[] = [
  attempt(kept.keepPerson, {
    wheres: elsewhere,
    there: async (_, place) => ({ ...grandmother, home: { buildingId: buildingOf(place) } }),
  }),
  attempt(kept.keptPersons, {
    wheres: elsewhere,
    there: async (scene, place) => {
      if (place !== 'none') await keptAt(scene, place);
      return { gridId: gridOf(place) };
    },
  }),
  attempt(kept.keptPerson, { wheres: everywhere, own: ownKept, there: someKept }),
  attempt(kept.revisePerson, {
    wheres: everywhere,
    own: async (scene, actor) => revised(await ownKept(scene, actor)),
    there: async (scene, place) => ({ ...(await someKept(scene, place)), seenVersion: 1, note: '改过了。' }),
  }),
  attempt(rights.eraseKept, {
    wheres: everywhere,
    own: async (scene, actor) => erased(await ownKept(scene, actor)),
    there: async (scene, place) => ({ ...(await someKept(scene, place)), ...askedAloud }),
  }),
  attempt(kept.offerJoin, {
    wheres: everywhere,
    own: async (scene, actor) => (isVisitor(actor) ? undefined : { personId: await ownYouth(scene, actor) }),
    there: someKept,
  }),
  attempt(kept.join, {
    wheres: everywhere,
    changesActor: true,
    // Who makes the code is never the one it is for.
    own: async (scene, actor) => (isVisitor(actor) ? undefined : joinCodeBy(actor.phone, await ownYouth(scene, actor))),
    there: async (scene, place) =>
      place === 'none' ? { code: noCode } : joinCodeBy(scene.workers[place], await keptAt(scene, place)),
  }),
];

const phoneAttempts: readonly Attempt[] = [
  attempt(phones.givePhone, {
    wheres: everywhere,
    own: async ({ world }, { phone }) => ({ code: await phoneCode(world, phone) }),
    // A code WeChat gave somebody else.
    there: async ({ world, residents }, place) => ({
      code: place === 'none' ? 'nothing' : await phoneCode(world, residents[place]),
    }),
  }),
  plain(phones.typePhone, { phone: '13800000002' }),
  plain(phones.forgetPhone, {}),
  attempt(phones.contact, {
    wheres: everywhere,
    own: async (_, actor) => {
      if (isVisitor(actor)) return undefined;
      await actor.phone.call(phones.typePhone, { phone: newNumber() });
      return { personId: await idOf(actor.phone) };
    },
    there: async (scene, place) => (place === 'none' ? nobody : { personId: await livingAt(scene, place) }),
  }),
  // One number of three households: everybody is told of whom he looks after, and of nobody else.
  attempt(phones.whoCalled, {
    wheres: ['none'],
    there: async (scene) => {
      const phone = newNumber();
      for (const spot of Object.keys(spots) as Spot[]) await livingAt(scene, spot, phone);
      return { phone };
    },
    mayShow: ({ spot }, { role }) => spot === 'grid' || (spot === 'community' && role === 'coordinator'),
  }),
];

const consentAttempts: readonly Attempt[] = [
  attempt(consents.consent, {
    wheres: everywhere,
    own: async () => guide,
    there: async (scene, place) => ({ ...guide, forPersonId: (await someKept(scene, place)).personId }),
  }),
  attempt(consents.withdraw, {
    wheres: everywhere,
    own: async (_, actor) => {
      // The guide taken back would make a guest of him for every attempt after this one.
      if (!isVisitor(actor)) await actor.phone.call(consents.consent, onBehalf);
      return { purpose: 'onBehalf' as const };
    },
    there: async (scene, place) => ({
      purpose: 'onBehalf' as const,
      forPersonId: (await someKept(scene, place)).personId,
    }),
  }),
  attempt(consents.recordConsent, {
    wheres: everywhere,
    own: async (scene, actor) => {
      const own = await ownKept(scene, actor);
      return own && { ...own, ...health, evidence: spoken };
    },
    there: async (scene, place) => ({ ...(await someKept(scene, place)), ...health, evidence: spoken }),
  }),
  plain(consents.consents, {}),
  plain(consents.consentHistory, {}),
];

export const personAttempts: readonly Attempt[] = [
  ...homeAttempts,
  ...familyAttempts,
  ...keptAttempts,
  ...phoneAttempts,
  ...consentAttempts,
];

async function homeOf(person: PersonOnPhone): Promise<{ homeId: string }> {
  const { homeId } = await selfOf(person);
  return { homeId };
}

async function confirmed({ workers }: Scene, spot: Spot, person: PersonOnPhone): Promise<{ homeId: string }> {
  const self = await selfOf(person);
  await workers[spot].call(homes.confirmHome, self);
  return { homeId: self.homeId };
}

async function neighboursCode(scene: Scene, spot: Spot): Promise<string> {
  const neighbour = await settled(scene.world, spot);
  return (await neighbour.call(homes.neighbourCode, await confirmed(scene, spot, neighbour))).code;
}

/** Somebody who lives there, waits to be confirmed and has a number; his name says where. */
async function livingAt({ world }: Scene, spot: Spot, phone = newNumber()): Promise<string> {
  const person = await newcomer(world);
  await person.call(people.settle, { buildingId: spots[spot].buildingId, name: nameMarkOf(spot) });
  await person.call(phones.typePhone, { phone });
  return idOf(person);
}

let numbers = 0;

function newNumber(): string {
  numbers += 1;
  return `1395555${String(numbers).padStart(4, '0')}`;
}

/** A parent there whom this child may act for. */
async function helpedBy({ world }: Scene, spot: Spot, child: PersonOnPhone): Promise<string> {
  const parent = await settled(world, spot);
  await child.call(families.acceptFamily, { code: await familyCode(parent) });
  return idOf(parent);
}

/** A person without WeChat there, whose name and note say so. */
async function keptAt({ workers }: Scene, spot: Spot, by = workers[spot]): Promise<string> {
  const { buildingId } = spots[spot];
  const marks = { name: nameMarkOf(spot), note: markOf(spot, 'kept') };
  return (await by.call(kept.keepPerson, { ...grandmother, ...marks, home: { buildingId } })).personId;
}

async function someKept(scene: Scene, place: Place): Promise<{ personId: string }> {
  return place === 'none' ? nobody : { personId: await keptAt(scene, place) };
}

/** A record he began himself; only who works there or coordinates begins any. */
async function ownKept(scene: Scene, actor: Actor): Promise<{ personId: string } | undefined> {
  return isKeeper(actor) ? { personId: await keptAt(scene, 'grid', actor.phone) } : undefined;
}

function erased(own: { personId: string } | undefined) {
  return own && { ...own, ...askedAloud };
}

function revised(own: { personId: string } | undefined) {
  return own && { ...own, seenVersion: 1, note: '改过了。' };
}

/** A minor of his, old enough to speak for himself. */
async function ownYouth({ world }: Scene, { phone }: Actor): Promise<string> {
  const year = new Date(await nowOf(world)).getUTCFullYear() - 16;
  return keepChild(phone, `${year}-05`);
}

async function joinCodeBy(keeper: PersonOnPhone, personId: string): Promise<{ code: string }> {
  return { code: (await keeper.call(kept.offerJoin, { personId })).code };
}
