/** Recordings by which somebody without WeChat agreed: kept thirty days; that she agreed stays. */
import * as consents from '#contracts/consents';
import * as kept from '#contracts/kept-persons';
import { keptDays } from '../../config/settings';
import {
  collections,
  type ConsentPageRecord,
  type PersonRecord,
} from '../../cloudfunctions/contexts/people/repository';
import { grandmother, joinCode, spoken } from '../support/acts-of-persons';
import { readStore } from '../support/store';
import { voice } from '../support/voice';
import { startWorld, type World } from '../support/world';

const minute = 60_000;
const day = 86_400_000;
const health = { purpose: 'health', textVersion: 1 } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A record of her, as she said it into the phone of her worker. */
async function begun(): Promise<string> {
  const { zhou } = world.people;
  return (await zhou.call(kept.keepPerson, { ...grandmother, evidence: await said() })).personId;
}

async function said(seconds = 2) {
  const file = await world.people.zhou.upload(await voice('mp3', seconds * 1000), `said-${seconds}.mp3`);
  return { way: 'voice' as const, file };
}

/** What is kept of her, and the recordings that are really there. */
async function leftOf(personId: string) {
  const store = await readStore(world.cloud);
  const person = store.documents<PersonRecord>(collections.people).find(({ _id }) => _id === personId);
  const pages = store
    .documents<ConsentPageRecord>(collections.consentPages)
    .filter((page) => page.personId === personId);
  const files = [...store.fileIds].filter((fileId) => fileId.includes(`consents/${personId}/`));
  return { person, words: [...pages.flatMap(({ entries }) => entries), ...(person?.consents?.history ?? [])], files };
}

test('a recording is there until the thirtieth day, and then is gone; when and how she agreed stays', async () => {
  const personId = await begun();
  const before = await leftOf(personId);
  expect(before.files).toHaveLength(1);
  await untilNight((keptDays.voices - 2) * day);
  expect((await leftOf(personId)).files).toEqual(before.files);
  await untilNight(2 * day);
  const { person, words, files } = await leftOf(personId);
  expect(files).toEqual([]);
  expect(person?.voicesSince).toBeUndefined();
  expect(words).toEqual(before.words.map(({ fileId: _gone, ...word }) => word));
  expect(words).toMatchObject([
    { purpose: 'guide', way: 'voice', isGiven: true, textVersion: 1 },
    { purpose: 'onBehalf', way: 'voice', isGiven: true, textVersion: 1 },
  ]);
  const { agreed } = await world.people.zhou.call(kept.keptPerson, { personId });
  expect(agreed).toEqual(['guide', 'onBehalf']);

  const joiner = await world.signIn('voice-ended');
  await joiner.call(kept.join, { code: await joinCode(world, personId) });
  const { items } = await joiner.call(consents.consents, {});
  expect(items.find(({ purpose }) => purpose === 'guide')).toMatchObject({ isGiven: true, last: { way: 'voice' } });
});

test.each([
  ['another recording', 3],
  ['the same recording handed in once more', 2],
])('a younger word keeps what proves it until its own day: %s', async (_what, seconds) => {
  const personId = await begun();
  await untilNight(20 * day);
  await world.people.zhou.call(consents.recordConsent, { personId, ...health, evidence: await said(seconds) });
  await untilNight(12 * day);
  const { person, words, files: left } = await leftOf(personId);
  expect(left).toEqual([words[2]?.fileId]);
  expect(words.map(({ purpose, fileId }) => [purpose, fileId !== undefined])).toEqual([
    ['guide', false],
    ['onBehalf', false],
    ['health', true],
  ]);
  expect(person?.voicesSince).toEqual(words[2]?.at);
  await untilNight(20 * day);
  expect((await leftOf(personId)).files).toEqual([]);
});

test('one in an older page of her words ends as well', async () => {
  const { zhou } = world.people;
  const personId = await begun();
  for (let times = 0; times < 25; times += 1) {
    await zhou.call(consents.recordConsent, { personId, ...health, evidence: spoken });
    await zhou.call(consents.withdraw, { purpose: 'health', forPersonId: personId });
    await world.advance(minute);
  }
  const before = await leftOf(personId);
  expect(before.person?.consents?.olderPages).toBe(1);
  expect(before.words.filter(({ fileId }) => fileId !== undefined)).toHaveLength(2);
  await untilNight((keptDays.voices + 1) * day);
  const { words, files } = await leftOf(personId);
  expect(words).toHaveLength(before.words.length);
  expect([files, words.filter(({ fileId }) => fileId !== undefined)]).toEqual([[], []]);
});

/** Goes on by so long and then to three in the morning at UTC+8, and lets the clock strike. */
async function untilNight(milliseconds: number): Promise<void> {
  await world.advance(milliseconds);
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const inShanghai = now + 8 * 60 * minute;
  const three = Math.floor(inShanghai / day) * day + 3 * 60 * minute + minute;
  await world.advance(three > inShanghai ? three - inShanghai : three + day - inShanghai);
  await world.tick();
}
