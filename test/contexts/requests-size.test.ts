/** A case that went on for years: five hundred acts of people who each wrote as much as they may, through the operations. */
import * as notices from '#contracts/notices';
import * as long from '#contracts/request-long';
import * as requests from '#contracts/requests';
import { limits } from '#contracts/values';
import { collections, type PageRecord, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { dayIn, taken } from '../support/cases';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

/** The house's limit of a document. */
const mostBytes = 200 * 1024;
const acts = 500;
const actsPerMinute = 20;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** As long as words may be, and no two the same. */
const said = (number: number) => `${number}看过了。`.padEnd(limits.words.max, '楼道里的灯还要再等几天才能换好');

/** Looked at three times, said to be done, and back again. */
async function act(id: string, seenVersion: number): Promise<number> {
  const { zhou, lin } = world.people;
  const words = said(seenVersion);
  const step = seenVersion % 5;
  if (step === 3) {
    const done = { words, photos: [], noPhotoReason: 'tooDark' as const };
    return (await zhou.call(requests.resolve, { id, seenVersion, ...done })).version;
  }
  if (step === 4) return (await lin.call(requests.returnRequest, { id, seenVersion, words })).version;
  return (await zhou.call(long.check, { id, seenVersion, nextCheck: dayIn(10), words })).version;
}

test('after five hundred acts a case is no larger than a document may be, and nothing that was said is lost', async () => {
  const id = await taken(world);
  let version = 2;
  while (version < acts) {
    version = await act(id, version);
    // Facts wait for a minute at most: in that time nobody does more.
    if (version % actsPerMinute === 0) await world.people.lin.call(notices.drain, {});
  }
  const store = await readStore(world.cloud);
  const kept = store.documents<RequestRecord>(collections.requests).find(({ _id }) => _id === id);
  const pages = store.documents<PageRecord>(collections.pages).filter(({ requestId }) => requestId === id);
  expect(kept).toMatchObject({ v: acts });
  for (const one of [kept, ...pages]) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThanOrEqual(mostBytes);
  const older = pages.slice(0, kept?.olderPages).flatMap(({ entries }) => entries);
  const all = [...older, ...(kept?.timeline ?? [])].map(({ words }) => words);
  for (let number = 2; number < acts; number += 1) expect(all).toContain(said(number));
}, 600_000);
