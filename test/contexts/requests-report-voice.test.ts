/** Reporting by voice: words beside it, heard by who works on it, never by a neighbour, for thirty days and once. */
import * as households from '#contracts/request-households';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { keptDays } from '../../config/settings';
import { collections, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { stranger } from '../support/somebody';
import { readStore } from '../support/store';
import { voice } from '../support/voice';
import { photo, startWorld, type World } from '../support/world';

const minute = 60_000;
const day = 86_400_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const words = '楼道里一直有滴水声。';
const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const said = async (by: PersonOnPhone, seconds = 2) => ({
  file: await by.upload(await voice('mp3', seconds * 1000), `said-${seconds}.mp3`),
  seconds,
});
const spoken = async (by: PersonOnPhone) => ({ place, words, photos: [], voice: await said(by) });

/** What is kept of a case, and the recordings that are really there. */
async function leftOf(id: string) {
  const store = await readStore(world.cloud);
  const record = store.documents<RequestRecord>(collections.requests).find(({ _id }) => _id === id);
  return { record, files: [...store.fileIds].filter((fileId) => fileId.includes(`cases/${id}/`)) };
}

test('it is heard by who asked and who works there; a neighbour who joins reads the words alone', async () => {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, await spoken(lin));
  for (const person of [lin, zhou]) {
    const seen = await person.call(requests.view, { id });
    expect(seen).toMatchObject({ words, voice: { seconds: 2 } });
    const heard = await fetch(seen.voice?.url ?? '');
    expect(Buffer.from(await heard.arrayBuffer()).equals(await voice('mp3', 2000))).toBe(true);
  }
  const next = await stranger(world);
  await next.call(people.settle, { buildingId: placeId('b3'), unit: 2, floor: 5, door: '502', name: '隔壁' });
  await next.call(households.join, { id });
  const seen = await next.call(requests.view, { id });
  expect([seen.words, seen.voice]).toEqual([words, undefined]);
});

test('reported twice under one key it is one case with one recording, and nothing is left in the inbox', async () => {
  const { lin } = world.people;
  const report = await spoken(lin);
  const key = keyOf('said', 1);
  const first = await lin.call(requests.report, report, key);
  expect(await lin.call(requests.report, report, key)).toEqual(first);
  const { files } = await leftOf(first.id);
  expect(files).toHaveLength(1);
  expect((await readStore(world.cloud)).fileIds.has(report.voice.file)).toBe(false);
});

test('somebody else’s file, a picture, and more than a minute are no voice; words are needed beside it', async () => {
  const { lin, gu } = world.people;
  const report = await spoken(lin);
  const tell = (change: object) => refusal(lin.call(requests.report, { ...report, ...change }));
  expect(await tell({ voice: await said(gu) })).toBe('PHOTO_MISSING');
  expect(await tell({ voice: { file: await lin.upload(photo('light-dark')), seconds: 2 } })).toBe('PHOTO_NOT_IMAGE');
  expect(await tell({ voice: { ...report.voice, seconds: 61 } })).toBe('INVALID_INPUT');
  expect(await tell({ words: '' })).toBe('INVALID_INPUT');
});

test('it is there until the thirtieth day, and then is gone; the case and its words stay', async () => {
  const { lin, zhou } = world.people;
  const { id } = await lin.call(requests.report, await spoken(lin));
  await untilNight((keptDays.voices - 2) * day);
  expect((await leftOf(id)).files).toHaveLength(1);
  await untilNight(3 * day);
  const { record, files } = await leftOf(id);
  expect([record?.words, record?.voice, files]).toEqual([words, undefined, []]);
  expect((await zhou.call(requests.view, { id })).voice).toBeUndefined();
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
