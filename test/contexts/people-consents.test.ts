/** Consents: unticked until somebody says so, to the text of today, withdrawn as easily, and never for somebody else. */
import * as consents from '#contracts/consents';
import * as people from '#contracts/people';
import * as families from '#contracts/families';
import * as kept from '#contracts/kept-persons';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { collections, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { grandmother, guide, keep, keepChild, onBehalf, selfOf, spoken } from '../support/acts-of-persons';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { photo, startWorld, type World } from '../support/world';

const publishPhoto = { purpose: 'publishPhoto', textVersion: 1 } as const;

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`consents-${made}`);
  await somebody.call(people.settle, { buildingId: placeId('b4') });
  return somebody;
}

async function peopleOf(...ids: string[]): Promise<readonly PersonRecord[]> {
  const store = await readStore(world.cloud);
  return store.documents<PersonRecord>(collections.people).filter(({ _id }) => ids.includes(_id));
}

const givenOf = async (person: PersonOnPhone) => {
  const { items } = await person.call(consents.consents, {});
  return items.filter(({ isGiven }) => isGiven).map(({ purpose }) => purpose);
};

describe('my own consents', () => {
  test('are none at first, each with its text, also for a visitor', async () => {
    const visitor = await world.signIn('consents-visitor');
    for (const person of [visitor, await neighbour()]) {
      const { items, history, olderPages } = await person.call(consents.consents, {});
      expect(items.map(({ purpose }) => purpose)).toEqual([...consents.consentPurposes]);
      expect(items.filter(({ isGiven, last }) => isGiven || last)).toEqual([]);
      expect(items.every(({ sentences, version }) => sentences.length > 1 && version >= 1)).toBe(true);
      expect([history, olderPages]).toEqual([[], 0]);
    }
  });

  test('are given one by one and withdrawn as easily; every word stays, with its time, text and way', async () => {
    const somebody = await neighbour();
    await somebody.call(consents.consent, publishPhoto, keyOf('consent', 1));
    await somebody.call(consents.consent, publishPhoto, keyOf('consent', 1));
    expect(await givenOf(somebody)).toEqual(['publishPhoto']);
    await somebody.call(consents.withdraw, { purpose: 'publishPhoto' }, keyOf('withdraw', 1));
    await somebody.call(consents.withdraw, { purpose: 'publishPhoto' }, keyOf('withdraw', 1));
    expect(await givenOf(somebody)).toEqual([]);
    const { history } = await somebody.call(consents.consents, {});
    const word = { purpose: 'publishPhoto', textVersion: 1, way: 'ownTap', isByOther: false };
    expect(history).toMatchObject([
      { ...word, isGiven: true },
      { ...word, isGiven: false },
    ]);
    expect(await refusal(somebody.call(consents.withdraw, { purpose: 'publishPhoto' }))).toBe('WRONG_STATE');
    expect((await somebody.call(privacy.audited, {})).items).toEqual([]);
  });

  test('older words move into pages, and none is lost', async () => {
    const somebody = await neighbour();
    for (let word = 0; word < 26; word += 1) {
      await somebody.call(consents.consent, guide);
      await somebody.call(consents.withdraw, { purpose: 'guide' });
    }
    const { history, olderPages } = await somebody.call(consents.consents, {});
    const { entries, olderPage } = await somebody.call(consents.consentHistory, {});
    expect([history.length + entries.length, olderPages, olderPage]).toEqual([52, 1, null]);
    expect([...entries, ...history].map(({ isGiven }) => isGiven)).toEqual(
      Array.from({ length: 52 }, (_, at) => at % 2 === 0),
    );
    expect(await (await neighbour()).call(consents.consentHistory, {})).toEqual({ entries: [], olderPage: null });
  });

  test.each([
    [{ ...guide, textVersion: 2 }, 'STALE'],
    [{ ...guide, purpose: 'everything' }, 'INVALID_INPUT'],
    [{ purpose: 'guide' }, 'INVALID_INPUT'],
    [{ ...guide, way: 'paper' }, 'INVALID_INPUT'],
  ])('%j is refused', async (input, code) => {
    const somebody = await neighbour();
    expect(await refusal(somebody.call(consents.consent, input as never))).toBe(code);
    expect(await givenOf(somebody)).toEqual([]);
  });

  test('of a visitor are not kept: nobody is made by a tick', async () => {
    const visitor = await world.signIn('consents-visitor-2');
    expect(await refusal(visitor.call(consents.consent, guide))).toBe('NOT_ALLOWED');
    expect((await visitor.call(people.me, {})).person).toBeNull();
  });
});

describe('for somebody else', () => {
  test('nobody agrees: not a neighbour, not his child, not a worker', async () => {
    const [parent, child] = [await neighbour(), await neighbour()];
    const { personId: forPersonId } = await selfOf(parent);
    await parent.call(consents.consent, onBehalf);
    const { code } = await parent.call(families.offerFamily, { may: ['report'] });
    await child.call(families.acceptFamily, { code });
    for (const other of [child, await neighbour(), world.people.zhou]) {
      expect(await refusal(other.call(consents.consent, { ...publishPhoto, forPersonId }))).toBe('NOT_FOUND');
      expect(await refusal(other.call(consents.withdraw, { purpose: 'onBehalf', forPersonId }))).toBe('NOT_FOUND');
    }
    const evidence = { ...publishPhoto, evidence: spoken };
    const { zhou } = world.people;
    expect(await refusal(zhou.call(consents.recordConsent, { personId: forPersonId, ...evidence }))).toBe('NOT_FOUND');
    expect(await givenOf(parent)).toEqual(['onBehalf']);
  });

  test('a guardian does for his minor, and nobody else', async () => {
    const guardian = await neighbour();
    const forPersonId = await keepChild(guardian);
    await guardian.call(consents.consent, { ...publishPhoto, forPersonId });
    const other = await neighbour();
    expect(await refusal(other.call(consents.consent, { ...publishPhoto, forPersonId }))).toBe('NOT_FOUND');
    await guardian.call(consents.withdraw, { purpose: 'publishPhoto', forPersonId });
    expect(await refusal(guardian.call(consents.withdraw, { purpose: 'publishPhoto', forPersonId }))).toBe(
      'WRONG_STATE',
    );
  });

  test('a record is read no more once the consent it is kept by is taken back, and the clock erases it', async () => {
    const { zhou, fang } = world.people;
    const guardian = await neighbour();
    const file = await zhou.upload(photo('light-dark'));
    const proof = { evidence: { way: 'paper' as const, file } };
    const { personId } = await zhou.call(kept.keepPerson, { ...grandmother, ...proof });
    const childId = await keepChild(guardian);
    const before = await peopleOf(personId, childId);
    const proofs = before.flatMap(({ consents: said }) => said?.history ?? []).flatMap(({ fileId }) => fileId ?? []);
    expect(proofs.length).toBeGreaterThan(0);
    const told = { words: '楼道灯不亮。', photos: [], forPersonId: personId };
    const { id } = await zhou.call(requests.report, { place: { buildingId: placeId('b4') }, ...told });
    for (const [by, purpose, forPersonId] of [
      [zhou, 'guide', personId],
      [guardian, 'minor', childId],
    ] as const) {
      const key = keyOf('back', forPersonId === personId ? 1 : 2);
      const answer = await by.call(consents.withdraw, { purpose, forPersonId }, key);
      expect(await by.call(consents.withdraw, { purpose, forPersonId }, key)).toEqual(answer);
    }
    for (const person of await peopleOf(personId, childId)) {
      expect(person.name).toContain('不再记名');
      expect(person.homes).toEqual([]);
      for (const part of ['phone', 'birth', 'kept'] as const) expect(person[part]).toBeUndefined();
    }
    expect(await refusal(fang.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
    await world.advance(6 * 60_000);
    await world.tick();
    expect(await peopleOf(personId, childId)).toEqual([]);
    const { fileIds } = await readStore(world.cloud);
    expect(proofs.filter((proofId) => fileIds.has(proofId))).toEqual([]);
    expect((await zhou.call(requests.view, { id })).askerName).toBe('已注销居民');
    await world.advance(6 * 60_000);
    await world.tick();
    expect(violations(await allInvariants(), await readStore(world.cloud), ['always', 'afterTick'])).toEqual([]);
  });

  test('a worker writes down what a person without WeChat agreed to, with the paper', async () => {
    const { zhou, tang } = world.people;
    const personId = await keep(world);
    const file = await zhou.upload(photo('light-dark'));
    const input = { personId, ...publishPhoto, evidence: { way: 'paper' as const, file } };
    expect(await refusal(tang.call(consents.recordConsent, input))).toBe('NOT_FOUND');
    expect(await refusal(world.people.gu.call(consents.recordConsent, input))).toBe('NOT_ALLOWED');
    const answer = await zhou.call(consents.recordConsent, input, keyOf('record', 1));
    expect(await zhou.call(consents.recordConsent, input, keyOf('record', 1))).toEqual(answer);
    const { documents, fileIds } = await readStore(world.cloud);
    const record = documents<PersonRecord>(collections.people).find(({ _id }) => _id === personId);
    const word = record?.consents?.now.publishPhoto;
    expect(word).toMatchObject({ way: 'paper', isGiven: true, byId: (await selfOf(zhou)).personId });
    expect(fileIds.has(word?.fileId ?? '')).toBe(true);
    expect(fileIds.has(file)).toBe(false);
  });

  test.each([
    [{ evidence: { way: 'paper' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'spoken' } }, 'PROOF_NEEDED'],
    [{ evidence: { way: 'voice', file: 'cloud://a.b/inbox/demo-gu/a.mp3' } }, 'PHOTO_MISSING'],
    [{ evidence: spoken, textVersion: 3 }, 'STALE'],
    [{ evidence: spoken, personId: 'nobody' }, 'NOT_FOUND'],
  ])('%j is refused', async (wrong, code) => {
    const input = { personId: await keep(world), ...publishPhoto, ...wrong };
    expect(await refusal(world.people.zhou.call(consents.recordConsent, input as never))).toBe(code);
  });
});

test('what only other contexts may ask is refused from outside', async () => {
  const { lin } = world.people;
  const { personId } = await selfOf(lin);
  expect(await refusal(lin.call(consents.hasConsent, { personId, purpose: 'guide' }))).toBe('NOT_ALLOWED');
  const asked = { actorId: personId, subjectId: personId };
  expect(await refusal(lin.call(families.mayActFor, asked))).toBe('NOT_ALLOWED');
});
