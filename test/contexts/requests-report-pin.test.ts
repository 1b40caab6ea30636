/** A pin on the map beside a report: only of who agrees, never for a neighbour, for ninety days, and gone with his word. */
import * as consents from '#contracts/consents';
import * as board from '#contracts/request-board';
import * as families from '#contracts/families';
import * as households from '#contracts/request-households';
import * as people from '#contracts/people';
import * as pins from '#contracts/request-pin';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { keptDays } from '../../config/settings';
import { collections, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { familyCode, pinConsent, selfOf } from '../support/acts-of-persons';
import { foundIn } from '../support/canary';
import { refusal } from '../support/refusal';
import { stranger } from '../support/somebody';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

const minute = 60_000;
const day = 86_400_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const pin = { latitude: 22.2747112345, longitude: 113.5710987654 };
const kept = { latitude: 22.27471, longitude: 113.5711 };
const lamp = { place, words: '楼道灯一闪一闪的。', photos: [], pin };

/** Somebody of the building, who agrees or says nothing. */
async function neighbour(agrees = true): Promise<PersonOnPhone> {
  const by = await stranger(world);
  await by.call(people.settle, { buildingId: placeId('b3'), unit: 2, floor: 4, name: '标点的人' });
  if (agrees) await by.call(consents.consent, pinConsent);
  return by;
}

async function recordOf(id: string): Promise<RequestRecord | undefined> {
  const store = await readStore(world.cloud);
  return store.documents<RequestRecord>(collections.requests).find(({ _id }) => _id === id);
}

test('who asked and who works there see it, as coarse as a step; a neighbour who joins and the board do not', async () => {
  const { zhou, fang } = world.people;
  const by = await neighbour();
  const { id } = await by.call(requests.report, lamp);
  for (const person of [by, zhou, fang]) expect((await person.call(requests.view, { id })).pin).toEqual(kept);
  const next = await neighbour(false);
  await next.call(households.join, { id });
  const seen = await next.call(requests.view, { id });
  expect([seen.words, seen.pin]).toEqual([lamp.words, undefined]);
  const shown = await next.call(board.board, { communityId: community.id });
  expect(JSON.stringify(shown)).not.toContain(String(kept.latitude));
  // The finer point is nowhere: not in a key, not in a fact.
  expect(foundIn(world, { fine: String(pin.latitude) })).toEqual([]);
});

test('without his word nothing is kept of it, and what he reports is taken all the same', async () => {
  const { zhou } = world.people;
  const by = await neighbour(false);
  const { id } = await by.call(requests.report, lamp);
  expect((await recordOf(id))?.pin).toBeUndefined();
  expect((await zhou.call(requests.view, { id })).pin).toBeUndefined();
  const nowhere = { ...lamp, pin: { latitude: 91, longitude: 0 } };
  expect(await refusal(by.call(requests.report, nowhere))).toBe('INVALID_INPUT');
});

test('to the words of before nobody has agreed', async () => {
  const by = await neighbour(false);
  expect(await refusal(by.call(consents.consent, { ...pinConsent, textVersion: 1 }))).toBe('STALE');
});

test('sent twice under one key it is one case with one pin', async () => {
  const by = await neighbour();
  const key = keyOf('pinned', 1);
  const first = await by.call(requests.report, lamp, key);
  expect(await by.call(requests.report, lamp, key)).toEqual(first);
  expect((await recordOf(first.id))?.pin).toMatchObject(kept);
});

test('his word taken back takes every pin he set, also for another one; what others set in his cases is theirs', async () => {
  const [by, other] = [await neighbour(), await neighbour()];
  await by.call(families.acceptFamily, { code: await familyCode(other) });
  await other.call(families.acceptFamily, { code: await familyCode(by) });
  const [his, others] = [(await selfOf(by)).personId, (await selfOf(other)).personId];
  const own = await by.call(requests.report, lamp);
  const forOther = await by.call(requests.report, { ...lamp, forPersonId: others });
  const forHim = await other.call(requests.report, { ...lamp, forPersonId: his });
  const pinsOf = async () =>
    Promise.all([own, forOther, forHim].map(async ({ id }) => (await recordOf(id))?.pin !== undefined));
  expect(await pinsOf()).toEqual([true, true, true]);
  await by.call(consents.withdraw, { purpose: 'location' });
  expect(await pinsOf()).toEqual([false, false, true]);
  // And a report that waited on his phone meanwhile brings none.
  const { id } = await by.call(requests.report, lamp);
  expect((await recordOf(id))?.pin).toBeUndefined();
  expect(await refusal(by.call(pins.forgetPins, { personIds: [others] }))).toBe('NOT_ALLOWED');
});

test('it is in the copy of what is kept of him, and goes with him', async () => {
  const by = await neighbour();
  const { id } = await by.call(requests.report, lamp);
  await by.call(privacy.exportMine, {});
  expect(foundIn(world, { copy: `北纬 ${kept.latitude}` }).some((where) => where.includes('files/'))).toBe(true);
  await by.call(privacy.closeAccount, { confirm: true, leftovers: [] });
  await world.tick();
  expect((await recordOf(id))?.pin).toBeUndefined();
});

test('it is there until the ninetieth day, and then is gone; the building stays', async () => {
  const by = await neighbour();
  const { id } = await by.call(requests.report, lamp);
  await untilNight((keptDays.pins - 2) * day);
  expect((await recordOf(id))?.pin).toMatchObject(kept);
  await untilNight(3 * day);
  const record = await recordOf(id);
  expect([record?.pin, record?.place.buildingId]).toEqual([undefined, place.buildingId]);
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
