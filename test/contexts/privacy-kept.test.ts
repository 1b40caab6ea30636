/** Somebody without WeChat asks to be erased: a worker who keeps her record does it, and how she said so stays. */
import * as consents from '#contracts/consents';
import * as families from '#contracts/families';
import * as kept from '#contracts/kept-persons';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as rights from '#contracts/rights';
import { keptDays } from '../../config/settings';
import { collections as inPeople } from '../../cloudfunctions/contexts/people/repository';
import { collections } from '../../cloudfunctions/contexts/privacy/repository';
import type { ErasureRecord } from '../../cloudfunctions/contexts/privacy/rights-repository';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { grandmother, joinCode, keep, keepChild, minor, spoken } from '../support/acts-of-persons';
import { databaseHand } from '../support/database-hand';
import { otherCommunity } from '../support/other-community';
import { refusal } from '../support/refusal';
import { neighbour, stranger } from '../support/somebody';
import { readStore } from '../support/store';
import { voice } from '../support/voice';
import { photo, startWorld, type World } from '../support/world';

const minute = 60_000;
const day = 86_400_000;
const aloud = { confirm: true, evidence: spoken } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const leftOf = async (personId: string) =>
  (await readStore(world.cloud)).documents<ErasureRecord>(collections.erasures).find(({ _id }) => _id === personId);

describe('a record is erased', () => {
  test('by who keeps it, once, with the way she said so; the case stays without her', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const code = await joinCode(world, personId);
    const place = { buildingId: placeId('b4'), unit: 1, floor: 1 };
    const said = { place, words: '厨房的灯不亮。', photos: [], forPersonId: personId };
    const { id } = await zhou.call(requests.report, said);
    const key = keyOf('erase', 1);
    expect(await zhou.call(rights.eraseKept, { personId, ...aloud }, key)).toEqual({ isErased: true });
    expect(await zhou.call(rights.eraseKept, { personId, ...aloud }, key)).toEqual({ isErased: true });
    const other = { way: 'spoken', witness: '别人' } as const;
    expect(await refusal(zhou.call(rights.eraseKept, { personId, ...aloud, evidence: other }, key))).toBe('KEY_REUSED');
    expect(await refusal(zhou.call(rights.eraseKept, { personId, ...aloud }))).toBe('NOT_FOUND');

    expect(await refusal(zhou.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
    const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
    expect(items.map((one) => one.personId)).not.toContain(personId);
    expect(await refusal((await stranger(world)).call(kept.join, { code }))).toBe('CODE_WRONG');
    expect(await zhou.call(requests.view, { id })).toMatchObject({ askerName: '已注销居民' });
    expect(await refusal(zhou.call(requests.report, said))).toBe('NOT_ALLOWED');
    const { person } = await zhou.call(people.me, {});
    const left = await leftOf(personId);
    expect(left).toMatchObject({ isErased: true, asked: { way: 'spoken', byId: person?.id, role: 'gridWorker' } });
    expect(JSON.stringify(left)).not.toContain(spoken.witness);
  });

  test('and is not begun anew by the command that began it, however late that arrives again', async () => {
    const { zhou } = world.people;
    const [kept1, kept2] = [keyOf('keep', 71), keyOf('keep', 72)];
    const { personId } = await zhou.call(kept.keepPerson, grandmother, kept1);
    const guardian = await neighbour(world);
    const child = { name: '小朋友', birth: '2020-05', isGuardian: true as const, consents: [minor] };
    const { personId: childId } = await guardian.call(families.keepMinor, child, kept2);
    await zhou.call(rights.eraseKept, { personId, ...aloud });
    await guardian.call(consents.withdraw, { purpose: 'minor', forPersonId: childId });
    for (const minutes of [0, 6, 6]) {
      await world.advance(minutes * minute);
      await world.tick();
      expect(await refusal(zhou.call(kept.keepPerson, grandmother, kept1))).toBe('WRONG_STATE');
      expect(await refusal(guardian.call(families.keepMinor, child, kept2))).toBe('WRONG_STATE');
    }
    const persons = (await readStore(world.cloud)).documents<{ _id: string }>(inPeople.people);
    expect(persons.filter(({ _id }) => [personId, childId].includes(_id))).toEqual([]);
  });

  test('by the coordinator, too, on a paper, which is kept for its time and no longer', async () => {
    const { fang } = world.people;
    const personId = await keep(world);
    const file = await fang.upload(photo('light-dark'));
    await fang.call(rights.eraseKept, { personId, confirm: true, evidence: { way: 'paper', file } });
    const { fileId = '' } = (await leftOf(personId))?.asked ?? {};
    const { fileIds } = await readStore(world.cloud);
    expect([fileIds.has(fileId), fileIds.has(file)]).toEqual([true, false]);
    await world.advance(6 * minute);
    await world.tick();
    const erasures = databaseHand(world).collection(collections.erasures);
    const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
    await erasures.doc(personId).update({ provenAt: new Date(now - (keptDays.erasureProofs + 2) * day) });
    await untilNight();
    const late = await leftOf(personId);
    expect((await readStore(world.cloud)).fileIds.has(fileId)).toBe(false);
    expect(late).toMatchObject({ isErased: true, asked: { way: 'paper', role: 'coordinator' } });
    expect([late?.asked?.fileId, late?.provenAt, late?.personIds]).toEqual([undefined, undefined, undefined]);
  });

  test('as she said it into his phone: the recording is kept for thirty days, that she said it for good', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const file = await zhou.upload(await voice('mp3', 3000), 'gone.mp3');
    const input = { personId, confirm: true, evidence: { way: 'voice', file } } as const;
    const key = keyOf('erase', 81);
    expect(await zhou.call(rights.eraseKept, input, key)).toEqual({ isErased: true });
    expect(await zhou.call(rights.eraseKept, input, key)).toEqual({ isErased: true });
    const { fileId = '' } = (await leftOf(personId))?.asked ?? {};
    expect(fileId).toMatch(new RegExp(`/erasures/${personId}/[0-9a-f]{24}[.]mp3$`));
    const { fileIds } = await readStore(world.cloud);
    expect([fileIds.has(fileId), fileIds.has(file)]).toEqual([true, false]);
    await world.advance(6 * minute);
    await world.tick();
    const isHeard = async (days: number) => {
      const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
      const erasures = databaseHand(world).collection(collections.erasures);
      await erasures.doc(personId).update({ provenAt: new Date(now - days * day) });
      await untilNight();
      return (await readStore(world.cloud)).fileIds.has(fileId);
    };
    expect([await isHeard(keptDays.voices - 2), await isHeard(keptDays.voices + 2)]).toEqual([true, false]);
    const late = await leftOf(personId);
    expect(late).toMatchObject({ isErased: true, asked: { way: 'voice', role: 'gridWorker' } });
    expect([late?.asked?.fileId, late?.provenAt]).toEqual([undefined, undefined]);
  });

  test('and who did it goes from it when he leaves himself', async () => {
    const { fang } = world.people;
    const worker = await neighbour(world);
    await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    const personId = await keep(world);
    await worker.call(rights.eraseKept, { personId, ...aloud });
    await worker.call(privacy.closeAccount, { confirm: true });
    expect((await leftOf(personId))?.asked).toMatchObject({ byId: 'erased', key: 'erased', role: 'gridWorker' });
  });

  test('to the end by the tick when it broke off', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const fault = { function: 'jobs', openid: zhou.openid, service: 'database', call: 12, mode: 'crashBefore' };
    await world.cloud.post('/_emulator/faults', fault);
    await expect(zhou.call(rights.eraseKept, { personId, ...aloud })).rejects.toThrow();
    expect(await leftOf(personId)).toMatchObject({ isErased: false });
    await world.advance(6 * minute);
    await world.tick();
    expect(await leftOf(personId)).toMatchObject({ isErased: true });
    expect(await refusal(zhou.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
  });
});

describe('that a record is gone is told', () => {
  const ends = ['people.recordLetGo', 'privacy.recordErased'] as const;
  const toldOf = async (by: PersonOnPhone) => {
    await by.call(notices.drain, {});
    const { items } = await by.call(notices.inbox, {});
    return items.filter(({ kind }) => ends.some((end) => end === kind));
  };
  /** How many more ends each of them is told of by what is done. */
  const toldMore = async (by: readonly PersonOnPhone[], act: () => Promise<unknown>) => {
    const before = await Promise.all(by.map(async (one) => (await toldOf(one)).length));
    await act();
    const after = await Promise.all(by.map(async (one) => (await toldOf(one)).length));
    return after.map((count, at) => count - (before[at] ?? 0));
  };

  test('to the worker who kept it, or to the coordinator where he ended it himself', async () => {
    const { zhou, fang, tang } = world.people;
    const [hers, his] = [await keep(world), await keep(world)];
    const all = [zhou, fang, tang];
    const key = keyOf('erase', 71);
    const twice = async () => {
      await fang.call(rights.eraseKept, { personId: hers, ...aloud }, key);
      await fang.call(rights.eraseKept, { personId: hers, ...aloud }, key);
    };
    expect(await toldMore(all, twice)).toEqual([1, 0, 0]);
    expect(await toldMore(all, () => zhou.call(rights.eraseKept, { personId: his, ...aloud }))).toEqual([0, 1, 0]);
    const told = JSON.stringify([await toldOf(zhou), await toldOf(fang)]);
    for (const word of [grandmother.name, hers, his]) expect(told).not.toContain(word);
  });

  test('also where she took back that it is kept, to whoever acted for her too, and it stays when she is gone', async () => {
    const { zhou, fang, lin } = world.people;
    const personId = await keep(world);
    const helper = { personId: (await lin.call(people.me, {})).person?.id, way: 'family', may: ['report'] };
    const persons = databaseHand(world).collection(inPeople.people);
    await persons.doc(personId).update({ helpers: [{ ...helper, since: new Date() }] });
    const withdraw = () => fang.call(consents.withdraw, { purpose: 'guide', forPersonId: personId });
    expect(await toldMore([zhou, fang, lin], withdraw)).toEqual([1, 0, 1]);
    await world.advance(6 * minute);
    await world.tick();
    expect(await leftOf(personId)).toMatchObject({ isErased: true });
    const [told] = await toldOf(lin);
    expect(told).toMatchObject({ kind: 'people.recordLetGo', title: '您家人的资料,按要求删掉了' });
    expect(JSON.stringify(told)).not.toContain(personId);
  });
});

describe('a record is not erased', () => {
  test.each([
    [{ evidence: { way: 'spoken' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'paper' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'paper', file: 'cloud://a.b/inbox/demo-lin/a.jpg' } }, 'PHOTO_MISSING'],
    [{ evidence: { way: 'voice', witness: '马师傅' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'heard', witness: '马师傅' } }, 'INVALID_INPUT'],
    [{ confirm: false }, 'INVALID_INPUT'],
  ])('with %j', async (wrong, code) => {
    const { zhou } = world.people;
    const personId = await keep(world);
    expect(await refusal(zhou.call(rights.eraseKept, { personId, ...aloud, ...wrong } as never))).toBe(code);
    expect((await zhou.call(kept.keptPerson, { personId })).name).not.toBe('');
    const rows = await zhou.call(privacy.audited, {});
    expect(rows.items.filter(({ what }) => what.includes('删除'))).toEqual([]);
  });

  test('by a recording that is none', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const evidence = { way: 'voice', file: await zhou.upload(photo('light-dark'), 'gone.mp3') } as const;
    const input = { personId, confirm: true, evidence } as const;
    expect(await refusal(zhou.call(rights.eraseKept, input))).toBe('PHOTO_NOT_IMAGE');
    expect((await zhou.call(kept.keptPerson, { personId })).name).not.toBe('');
  });

  test('by anybody else; and nobody erases this way who has WeChat, or whom a guardian keeps', async () => {
    const { zhou, tang, lin } = world.people;
    const personId = await keep(world);
    for (const other of [tang, await otherCommunity(world)]) {
      expect(await refusal(other.call(rights.eraseKept, { personId, ...aloud }))).toBe('NOT_FOUND');
    }
    expect(await refusal(lin.call(rights.eraseKept, { personId, ...aloud }))).toBe('NOT_ALLOWED');
    const { person } = await lin.call(people.me, {});
    const child = await keepChild(lin);
    for (const one of [person?.id ?? '', child, 'nobody']) {
      expect(await refusal(zhou.call(rights.eraseKept, { personId: one, ...aloud }))).toBe('NOT_FOUND');
    }
    expect((await lin.call(people.me, {})).person).not.toBeNull();
  });
});

/** To three in the morning at UTC+8, when what was kept long enough ends. */
async function untilNight(): Promise<void> {
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const inShanghai = now + 8 * 60 * minute;
  const night = (Math.floor(inShanghai / day) + 1) * day + 3 * 60 * minute + minute;
  await world.advance(night - inShanghai);
  await world.tick();
}
