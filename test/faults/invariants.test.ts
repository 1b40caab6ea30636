/**
 * Each invariant is shown a store that breaks it: one that cannot see anything says nothing. The stores are the seeded
 * world's own, with one thing wrong.
 */
import { collections as inContent } from '../../cloudfunctions/contexts/content/repository';
import { collections as inDesk } from '../../cloudfunctions/contexts/desk/repository';
import { collections as inNotices } from '../../cloudfunctions/contexts/notices/repository';
import { collections as inPeople } from '../../cloudfunctions/contexts/people/repository';
import { collections as inPlaces } from '../../cloudfunctions/contexts/places/repository';
import { settingsCollection } from '../../cloudfunctions/contexts/places/settings-repository';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import { collections as inRequests } from '../../cloudfunctions/contexts/requests/repository';
import type { Document } from '../../cloudfunctions/kernel/database';
import type { Store } from '../../cloudfunctions/kernel/invariant';
import { collections } from '../../config/collections';
import { community, placeId } from '../../emulator/seed/community';
import * as content from '#contracts/content';
import * as feedback from '#contracts/feedback';
import * as notices from '#contracts/notices';
import * as rights from '#contracts/rights';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import { acts } from '../support/acts';
import { allInvariants, violations, type OwnedInvariant } from '../support/invariants';
import { neighbour } from '../support/somebody';
import { sweptBy } from '../support/sweeps';
import { readStore, storeOf } from '../support/store';
import { startWorld, type World } from '../support/world';

type Loose = Document & Record<string, never>;
type Wrong = (collection: Record<string, Loose[]>, store: Store) => unknown;

let world: World;
let store: Store;
let invariants: readonly OwnedInvariant[];

beforeAll(async () => {
  world = await startWorld();
  await world.people.zhou.allowMessages(['newWork']);
  await world.people.lin.call(notices.drain, {});
  await somethingHeld();
  store = await readStore(world.cloud);
  invariants = await allInvariants();
});
afterAll(() => world.stop());

/** Anything may be wrong in a planted store, whatever its type says. */
const plant = (document: Loose, fields: object): void => void Object.assign(document, fields);
const first = (made: Record<string, Loose[]>, name: string): Loose => made[name]?.[0] as Loose;
/** The first of the edition people see. */
const seen = (made: Record<string, Loose[]>, name: string): Loose => {
  const editionOf = (document: Loose | undefined): unknown =>
    (document as Record<string, unknown> | undefined)?.['edition'];
  const edition = editionOf(first(made, inPlaces.communities));
  return made[name]?.find((one) => editionOf(one) === edition) as Loose;
};
const requestsOf = (made: Record<string, Loose[]>) => made[inRequests.requests] as Loose[];
/** A spot somebody has looked at. */
const aSaidSpot = (made: Record<string, Loose[]>) =>
  made[inRequests.spots]?.find(({ entries }) => (entries as unknown as readonly unknown[]).length > 0) as Loose;
const copyOf = (document: Loose, fields: object): Loose => ({ ...document, ...fields });

/** A month of one case that was never reported there; of two, that one stands nowhere. */
const countedWrong = (made: Record<string, Loose[]>, reported: number): Loose => {
  const { communityId } = first(made, inRequests.requests);
  const counts = { promise: { inTime: 1 }, ends: { fixed: 1 }, verdicts: { fixed: 1 } };
  const month = new Date(Date.now() - 90 * 24 * 3_600_000).toISOString().slice(0, 7);
  const one = { communityId, month, countedAt: new Date(), kinds: { B2: { reported, ...counts } } };
  return { _id: 'month', ...one } as unknown as Loose;
};

const planted: readonly (readonly [name: RegExp, wrong: Wrong])[] = [
  [/^the state of a request/, (made) => plant(first(made, inRequests.requests), { state: 'closed' })],
  [/^each act is one version/, (made) => plant(first(made, inRequests.requests), { v: 9 })],
  [
    /^a timeline begins/,
    (made) => {
      const [entry] = first(made, inRequests.requests)['timeline'] as unknown as object[];
      plant(first(made, inRequests.requests), { timeline: [{ ...entry, act: 'taken' }] });
    },
  ],
  [/^a page of older entries/, (made) => plant(first(made, inRequests.requests), { olderPages: 1 })],
  [/^who took a request/, (made) => plant(first(made, inRequests.requests), { handlerId: 'somebody' })],
  [
    /^a number is given once/,
    (made) => void requestsOf(made).push(copyOf(first(made, inRequests.requests), { _id: 'another' })),
  ],
  [/^who has a part to do/, (made) => plant(first(made, inRequests.requests), { doers: ['somebody'] })],
  [/^the clock comes/, (made) => plant(first(made, inRequests.requests), { clockAt: new Date(0) })],
  [/^only one whom no message/, (made) => plant(first(made, inRequests.requests), { callBackAt: new Date() })],
  [/^what takes long says/, (made) => plant(first(made, inRequests.requests), { longSince: new Date(0) })],
  [/^every photo/, () => ({ fileIds: new Set() })],
  [/^every file somebody handed over/, () => ({ fileIds: new Set(['cloud://a.b/cases/gone/a.jpg']) })],
  [/^what waits in an outbox/, (made) => plant(first(made, inRequests.requests), { outboxAt: new Date() })],
  [/^facts that wait/, (made) => plant(first(made, inRequests.requests), { outbox: [{ id: 'a.1' }] })],
  [/^no fact waits/, (made) => plant(first(made, inRequests.requests), { outbox: [{ id: 'a.1' }] })],
  [
    /^a command is remembered/,
    (made) => plant(first(made, inRequests.requests), { keys: [{ key: 'a' }, { key: 'a' }] }),
  ],
  [/^what is closed says/, (made) => plant(first(made, inRequests.requests), { ending: 'fixed', state: 'submitted' })],
  [/^a household that joined/, (made) => plant(first(made, inRequests.households), { personIds: [] })],
  [
    /^a person is in a request with one household/,
    (made) => void made[inRequests.households]?.push(copyOf(first(made, inRequests.households), { _id: 'a~b' })),
  ],
  [/^who joined is counted with/, (made) => plant(first(made, inRequests.households), { _id: 'a~b' })],
  [
    /^two persons are one household/,
    (made) => {
      const { personIds = [] } = first(made, inRequests.households) as { personIds?: readonly string[] };
      plant(first(made, inRequests.households), { personIds: [...personIds, 'somebody'] });
    },
  ],
  [/^every household of a request/, (made) => plant(first(made, inRequests.requests), { households: ['somebody'] })],
  [/^a request is found by its own/, (made) => plant(first(made, inRequests.requests), { placeGrams: ['王家'] })],
  [
    /^a recording lies with its case/,
    (made) => {
      const voice = { fileId: 'cloud://a.b/inbox/a.mp3', seconds: 2, at: new Date(0) };
      plant(first(made, inRequests.requests), { voice });
    },
  ],
  [
    /^a pin is as coarse/,
    (made) => {
      const pin = { latitude: 22.123456789, longitude: 113, at: new Date(0) };
      plant(first(made, inRequests.requests), { pin });
    },
  ],
  [/^a sweep has a spot/, (made) => void made[inRequests.spots]?.pop()],
  [/^a spot belongs/, (made) => plant(first(made, inRequests.spots), { sweepId: 'none' })],
  [/^a spot is what/, (made) => plant(first(made, inRequests.spots), { v: 99 })],
  [/^who said something of a spot/, (made) => plant(aSaidSpot(made), { actors: [] })],
  [
    /^every picture of a spot/,
    (made) => plant(aSaidSpot(made), { entries: [{ photos: ['gone'], who: { id: 'erased' } }] }),
  ],
  [/^what was told at the end of a sweep/, (made) => plant(first(made, inRequests.sweeps), { isOpen: true })],
  [/^the result of a sweep that waits/, (made) => plant(first(made, inRequests.sweeps), { outboxAt: new Date() })],
  [/^no result of a sweep/, (made) => plant(first(made, inRequests.sweeps), { outbox: [{ id: 'a.1' }] })],
  [/^each case of a counted month/, (made) => void made[inRequests.tallies]?.push(countedWrong(made, 2))],
  [/^a month in which nothing happened/, (made) => void made[inRequests.tallies]?.push(countedWrong(made, 1))],
  [/^a request stays small/, (made) => plant(first(made, inRequests.requests), { words: '长'.repeat(70_000) })],
  [/^a notice is of one fact/, (made) => plant(first(made, inNotices.inbox), { personId: 'somebody' })],
  [/^nobody allows fewer/, (made) => plant(first(made, inNotices.credits), { newWork: -1 })],
  [/^a consent is remembered/, (made) => plant(first(made, inNotices.credits), { keys: ['a', 'a'] })],
  [
    /^no message is on its way/,
    (made, { now }) =>
      plant(first(made, inNotices.inbox), { push: 'sending', pushAt: new Date(now.getTime() - 300_001) }),
  ],
  [
    /^no message waits for longer/,
    (made, { now }) =>
      plant(first(made, inNotices.inbox), { push: 'due', pushAt: new Date(now.getTime() + 13 * 3_600_000) }),
  ],
  [/^WeChat has at most one/, (_, { messages }) => ({ messages: [...messages, ...messages] })],
  [
    /^an identity is one person/,
    (made) => void made[inPeople.people]?.push(copyOf(first(made, inPeople.people), { _id: 'another' })),
  ],
  [
    /^a desk is open or ended/,
    (made) => plant(first(made, inPeople.people), { desks: [{ id: 'a', since: new Date(0), until: new Date() }] }),
  ],
  [
    /^a desk is approved/,
    (made) => void made[inDesk.approvals]?.push({ _id: 'a', at: new Date(2), until: new Date(1) } as unknown as Loose),
  ],
  [
    /^a ticket lies sealed/,
    (made) => {
      const times = { at: new Date(1), until: new Date(2) };
      made[inDesk.approvals]?.push({ _id: 'a', ...times, collectedKey: 'k', ticket: 'plain' } as unknown as Loose);
    },
  ],
  [
    /^a role is held once/,
    (made) => plant(first(made, inPeople.people), { roles: [{ role: 'gridWorker', communityId: 'elsewhere' }] }),
  ],
  [/^a home is in a building/, (made) => plant(first(made, inPeople.people), { homes: [{ buildingId: 'none' }] })],
  [/^a decision about a person/, (made) => plant(first(made, inPeople.people), { v: 0 })],
  [
    /^a community has a coordinator/,
    (made) => {
      for (const person of made[inPeople.people] ?? []) plant(person, { roles: [] });
    },
  ],
  [
    /^a role ends after/,
    (made, { now }) =>
      plant(first(made, inPeople.people), { roles: [{ role: 'lawyer', since: now, until: new Date('2099-01-01') }] }),
  ],
  [
    /^who stands in does so/,
    (made, { now }) =>
      plant(first(made, inPeople.people), {
        roles: [{ role: 'gridWorker', since: now, until: new Date(now.getTime() + 1000), standsInFor: 'somebody' }],
      }),
  ],
  [
    /^a code of the set-up/,
    (made) => void made[inPeople.claims]?.push({ _id: 'admin~first', byId: 'somebody' } as never),
  ],
  [/^what a person was told/, (made) => plant(first(made, inPeople.people), { outbox: [{ id: 'a.1' }] })],
  [/^a building stands in a community/, (made) => plant(seen(made, inPlaces.buildings), { gridId: 'none' })],
  [/^a community that is there/, (made) => void made[inPlaces.buildings]?.splice(0)],
  [
    /^an audit row holds/,
    (made) => void made[inPrivacy.audit]?.push({ _id: 'a', why: 'contact', name: '林' } as never),
  ],
  [
    /^of an audit row its person reads/,
    (made) =>
      void made[inPrivacy.audit]?.push({ _id: 'b', why: 'contact', record: 'people.b', field: 'shoes' } as never),
  ],
  [/^a key is known/, (made) => plant(first(made, inPrivacy.keys), { fingerprint: 'the key itself' })],
  [/^what is counted/, (made) => plant(first(made, inPrivacy.rates), { ops: { people_settle: { n: 0 } } })],
  [/^of who left there is/, (made) => void made[inPrivacy.erasures]?.push({ _id: 'e', name: '林' } as never)],
  [
    /^of who was erased by another/,
    (made) => void made[inPrivacy.erasures]?.push({ _id: 'e', asked: { way: 'paper', name: '林' } } as never),
  ],
  [
    /^that somebody was erased/,
    (made) => void made[inPrivacy.erasures]?.push({ _id: 'e', outbox: [{ goneId: 'e' }], outboxAt: 1 } as never),
  ],
  [
    /^a list of many/,
    (made) => void made[inPrivacy.exports]?.push({ _id: 'x', state: 'made', persons: 21, fileIds: [] } as never),
  ],
  [
    /^what is told of a list/,
    (made) => void made[inPrivacy.exports]?.push({ _id: 'x', outbox: [{ id: 'y.waits', exportId: 'y' }] } as never),
  ],
  [/^every paper somebody took/, () => ({ fileIds: new Set(['cloud://here/papers/somebody/x.xlsx']) })],
  [/^every file somebody took/, () => ({ fileIds: new Set(['cloud://here/exports/somebody/x.csv']) })],
  [
    /^what is asked to be put right/,
    (made) => void made[inPrivacy.corrections]?.push({ _id: 'c', words: '没有封的话', state: 'waiting' } as never),
  ],
  [/^what was answered is told/, (made) => plant(first(made, inPrivacy.corrections), { v: 1 })],
  [/^a row about a correction/, (made) => plant(first(made, inPrivacy.corrections), { isDone: false })],
  [/^a ticket is used/, (made) => void made[inPeople.tickets]?.push({ _id: 't', usesLeft: -1, usedBy: [] } as never)],
  [/^an item waits once/, (made) => plant(first(made, inContent.held), { excerpt: '楼上的混蛋' })],
  [/^what a coordinator decided/, (made) => plant(first(made, inContent.held), { state: 'published' })],
  [/^no decision about words/, (made) => plant(first(made, inContent.held), { outbox: [{ id: 'a.1' }] })],
  [
    /^a report is of one person/,
    (made) => void made[inContent.reports]?.push(copyOf(first(made, inContent.reports), { _id: 'another' })),
  ],
  [/^what was reported waits/, (made) => plant(first(made, inContent.reports), { itemId: 'none' })],
  [
    /^a picture that was not clean/,
    (made) => void made[inContent.pictures]?.push({ _id: 'p', isClean: false, item: aPicture } as never),
  ],
  [/^feedback is open/, (made) => plant(first(made, inContent.feedback), { isOpen: false })],
  [/^words that wait are in the queue/, (made) => void made[inContent.held]?.splice(0)],
  [/^a community and its street/, (made) => plant(first(made, inPlaces.communities), { street: '' })],
  [/^a shop is in a community/, (made) => plant(seen(made, inPlaces.shops), { gridId: 'none' })],
  [
    /^a building is called after itself/,
    (made) => plant(first(made, inPlaces.buildings), { doors: [{ unit: 1, floor: 1, doors: ['101', '101'] }] }),
  ],
  [/^a building stays small/, (made) => plant(first(made, inPlaces.buildings), { name: '长'.repeat(70_000) })],
  [/^an edition people see/, (made) => plant(first(made, inPlaces.communities), { edition: 9 })],
  [
    /^who holds a community/,
    (made) => plant(first(made, inPlaces.communities), { importing: { importId: 'none', edition: 2 } }),
  ],
  [
    /^a code that is said to be drawn/,
    (made) => void (made[inPlaces.plates] ??= []).push({ _id: 'b', drawn: 1, fileIds: ['gone'] } as never),
  ],
  [
    /^an order of plates/,
    (made) => void (made[inPlaces.plateOrders] ??= []).push({ _id: 'o', isOpen: false, drawn: 1, total: 2 } as never),
  ],
  [/^an import is as far/, (made) => plant(first(made, inPlaces.imports), { written: 1 })],
  [/^what a community decided/, (made) => plant(first(made, settingsCollection), { quiet: { from: '8', to: '21' } })],
  [/^each change of settings/, (made) => plant(first(made, settingsCollection), { keys: [{ key: 'fang~k' }] })],
  [/^who has no identity/, (made) => plant(first(made, inPeople.people), { identities: [] })],
  [/^a closed record is empty/, (made) => plant(first(made, inPeople.people), { mergedInto: 'nobody' })],
  [
    /^a former record became/,
    (made) => (made[inPeople.people] as Loose[]).forEach((person) => plant(person, { formerIds: ['kept'] })),
  ],
  [/^of the homes, at most five/, (made) => plant(first(made, inPeople.people), { waitsIn: ['elsewhere'] })],
  [
    /^who acts for somebody/,
    (made) => plant(first(made, inPeople.people), { consents: undefined, helpers: [{ personId: 'a', way: 'family' }] }),
  ],
  [
    /^the last word on a consent/,
    (made) => {
      const said = { now: {}, history: [{ purpose: 'guide', isGiven: true }], olderPages: 0 };
      plant(first(made, inPeople.people), { consents: said });
    },
  ],
  [
    /^a recording of a consent/,
    (made) => {
      const word = { purpose: 'guide', way: 'voice', fileId: 'cloud://a.b/consents/a.mp3', at: new Date() };
      const consents = { now: { guide: word }, history: [word], olderPages: 0 };
      plant(first(made, inPeople.people), { consents, voicesSince: undefined });
    },
  ],
  [/^a phone, a birth/, (made) => plant(first(made, inPeople.people), { phone: { sealed: '13800000000' } })],
  [/^every fact is in the inbox/, (made) => void made[inNotices.inbox]?.pop()],
];

const aPicture = { subject: { context: 'requests', id: 'none', entry: 1 } };

/** Words that wait, a report of others, feedback, and a correction that was answered. */
async function somethingHeld(): Promise<void> {
  const { lin, zhou, fang } = world.people;
  const report = { place: { buildingId: placeId('b3') }, photos: [] };
  await lin.call(requests.report, { ...report, words: '楼上的混蛋又来了。' });
  const { id } = await lin.call(requests.report, { ...report, words: '扶手松了。' });
  await (await neighbour(world, 'b3')).call(households.join, { id });
  await zhou.call(content.report, { subject: { context: 'requests', id, entry: 1 }, reason: 'untrue' });
  await lin.call(feedback.giveFeedback, { communityId: community.id, words: '字太小了。', wantsAnswer: false });
  const correction = await lin.call(rights.correct, { field: 'other', words: '请改一下。' });
  await fang.call(rights.answerCorrection, { ...correction, isDone: true, words: '改好了。' });
  await sweptBy(world);
  await lin.call(notices.drain, {});
}

/** A copy of the world's store with one thing wrong. */
function spoilt(wrong: Wrong): Store {
  const made = Object.fromEntries(
    collections.map(({ name }) => [name, structuredClone([...store.documents<Loose>(name)])]),
  );
  const { fileIds, messages, now } = store;
  return storeOf(new Map(Object.entries(made)), {
    fileIds,
    messages,
    now,
    ...(wrong(made, store) as object | undefined),
  });
}

test('the seeded world breaks none', () => {
  expect(violations(invariants, store, ['always', 'afterTick', 'afterRetry'])).toEqual([]);
  expect(store.messages.length).toBeGreaterThan(0);
});

test('every invariant is shown a violation', () => {
  expect(invariants.filter(({ name }) => !planted.some(([pattern]) => pattern.test(name)))).toEqual([]);
});

test.each(planted)('%s sees it', (pattern, wrong) => {
  const [meant] = invariants.filter(({ name }) => pattern.test(name));
  expect(meant?.check(spoilt(wrong))).not.toEqual([]);
});

test('a message WeChat is sent twice is seen end to end', async () => {
  const drain = acts.find(({ operation }) => operation.name === notices.drain.name);
  if (!drain) throw new Error('no drain');
  const { by } = await drain.prepare(world);
  // Two permissions at WeChat for one credit of ours: only then can a second message go out.
  await world.people.zhou.allowMessages(['newWork']);
  const twice = { function: 'jobs', openid: by.openid, service: 'wechat', call: 1, mode: 'twice' };
  await world.cloud.post('/_emulator/faults', twice);
  await by.call(notices.drain, {});
  const found = violations(invariants, await readStore(world.cloud), ['always']);
  expect(found).toEqual([expect.stringContaining('WeChat has at most one message of a notice')]);
});
