/** What is refused leaves no file: nobody's record would name it, and nobody's leaving would end it. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as kept from '#contracts/kept-persons';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { grandmother } from '../support/acts-of-persons';
import { taken } from '../support/cases';
import { allInvariants, violations, type OwnedInvariant } from '../support/invariants';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { voice } from '../support/voice';
import { photo, startWorld, type World } from '../support/world';

let world: World;
let invariants: readonly OwnedInvariant[];

beforeAll(async () => {
  world = await startWorld();
  invariants = (await allInvariants()).filter(
    ({ name }) => name === 'every file somebody handed over is named by a record',
  );
});
afterAll(() => world.stop());

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const risky = '代开发票找我。';
const picture = (by: PersonOnPhone) => by.upload(photo('light-dark'));
const spoken = async (by: PersonOnPhone) => ({ file: await by.upload(await voice('mp3'), 'said.mp3'), seconds: 2 });

/** Files kept so far, and those among them that nobody's record names. */
async function files() {
  const store = await readStore(world.cloud);
  const handedOver = [...store.fileIds].filter((fileId) => /\/(cases|consents|erasures)\//.test(fileId));
  return { count: handedOver.length, nameless: violations(invariants, store, ['afterRetry']) };
}

async function refusedWithout(code: string, act: Promise<unknown>): Promise<void> {
  const before = await files();
  expect(await refusal(act)).toBe(code);
  expect(await files()).toEqual({ count: before.count, nameless: [] });
}

test('the invariant is there', () => {
  expect(invariants).toHaveLength(1);
});

test('a report with words that are refused', async () => {
  const { lin } = world.people;
  const report = { place, words: risky, photos: [await picture(lin)], voice: await spoken(lin) };
  await refusedWithout('CONTENT_REFUSED', lin.call(requests.report, report));
});

test('a report of which the second picture is none', async () => {
  const { lin } = world.people;
  const photos = [await picture(lin), await lin.upload(Buffer.from('no picture'))];
  await refusedWithout('PHOTO_NOT_IMAGE', lin.call(requests.report, { place, words: '灯不亮。', photos }));
});

test('a report whose voice is a film', async () => {
  const { lin } = world.people;
  const file = await lin.upload(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), 'film.mp3');
  const report = { place, words: '灯不亮。', photos: [await picture(lin)], voice: { file, seconds: 2 } };
  await refusedWithout('PHOTO_NOT_IMAGE', lin.call(requests.report, report));
});

test('a report with the same picture twice', async () => {
  const { lin } = world.people;
  const one = await picture(lin);
  await refusedWithout('INVALID_INPUT', lin.call(requests.report, { place, words: '灯不亮。', photos: [one, one] }));
});

test('a word of a worker that is refused, beside his picture', async () => {
  const { zhou } = world.people;
  const id = await taken(world);
  const done = { id, seenVersion: 2, words: risky, photos: [await picture(zhou)] };
  await refusedWithout('CONTENT_REFUSED', zhou.call(requests.resolve, done));
});

test('the picture of a record whose name is refused', async () => {
  const { zhou } = world.people;
  const evidence = { way: 'paper' as const, file: await picture(zhou) };
  await refusedWithout('CONTENT_REFUSED', zhou.call(kept.keepPerson, { ...grandmother, name: '代开发票', evidence }));
});

test('of two who finish at once, each with a picture: the faster one has his there, the other one none', async () => {
  const { zhou } = world.people;
  const id = await taken(world);
  const pictures = [await zhou.upload(photo('light-dark')), await zhou.upload(photo('light-lit'))];
  const done = { id, seenVersion: 2, words: '换了灯。' };
  const before = await files();
  // The first one has looked at the case and waits for its picture while the second one is done.
  const slow = { function: 'app', openid: zhou.openid, service: 'storage', call: 1, mode: 'delay', delayMs: 3000 };
  await world.cloud.post('/_emulator/faults', slow);
  const finish = (one: string | undefined) => zhou.call(requests.resolve, { ...done, photos: [one ?? ''] });
  const late = finish(pictures[0]);
  await sleep(1000);
  const both = await Promise.allSettled([late, finish(pictures[1])]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await files()).toEqual({ count: before.count + 1, nameless: [] });
});
