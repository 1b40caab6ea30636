/**
 * The canary: a word that is nowhere else, in every place where something of one person is kept. After she closed her
 * account the bytes of the database, of its log and of every stored file are searched, and none of them is there.
 */
import * as content from '#contracts/content';
import * as consents from '#contracts/consents';
import * as duty from '#contracts/duty';
import * as families from '#contracts/families';
import * as feedback from '#contracts/feedback';
import * as kept from '#contracts/kept-persons';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as privacy from '#contracts/privacy';
import * as passing from '#contracts/request-overheard';
import * as promise from '#contracts/request-promise';
import * as work from '#contracts/request-work';
import * as requests from '#contracts/requests';
import * as rights from '#contracts/rights';
import { collections as inContent } from '../../cloudfunctions/contexts/content/repository';
import { collections as inPeople } from '../../cloudfunctions/contexts/people/repository';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import type { SealedField } from '../../cloudfunctions/kernel/personal';
import { personIdOf } from '../../cloudfunctions/kernel/actor';
import { appid } from '../../emulator/cloud/environment';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { familyCode, grandmother, guide, joinCode, pinConsent, selfOf } from '../support/acts-of-persons';
import { allContexts } from '../guards/contexts';
import { foundIn, pictureWith, placesOf, recordingWith } from '../support/canary';
import { overheard, sealedIn, unsealed, unsearched, type Said } from '../support/canary-places';
import { dayIn, taken } from '../support/cases';
import { databaseHand } from '../support/database-hand';
import { allInvariants, violations } from '../support/invariants';
import { personalFields } from '../support/personal-fields';
import { readStore } from '../support/store';
import { photo, startWorld, type World } from '../support/world';

/** A word for each place, found as it is in the bytes of whatever holds it. */
const canary = {
  openid: 'canary-openid-4711',
  name: '金丝雀名',
  report: '金丝雀报修的话',
  other: '金丝雀还没送到的话',
  returned: '金丝雀说没好的话',
  answered: '金丝雀回的话',
  contested: '金丝雀不同意晚的话',
  picture: 'canary-in-her-picture',
  voice: 'canary-in-what-she-said-into-the-phone',
  pin: '22.27473',
  overheard: '金丝雀随口说的话',
  rung: '金丝雀电话里说的话',
  snapped: 'canary-in-a-picture-of-what-she-said',
  inbox: 'canary-in-her-own-upload',
  audit: 'canary-in-an-audit-row',
  correction: '金丝雀要更正的话',
  answer: '金丝雀更正的答复',
  door: '金丝雀门',
  paper: 'canary-on-a-paper-she-signed',
  forHer: '金丝雀请人代报的话',
  told: '金丝雀投诉的话',
  key: 'CANARYKEY0000000000000001',
} as const;

/** What was said in the first two tests, and the sealed places in which something lay when it was looked for. */
const said: Said = { calls: [], files: new Map() };
const full = new Set<string>();

let world: World;
let bird: PersonOnPhone;

beforeAll(async () => {
  const begun = await startWorld();
  const heard = Object.entries(begun.people).map(([who, person]) => [who, overheard(person, said)] as const);
  world = { ...begun, people: Object.fromEntries(heard) as unknown as World['people'] };
  bird = overheard(await world.signIn(canary.openid), said);
});
afterAll(() => world.stop());

const found = (words: Readonly<Record<string, string>>) => foundIn(world, words);

interface Kept {
  readonly _id: string;
  readonly personId?: string;
  readonly writerId?: string;
  readonly byId?: string;
}

async function sealedFields(): Promise<readonly SealedField[]> {
  return (await allContexts()).flatMap(({ personal }) => personal?.sealed ?? []);
}

/** What lies sealed, as it lies: phone, birth, witness, correction, and the keys and pages that hold copies. */
async function sealedOf(personId: string): Promise<Readonly<Record<string, string>>> {
  const store = await readStore(world.cloud);
  const isHers = ({ _id, personId: of, writerId, byId }: Kept) => [_id, of, writerId, byId].includes(personId);
  const sealing = [inPeople.people, inPeople.consentPages, inPrivacy.corrections, inContent.held, inContent.reports];
  const of = (name: string) => store.documents<Kept>(name).filter(isHers);
  for (const place of sealedIn(await sealedFields(), of)) full.add(place);
  const documents = sealing.flatMap(of);
  const texts = [...JSON.stringify(documents).matchAll(/"(v1\.[a-z0-9]+\.[\w-]+\.[\w-]+)"/g)].map(([, text]) => text);
  return Object.fromEntries(texts.map((text = '', at) => [`sealed${at}`, text]));
}

/** She was kept by a worker before she had a phone, and signed on paper; then she joined, with many words on consents. */
async function joinFromAKeptRecord(): Promise<void> {
  const { zhou } = world.people;
  const home = { ...grandmother.home, door: canary.door };
  const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, name: canary.name, home });
  const file = await zhou.upload(pictureWith(canary.paper));
  const health = { purpose: 'health', textVersion: 1, evidence: { way: 'paper', file } } as const;
  await zhou.call(consents.recordConsent, { personId, ...health });
  await sayInPassing(personId);
  await bird.call(kept.join, { code: await joinCode(world, personId) });
  for (let word = 0; word < 25; word += 1) {
    await bird.call(consents.consent, guide);
    await bird.call(consents.withdraw, { purpose: 'guide' });
  }
  await bird.call(consents.consent, guide);
  await bird.call(phones.typePhone, { phone: '13800000047' });
}

/** What she says in passing is written down, with a picture; rung about it, she says that half of it is done. */
async function sayInPassing(askerPersonId: string): Promise<void> {
  const { zhou, ma } = world.people;
  const photos = [await zhou.upload(pictureWith(canary.snapped))];
  const place = { buildingId: placeId('b4'), unit: 1 };
  const said = { place, words: canary.overheard, photos, askerPersonId };
  const { id } = await zhou.call(passing.overhear, said);
  await ma.call(requests.take, { id, seenVersion: 1 });
  await ma.call(requests.resolve, { id, seenVersion: 2, words: '修过了。', photos: [], noPhotoReason: 'tooDark' });
  await zhou.call(passing.calledBack, { id, seenVersion: 3, said: 'half', words: canary.rung });
}

/** She works in a grid, mends something, and hands the grid over; others hold her name in what they were told. */
async function workForOthers(): Promise<void> {
  const { fang, tang, lin } = world.people;
  const fromPersonId = await appoint(fang, bird, { role: 'gridWorker', gridId: placeId('g6') });
  const { id } = await lin.call(requests.report, {
    place: { buildingId: placeId('b3') },
    words: '灯坏了。',
    photos: [],
  });
  await bird.call(requests.take, { id, seenVersion: 1 });
  await bird.call(requests.resolve, { id, seenVersion: 2, words: '好了。', photos: [], noPhotoReason: 'tooDark' });
  await lin.call(requests.confirm, { id, seenVersion: 3 });
  // She is asked for a part of what another one does.
  const another = await taken(world);
  const asked = { id: another, seenVersion: 2, words: '请来搭把手。' };
  await world.people.zhou.call(work.hand, { ...asked, toPersonId: fromPersonId });
  // What happened before is told to who worked there then.
  await fang.call(notices.drain, {});
  const { person } = await tang.call(people.me, {});
  await fang.call(duty.handOver, { gridId: placeId('g6'), fromPersonId, toPersonId: person?.id ?? '' });
}

/** A neighbour acts for her, and she for another one. */
async function actForEachOther(personId: string): Promise<void> {
  const { gu, lin } = world.people;
  await gu.call(families.acceptFamily, { code: await familyCode(bird) });
  const place = { buildingId: placeId('b3'), unit: 1, floor: 5 };
  await gu.call(requests.report, { place, words: canary.forHer, photos: [], forPersonId: personId });
  await bird.call(families.acceptFamily, { code: await familyCode(lin) });
  const { personId: forPersonId } = await selfOf(lin);
  await bird.call(requests.report, { place, words: '替邻居报一声。', photos: [], forPersonId });
}

/** She tells her community what is wrong, says what nobody may read, and says so of what another wrote. */
async function speakOut(): Promise<void> {
  const { fang, zhou } = world.people;
  await bird.call(feedback.giveFeedback, { communityId: community.id, words: canary.told, wantsAnswer: true });
  const place = { buildingId: placeId('b3'), unit: 1, floor: 5 };
  const { id } = await bird.call(requests.report, { place, words: '楼上的混蛋又来了。', photos: [] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(requests.resolve, { id, seenVersion: 2, words: '看过了。', photos: [], noPhotoReason: 'tooDark' });
  const subject = { context: 'requests', id, entry: 3 } as const;
  await bird.call(content.report, { subject, reason: 'insult', words: canary.told });
  const { items } = await fang.call(content.held, { communityId: community.id });
  const own = items.find((item) => item.subject.id === id && item.subject.entry === 1)?.id ?? '';
  await fang.call(content.decide, { id: own, verdict: 'keepBack', seenVersion: 1, why: '有骂人的话。' });
  await bird.call(content.appeal, { id: own, words: '我没有骂人。' });
}

async function leaveTracesEverywhere(): Promise<string> {
  const { zhou } = world.people;
  const home = { buildingId: placeId('b3'), unit: 1, floor: 5, door: canary.door };
  await bird.call(people.settle, { ...home, name: canary.name });
  await joinFromAKeptRecord();
  const { personId } = await selfOf(bird);
  await actForEachOther(personId);
  await speakOut();
  await workForOthers();
  const photos = [await bird.upload(pictureWith(canary.picture))];
  const place = { buildingId: placeId('b3'), unit: 1, floor: 5 };
  const file = await bird.upload(recordingWith(canary.voice), 'said.mp3');
  await bird.call(consents.consent, pinConsent);
  const pin = { latitude: Number(canary.pin), longitude: 113.57 };
  const report = { place, words: canary.report, photos, voice: { file, seconds: 2 }, pin };
  const { id } = await bird.call(requests.report, report, canary.key);
  await bird.call(notices.allow, { kinds: ['progress'] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const said = { words: `去${canary.name}家看过了。`, photos: [], noPhotoReason: 'tooDark' as const };
  await zhou.call(requests.resolve, { id, seenVersion: 2, ...said });
  await zhou.call(notices.drain, {});
  await bird.call(requests.returnRequest, { id, seenVersion: 3, words: canary.returned });
  await zhou.call(promise.pause, { id, seenVersion: 4, words: `${canary.name}哪天在家?` });
  await bird.call(promise.answer, { id, seenVersion: 5, words: canary.answered });
  await world.people.fang.call(promise.extend, { id, seenVersion: 6, day: dayIn(60), words: '灯要定做。' });
  await bird.call(promise.contest, { id, seenVersion: 7, words: canary.contested });
  const { id: correctionId } = await bird.call(rights.correct, { field: 'other', words: canary.correction });
  await world.people.fang.call(rights.answerCorrection, { id: correctionId, isDone: false, words: canary.answer });
  await bird.call(privacy.exportMine, {});
  const subjectId = personIdOf({ appid, openid: canary.openid });
  const row = { _id: 'planted', at: new Date(), actorId: 'planted', actorRole: 'coordinator', subjectId };
  const audit = databaseHand(world).collection(inPrivacy.audit);
  await audit.add({ ...row, record: canary.audit, field: canary.audit, why: 'contact', from: 'phone' });
  const leftover = await bird.upload(pictureWith(canary.inbox));
  // This one's fact is still in its outbox when she leaves.
  await bird.call(requests.report, { place, words: canary.other, photos: [] });
  return leftover;
}

/** Of what she reported, as the index of the search holds it: pairs of signs, between their marks as they lie. */
const grams = { ofReport: '"雀报"', ofOther: '"没送"' };
const gramsAsTheyAre = { ofReport: '雀报', ofOther: '没送' };

test('nothing of a person who left is in any byte that is kept', async () => {
  const leftover = await leaveTracesEverywhere();
  const sealed = await sealedOf((await selfOf(bird)).personId);
  // Phone, its key, birth, correction, what was held and reported; the witness of two consents in the last words, the history and a page.
  expect(Object.keys(sealed).length).toBeGreaterThanOrEqual(8);
  expect(placesOf(found(sealed))).toEqual(Object.keys(sealed).sort());
  const sealedOrKey = ['correction', 'answer', 'key'];
  const everywhere = Object.keys(canary).filter((place) => !sealedOrKey.includes(place));
  // The search sees: before she leaves, each word is found; what is sealed is in her own export alone.
  const inHerExport: readonly (string | undefined)[] = ['correction', 'answer'];
  expect(placesOf(found(canary)).filter((place) => !inHerExport.includes(place))).toEqual(everywhere.sort());
  expect(placesOf(found(grams))).toEqual(Object.keys(grams).sort());
  const exported = found({ correction: canary.correction, answer: canary.answer });
  expect(placesOf(exported)).toEqual([...inHerExport].sort());
  expect(exported.every((one) => one.includes('files/'))).toBe(true);

  await bird.call(privacy.closeAccount, { confirm: true, leftovers: [leftover] });
  await world.tick();
  expect(found({ ...canary, ...sealed, ...gramsAsTheyAre })).toEqual([]);

  await world.advance(6 * 60_000);
  await world.tick();
  expect(found({ ...canary, ...sealed, ...gramsAsTheyAre })).toEqual([]);
  const broken = violations(await allInvariants(), await readStore(world.cloud), ['always', 'afterTick']);
  expect(broken).toEqual([]);
});

test('nothing of somebody without WeChat who asked to be erased is left but how she said so', async () => {
  const { zhou, fang } = world.people;
  const hers = {
    ...{ name: '金丝雀奶奶', door: '雀门', paper: 'canary-on-the-paper-of-a-kept-one' },
    ...{ report: '金丝雀奶奶家的灯', words: '去金丝雀奶奶家换了灯', audit: 'canary-in-a-row-about-her' },
  };
  const home = { buildingId: placeId('b4'), unit: 1, floor: 1, door: hers.door };
  const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, name: hers.name, home });
  const file = await zhou.upload(pictureWith(hers.paper));
  const health = { purpose: 'health', textVersion: 1, evidence: { way: 'paper', file } } as const;
  await zhou.call(consents.recordConsent, { personId, ...health });
  await zhou.call(kept.offerJoin, { personId });
  const place = { buildingId: placeId('b4'), unit: 1, floor: 1 };
  const { id } = await zhou.call(requests.report, { place, words: hers.report, photos: [], forPersonId: personId });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const done = { words: hers.words, photos: [], noPhotoReason: 'tooDark' as const };
  await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  await fang.call(notices.drain, {});
  const row = { _id: 'planted-too', at: new Date(), actorId: 'planted', actorRole: 'coordinator', subjectId: personId };
  const audit = databaseHand(world).collection(inPrivacy.audit);
  await audit.add({ ...row, record: hers.audit, field: hers.audit, why: 'contact', from: 'phone' });
  const sealed = await sealedOf(personId);
  // Phone, birth, note, tags, and the witness of her first consents.
  expect(Object.keys(sealed).length).toBeGreaterThanOrEqual(5);
  expect(placesOf(found({ ...hers, ...sealed }))).toEqual([...Object.keys(hers), ...Object.keys(sealed)].sort());

  const proof = await zhou.upload(photo('light-dark'));
  const evidence = { way: 'paper', file: proof } as const;
  await zhou.call(rights.eraseKept, { personId, confirm: true, evidence });
  await world.tick();
  expect(found({ ...hers, ...sealed })).toEqual([]);
  await world.advance(6 * 60_000);
  await world.tick();
  expect(found({ ...hers, ...sealed })).toEqual([]);
  const store = await readStore(world.cloud);
  const left = store.documents<{ _id: string }>(inPrivacy.erasures).find(({ _id }) => _id === personId);
  expect(left).toMatchObject({ isErased: true, asked: { way: 'paper', role: 'gridWorker' } });
  expect(store.fileIds.has(proof)).toBe(false);
  expect(violations(await allInvariants(), store, ['always', 'afterTick'])).toEqual([]);
});

test('every field the contracts and contexts name as somebody’s was searched for, and one more would be missed', async () => {
  expect(unsearched(canary, said)).toEqual([]);
  expect(unsealed(await sealedFields(), full)).toEqual([]);
  const field = { collection: 'people', field: 'diary', paths: ['diary'] };
  expect(unsealed([...(await sealedFields()), field], full)).toEqual(['people.diary was empty']);
  const more = [...personalFields(), 'people.settle.nickname'];
  expect(unsearched(canary, said, more)).toEqual(['people.settle.nickname is searched for by no word']);
  const silent = { ...canary, report: '没有人说过的话' };
  expect(unsearched(silent, said)).toEqual(['report was said through no field']);
});

test('one field that is forgotten is found', async () => {
  const word = { forgotten: '一个忘记删的字段' };
  await databaseHand(world).collection(inPrivacy.corrections).add({ _id: 'forgotten', words: word.forgotten });
  await world.cloud.post('/_emulator/store/drop-old-bytes');
  expect(found(word).length).toBeGreaterThan(0);
});
