/** Persons without WeChat: kept by a worker of their grid, sealed, and theirs once they join. */
import * as consents from '#contracts/consents';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { collections, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { grandmother, guide, joinCode, keep, selfOf } from '../support/acts-of-persons';
import { otherCommunity } from '../support/other-community';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { voice } from '../support/voice';
import { photo, startWorld, type World } from '../support/world';

const aDay = 86_400_000;
const health = { purpose: 'health', textVersion: 1 } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const stored = async (id: string) =>
  (await readStore(world.cloud)).documents<PersonRecord>(collections.people).find(({ _id }) => _id === id);

describe('a record', () => {
  test('is begun once, listed without what is sealed, and read with its phone masked', async () => {
    const { zhou } = world.people;
    const first = await zhou.call(kept.keepPerson, grandmother, keyOf('keep', 1));
    expect(await zhou.call(kept.keepPerson, grandmother, keyOf('keep', 1))).toEqual(first);
    const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
    expect(items[0]).toEqual({
      personId: first.personId,
      name: grandmother.name,
      home: expect.objectContaining({ door: '101', isConfirmed: true }),
      since: expect.any(String),
      hasPhone: true,
    });
    expect(await zhou.call(kept.keptPerson, first)).toMatchObject({
      phone: '138****0082',
      birth: '1944',
      note: grandmother.note,
      tags: ['livesAlone'],
      agreed: ['guide', 'onBehalf'],
      version: 1,
    });
  });

  test('lies sealed: no phone, year, note, tag or witness can be read in it', async () => {
    const text = JSON.stringify(await stored(await keep(world)));
    for (const plain of [grandmother.phone, '1944', grandmother.note, 'livesAlone', '马师傅']) {
      expect(text).not.toContain(plain);
    }
  });

  test('is put right: what is named is replaced, and whoever looked at an old one is told', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const revision = {
      personId,
      seenVersion: 1,
      phone: '0513-00000182',
      home: { buildingId: placeId('b5'), door: '9' },
    };
    expect(await zhou.call(kept.revisePerson, revision, keyOf('revise', 1))).toEqual({ personId, version: 2 });
    expect(await zhou.call(kept.revisePerson, revision, keyOf('revise', 1))).toEqual({ personId, version: 2 });
    expect(await zhou.call(kept.keptPerson, { personId })).toMatchObject({
      phone: '051*****0182',
      note: grandmother.note,
      home: { buildingId: placeId('b5'), door: '9' },
    });
    expect(await refusal(zhou.call(kept.revisePerson, { ...revision, phone: '13800000009' }))).toBe('STALE');
    const away = { personId, seenVersion: 2, home: { buildingId: 'nowhere' } };
    expect(await refusal(zhou.call(kept.revisePerson, away))).toBe('PLACE_UNKNOWN');
  });

  test('says nothing about health unless she agreed, and nothing more after she withdrew', async () => {
    const { zhou } = world.people;
    const ill = { ...grandmother, tags: ['longIll' as const, 'livesAlone' as const] };
    expect(await refusal(zhou.call(kept.keepPerson, ill))).toBe('CONSENT_NEEDED');
    const personId = await keep(world);
    const tags = { personId, seenVersion: 1, tags: ill.tags };
    expect(await refusal(zhou.call(kept.revisePerson, tags))).toBe('CONSENT_NEEDED');
    const file = await zhou.upload(photo('light-dark'));
    await zhou.call(consents.recordConsent, { personId, ...health, evidence: { way: 'paper', file } });
    await zhou.call(kept.revisePerson, { ...tags, seenVersion: 2 });
    expect(await zhou.call(kept.keptPerson, { personId })).toMatchObject({
      tags: ['livesAlone', 'longIll'],
      agreed: ['guide', 'health', 'onBehalf'],
    });
    await zhou.call(consents.withdraw, { purpose: 'health', forPersonId: personId });
    expect(await zhou.call(kept.keptPerson, { personId })).toMatchObject({
      tags: ['livesAlone'],
      agreed: ['guide', 'onBehalf'],
    });
  });

  test.each([
    [{ consents: [] }, 'INVALID_INPUT'],
    [{ consents: [health] }, 'CONSENT_NEEDED'],
    [{ consents: [{ ...guide, textVersion: 2 }] }, 'STALE'],
    [{ evidence: { way: 'ownTap' } }, 'INVALID_INPUT'],
    [{ evidence: { way: 'spoken' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'paper' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'paper', file: 'cloud://a.b/inbox/demo-lin/a.jpg' } }, 'PHOTO_MISSING'],
    [{ home: { buildingId: 'nowhere' } }, 'PLACE_UNKNOWN'],
    [{ home: { buildingId: placeId('b1') } }, 'NOT_ALLOWED'],
    [{ phone: '12345' }, 'INVALID_INPUT'],
    [{ tags: ['livesAlone', 'livesAlone'] }, 'INVALID_INPUT'],
    [{ name: '代开发票' }, 'CONTENT_REFUSED'],
  ])('with %j is not begun', async (wrong, code) => {
    expect(await refusal(world.people.zhou.call(kept.keepPerson, { ...grandmother, ...wrong } as never))).toBe(code);
  });

  test('a recording that is none, and a paper that is no picture are refused', async () => {
    const { zhou } = world.people;
    for (const way of ['voice', 'paper'] as const) {
      const file = await zhou.upload(Buffer.from('neither one nor the other'), `${way}.mp3`);
      const input = { ...grandmother, evidence: { way, file } };
      expect(await refusal(zhou.call(kept.keepPerson, input))).toBe('PHOTO_NOT_IMAGE');
    }
    const file = await zhou.upload(await voice('mp3'), 'yes.mp3');
    const input = { ...grandmother, evidence: { way: 'voice' as const, file } };
    const begun = await zhou.call(kept.keepPerson, input, keyOf('voice', 1));
    expect(await zhou.call(kept.keepPerson, input, keyOf('voice', 1))).toEqual(begun);
  });

  test('what a phone records is kept where no client can write', async () => {
    const { zhou } = world.people;
    const file = await zhou.upload(await voice('mp3'), 'yes.mp3');
    const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, evidence: { way: 'voice', file } });
    const { fileIds } = await readStore(world.cloud);
    expect([...fileIds].filter((fileId) => fileId.includes(`consents/${personId}/`))).toEqual([
      expect.stringMatching(/[.]mp3$/),
    ]);
    expect(fileIds.has(file)).toBe(false);
  });

  test('another record under the same key is refused', async () => {
    const { zhou } = world.people;
    await zhou.call(kept.keepPerson, grandmother, keyOf('keep', 2));
    const other = { ...grandmother, name: '另一个人' };
    expect(await refusal(zhou.call(kept.keepPerson, other, keyOf('keep', 2)))).toBe('KEY_REUSED');
  });

  test('is nobody else’s: another grid, another community, a neighbour', async () => {
    const personId = await keep(world);
    const { tang, gu } = world.people;
    for (const other of [tang, await otherCommunity(world)]) {
      expect(await refusal(other.call(kept.keptPersons, { gridId: placeId('g6') }))).toBe('NOT_ALLOWED');
      expect(await refusal(other.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
      expect(await refusal(other.call(kept.revisePerson, { personId, seenVersion: 1 }))).toBe('NOT_FOUND');
      expect(await refusal(other.call(kept.offerJoin, { personId }))).toBe('NOT_FOUND');
      expect(await refusal(other.call(phones.contact, { personId }))).toBe('NOT_FOUND');
      const withdrawal = { purpose: 'guide' as const, forPersonId: personId };
      expect(await refusal(other.call(consents.withdraw, withdrawal))).toBe('NOT_FOUND');
    }
    expect(await refusal(gu.call(kept.keptPersons, { gridId: placeId('g6') }))).toBe('NOT_ALLOWED');
    expect(await refusal(gu.call(kept.offerJoin, { personId }))).toBe('NOT_FOUND');
    expect((await world.people.fang.call(kept.keptPerson, { personId })).personId).toBe(personId);
  });
});

describe('joining', () => {
  const join = async (joiner: PersonOnPhone, personId: string) =>
    joiner.call(kept.join, { code: await joinCode(world, personId) });

  test('makes a first visitor who the record says, with home, phone, consents and what was hers', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const place = { buildingId: placeId('b4') };
    const { id } = await zhou.call(requests.report, { place, words: '灯不亮。', photos: [], forPersonId: personId });
    const joiner = await world.signIn('joins-first');
    const code = await joinCode(world, personId);
    const answer = await joiner.call(kept.join, { code }, keyOf('join', 1));
    expect(await joiner.call(kept.join, { code }, keyOf('join', 1))).toEqual(answer);
    expect(await joiner.call(kept.join, { code })).toEqual(answer);
    const { person } = await joiner.call(people.me, {});
    expect(person).toMatchObject({ name: grandmother.name, phone: '138****0082', homes: [{ isConfirmed: true }] });
    const given = (await joiner.call(consents.consents, {})).items.filter(({ isGiven }) => isGiven);
    expect(given.map(({ purpose }) => purpose)).toEqual(['guide', 'onBehalf']);
    expect((await joiner.call(requests.mine, { isOpen: true })).items.map((card) => card.id)).toEqual([id]);
    const reasons = (await joiner.call(privacy.audited, {})).items.map(({ what }) => what);
    expect(reasons).toEqual(
      expect.arrayContaining(['把您的两份资料并成了一份', '记下或改了您的资料', '替您办了一件事']),
    );
  });

  test('leaves an empty record that nobody finds any longer', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const joiner = await world.signIn('joins-second');
    await join(joiner, personId);
    expect(await stored(personId)).toMatchObject({ name: '', homes: [], mergedInto: (await selfOf(joiner)).personId });
    expect(await stored(personId)).not.toHaveProperty('phone');
    expect(await refusal(zhou.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
    expect(await refusal(zhou.call(kept.offerJoin, { personId }))).toBe('NOT_FOUND');
    const { items } = await zhou.call(kept.keptPersons, { gridId: placeId('g6') });
    expect(items.map((one) => one.personId)).not.toContain(personId);
    // Under the former id he is found as who he is now.
    expect((await zhou.call(phones.contact, { personId })).phone).toBe(grandmother.phone);
  });

  test('keeps the name, home and phone somebody known has, and adds the rest', async () => {
    const joiner = await world.signIn('joins-known');
    await joiner.call(people.settle, { buildingId: placeId('b5'), name: '自己的称呼' });
    await joiner.call(phones.typePhone, { phone: '13800000077' });
    await join(joiner, await keep(world));
    expect((await joiner.call(people.me, {})).person).toMatchObject({
      name: '自己的称呼',
      phone: '138****0077',
      homes: [{ buildingId: placeId('b5') }, { buildingId: placeId('b4'), door: '101' }],
    });
  });

  test('what is told of her cases reaches her phone, under the id they had', async () => {
    const { zhou } = world.people;
    const personId = await keep(world);
    const place = { buildingId: placeId('b4') };
    const report = { place, words: '水管漏水。', photos: [], forPersonId: personId };
    const { id } = await zhou.call(requests.report, report);
    const joiner = await world.signIn('joins-told');
    await join(joiner, personId);
    await joiner.allowMessages(['progress']);
    await world.people.ma.call(requests.take, { id, seenVersion: 1 });
    await joiner.call(notices.drain, {});
    expect((await joiner.call(notices.inbox, {})).items).toMatchObject([{ kind: 'requests.taken', subjectId: id }]);
  });

  test('is for one: a used, old or foreign code, and the worker’s own hand are refused', async () => {
    const personId = await keep(world);
    const code = await joinCode(world, personId);
    expect(await refusal(world.people.zhou.call(kept.join, { code }))).toBe('CODE_WRONG');
    const joiner = await world.signIn('joins-once');
    await joiner.call(kept.join, { code });
    const second = await world.signIn('joins-late');
    expect(await refusal(second.call(kept.join, { code }))).toBe('CODE_WRONG');
    expect(await refusal(second.call(kept.join, { code: 'AAAAAAAA' }))).toBe('CODE_WRONG');
    const old = await joinCode(world, await keep(world));
    await world.advance(kept.joinTicketDays * aDay);
    expect(await refusal(second.call(kept.join, { code: old }))).toBe('CODE_WRONG');
    expect((await second.call(people.me, {})).person).toBeNull();
  });

  test('of two codes for one record, one person becomes her', async () => {
    const personId = await keep(world);
    const codes = [await joinCode(world, personId), await joinCode(world, personId)];
    const joiners = await Promise.all(['joins-a', 'joins-b'].map((openid) => world.signIn(openid)));
    const told = await Promise.all(
      joiners.map((joiner, at) => refusal(joiner.call(kept.join, { code: codes[at] ?? '' }))),
    );
    expect([...told].sort()).toEqual(['CODE_WRONG', 'none']);
  });
});

test('a home a worker wrote down waits for nobody', async () => {
  await keep(world);
  const { items } = await world.people.zhou.call(homes.homesWaiting, { gridId: placeId('g6') });
  expect(items.map(({ name }) => name)).not.toContain(grandmother.name);
});
