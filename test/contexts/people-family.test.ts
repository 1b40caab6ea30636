/** Families: a child acts for a parent who let him, a guardian for a minor, and nobody for anybody else. */
import * as content from '#contracts/content';
import * as consents from '#contracts/consents';
import * as families from '#contracts/families';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as people from '#contracts/people';
import * as notices from '#contracts/notices';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { limits } from '#contracts/values';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { familyCode, grandmother, guide, keep, keepChild, minor, onBehalf, selfOf } from '../support/acts-of-persons';
import { refusal } from '../support/refusal';
import { startWorld, type World } from '../support/world';

const hour = 3_600_000;

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(name = '邻居'): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`family-${made}`);
  await somebody.call(people.settle, { buildingId: placeId('b4'), name });
  return somebody;
}

async function related() {
  const [parent, child] = [await neighbour('老人'), await neighbour('女儿')];
  await child.call(families.acceptFamily, { code: await familyCode(parent) });
  return { parent, child, parentId: (await selfOf(parent)).personId, childId: (await selfOf(child)).personId };
}

const reportFor = (person: PersonOnPhone, forPersonId: string, key?: string) =>
  person.call(
    requests.report,
    { place: { buildingId: placeId('b4') }, words: '楼道灯不亮。', photos: [], forPersonId },
    key,
  );

describe('a child whom the parent let', () => {
  test('reports for him: it is the parent’s, the timeline says who, and he reads that it was done', async () => {
    const { parent, child, parentId } = await related();
    const { id } = await reportFor(child, parentId, keyOf('for', 1));
    expect((await reportFor(child, parentId, keyOf('for', 1))).id).toBe(id);
    const { items } = await parent.call(requests.mine, { isOpen: true });
    expect(items.map((card) => card.id)).toEqual([id]);
    const { timeline } = await parent.call(requests.view, { id });
    expect(timeline).toMatchObject([{ act: 'reported', who: { name: '女儿' }, forName: '老人' }]);
    const rows = (await parent.call(privacy.audited, {})).items;
    expect(rows).toMatchObject([{ who: { name: '女儿' }, what: '替您办了一件事' }]);
    expect((await child.call(requests.mine, { isOpen: true })).items.map((card) => card.id)).toEqual([id]);
    expect((await child.call(requests.mine, { isOpen: false })).items).toEqual([]);
    expect((await child.call(requests.view, { id })).id).toBe(id);
  });

  test('finds among what he reported both what is his and what is the parent’s, newest first and each once', async () => {
    const { parent, child, parentId, childId } = await related();
    const reported: string[] = [];
    for (let at = 0; at <= limits.page; at += 1) {
      reported.unshift((await reportFor(child, at % 3 === 0 ? parentId : childId)).id);
    }
    const first = await child.call(requests.mine, { isOpen: true });
    const rest = await child.call(requests.mine, { isOpen: true, cursor: first.cursor ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(reported);
    expect([first.items.length, rest.cursor]).toEqual([limits.page, null]);
    const { items } = await parent.call(requests.mine, { isOpen: true });
    expect(items.map(({ id }) => id)).toEqual(reported.filter((_, at) => (limits.page - at) % 3 === 0));
  });

  test('hears with the parent what becomes of it', async () => {
    const { parent, child, parentId } = await related();
    const { id } = await reportFor(child, parentId);
    await world.people.zhou.call(requests.take, { id, seenVersion: 1 });
    await child.call(notices.drain, {});
    for (const one of [parent, child]) {
      expect((await one.call(notices.inbox, {})).items).toMatchObject([{ kind: 'requests.taken', subjectId: id }]);
    }
  });

  test('both see what was let; either ends it, and it is over in the very next call', async () => {
    for (const ends of ['helpsMe', 'isHelpedByMe'] as const) {
      const { parent, child, parentId, childId } = await related();
      expect((await parent.call(families.family, {})).helpers).toMatchObject([
        { personId: childId, name: '女儿', may: ['report'] },
      ]);
      expect((await child.call(families.family, {})).helped).toMatchObject([
        { personId: parentId, name: '老人', way: 'family', isInEffect: true },
      ]);
      const [by, personId] = ends === 'helpsMe' ? [parent, childId] : [child, parentId];
      await by.call(families.endFamily, { personId, he: ends }, keyOf('end', ends));
      await by.call(families.endFamily, { personId, he: ends }, keyOf('end', ends));
      expect(await refusal(reportFor(child, parentId))).toBe('NOT_ALLOWED');
      expect(await child.call(families.family, {})).toEqual({ helpers: [], helped: [] });
      expect(await refusal(by.call(families.endFamily, { personId, he: ends }))).toBe('NOT_FOUND');
    }
  });

  test('does nothing more once the parent withdraws, also after he agrees again', async () => {
    const { parent, child, parentId } = await related();
    await parent.call(consents.withdraw, { purpose: 'onBehalf' });
    expect(await refusal(reportFor(child, parentId))).toBe('NOT_ALLOWED');
    await parent.call(consents.consent, onBehalf);
    expect(await refusal(reportFor(child, parentId))).toBe('NOT_ALLOWED');
  });

  test('does what was named and nothing else', async () => {
    const [parent, child] = [await neighbour(), await neighbour()];
    await parent.call(consents.consent, onBehalf);
    const { code } = await parent.call(families.offerFamily, { may: ['signUp'] });
    await child.call(families.acceptFamily, { code });
    expect(await refusal(reportFor(child, (await selfOf(parent)).personId))).toBe('NOT_ALLOWED');
  });
});

describe('a helper who was ended', () => {
  const endings = [
    [
      'by the parent',
      (parent: PersonOnPhone, childId: string) => parent.call(families.endFamily, { personId: childId, he: 'helpsMe' }),
    ],
    ['with the consent to it', (parent: PersonOnPhone) => parent.call(consents.withdraw, { purpose: 'onBehalf' })],
    ['with the guide itself', (parent: PersonOnPhone) => parent.call(consents.withdraw, { purpose: 'guide' })],
  ] as const;

  test.each(endings)('%s sees, hears and judges the case no more; the parent does', async (_, end) => {
    const { zhou, fang } = world.people;
    const { parent, child, parentId } = await related();
    const { id } = await reportFor(child, parentId);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await fang.call(notices.drain, {});
    const heard = (await child.call(notices.inbox, {})).items.length;
    expect(heard).toBe(1);
    const { personId: childId } = await selfOf(child);
    await end(parent, childId);
    await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了灯。', photos: [], noPhotoReason: 'tooDark' });
    await fang.call(notices.drain, {});
    expect((await child.call(notices.inbox, {})).items).toHaveLength(heard);
    expect((await parent.call(notices.inbox, {})).items).toHaveLength(2);
    for (const refused of [
      child.call(requests.view, { id }),
      child.call(requests.timeline, { id }),
      child.call(requests.confirm, { id, seenVersion: 3 }),
      child.call(requests.returnRequest, { id, seenVersion: 3 }),
      child.call(content.report, { subject: { context: 'requests', id, entry: 3 }, reason: 'insult' }),
    ]) {
      expect(await refusal(refused)).toBe('NOT_FOUND');
    }
    // Hers it is, and nobody else's to judge.
    expect((await world.people.ma.call(requests.view, { id })).abilities.canConfirm).toBe(false);
    expect((await parent.call(requests.confirm, { id, seenVersion: 3 })).state).toBe('closed');
  });

  test('keeps what is his own', async () => {
    const { parent, child, parentId } = await related();
    const { id } = await child.call(requests.report, {
      place: { buildingId: placeId('b4') },
      words: '灯。',
      photos: [],
    });
    await reportFor(child, parentId);
    await parent.call(families.endFamily, { personId: (await selfOf(child)).personId, he: 'helpsMe' });
    expect((await child.call(requests.view, { id })).id).toBe(id);
  });
});

describe('nobody', () => {
  test("reports for somebody else's parent, or for one who is not there", async () => {
    const { parentId } = await related();
    const { personId } = await selfOf(world.people.lin);
    for (const subject of [parentId, personId, 'nobody']) {
      expect(await refusal(reportFor(await neighbour(), subject))).toBe('NOT_ALLOWED');
    }
    expect(await refusal(reportFor(world.people.zhou, personId))).toBe('NOT_ALLOWED');
  });

  test('uses a family code twice, late, or for another purpose; nobody makes one without consent', async () => {
    const parent = await neighbour();
    expect(await refusal(parent.call(families.offerFamily, { may: ['report'] }))).toBe('CONSENT_NEEDED');
    const code = await familyCode(parent);
    const [child, another] = [await neighbour(), await neighbour()];
    expect(await refusal(parent.call(families.acceptFamily, { code }))).toBe('CODE_WRONG');
    expect(await refusal(child.call(kept.join, { code }))).toBe('CODE_WRONG');
    const { homeId } = await selfOf(child);
    expect(await refusal(child.call(homes.confirmByCode, { homeId, code }))).toBe('CODE_WRONG');
    await child.call(families.acceptFamily, { code }, keyOf('accept', 1));
    await child.call(families.acceptFamily, { code }, keyOf('accept', 1));
    expect(await refusal(another.call(families.acceptFamily, { code }))).toBe('CODE_WRONG');
    const late = await familyCode(parent);
    await world.advance(families.familyTicketHours * hour);
    expect(await refusal(another.call(families.acceptFamily, { code: late }))).toBe('CODE_WRONG');
  });

  test('is let by a parent who withdrew while the code was on its way', async () => {
    const [parent, child] = [await neighbour(), await neighbour()];
    const code = await familyCode(parent);
    await parent.call(consents.withdraw, { purpose: 'onBehalf' });
    expect(await refusal(child.call(families.acceptFamily, { code }))).toBe('CONSENT_NEEDED');
  });
});

describe('a worker', () => {
  test('reports for whom he keeps a record of, while she agrees; a colleague of another grid does not', async () => {
    const { zhou, tang, fang } = world.people;
    const personId = await keep(world);
    const { id } = await reportFor(zhou, personId);
    const { askerName, timeline } = await zhou.call(requests.view, { id });
    expect([askerName, timeline[0]?.forName, timeline[0]?.who.role]).toEqual([
      grandmother.name,
      grandmother.name,
      'gridWorker',
    ]);
    for (const other of [tang, fang]) expect(await refusal(reportFor(other, personId))).toBe('NOT_ALLOWED');
    await zhou.call(consents.withdraw, { purpose: 'onBehalf', forPersonId: personId });
    expect(await refusal(reportFor(zhou, personId))).toBe('NOT_ALLOWED');
  });

  test('speaks for her no more once she took her word back: a colleague who did not mend it judges', async () => {
    const { zhou, ma } = world.people;
    const personId = await keep(world);
    const { id } = await reportFor(zhou, personId);
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了灯。', photos: [], noPhotoReason: 'tooDark' });
    await zhou.call(consents.withdraw, { purpose: 'onBehalf', forPersonId: personId });
    expect((await zhou.call(requests.view, { id })).abilities.canConfirm).toBe(false);
    expect((await ma.call(requests.confirm, { id, seenVersion: 3 })).state).toBe('closed');
  });

  test('does not judge what he reported and mended himself', async () => {
    const { zhou, ma } = world.people;
    const { id } = await reportFor(zhou, await keep(world));
    await zhou.call(requests.take, { id, seenVersion: 1 });
    await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了灯。', photos: [], noPhotoReason: 'tooDark' });
    expect(await refusal(zhou.call(requests.confirm, { id, seenVersion: 3 }))).toBe('NOT_ALLOWED');
    expect((await ma.call(requests.confirm, { id, seenVersion: 3 })).state).toBe('closed');
  });
});

describe('a guardian', () => {
  test('speaks for a minor, and no longer once he has withdrawn, ended it, or the child is of age', async () => {
    const guardian = await neighbour();
    const personId = await keepChild(guardian);
    const { id } = await reportFor(guardian, personId);
    expect((await guardian.call(requests.mine, { isOpen: true })).items.map((card) => card.id)).toEqual([id]);
    expect(await refusal(reportFor(await neighbour(), personId))).toBe('NOT_ALLOWED');
    expect(await refusal(reportFor(world.people.zhou, personId))).toBe('NOT_ALLOWED');
    await guardian.call(consents.withdraw, { purpose: 'minor', forPersonId: personId });
    expect(await refusal(reportFor(guardian, personId))).toBe('NOT_ALLOWED');
    const another = await keepChild(guardian);
    await guardian.call(families.endFamily, { personId: another, he: 'isHelpedByMe' });
    expect(await refusal(reportFor(guardian, another))).toBe('NOT_ALLOWED');
    // What a guardian does not agree to any more is not kept, either.
    expect((await guardian.call(families.family, {})).helped).toEqual([]);
  });

  test.each([
    [{ birth: '1990-05' }, 'WRONG_STATE'],
    [{ birth: '2020' }, 'INVALID_INPUT'],
    [{ isGuardian: false }, 'INVALID_INPUT'],
    [{ consents: [] }, 'INVALID_INPUT'],
    [{ consents: [guide] }, 'CONSENT_NEEDED'],
    [{ consents: [{ ...minor, textVersion: 9 }] }, 'STALE'],
    [{ name: '代开发票' }, 'CONTENT_REFUSED'],
  ])('who keeps a minor with %j is refused', async (wrong, code) => {
    const guardian = await neighbour();
    const right = { name: '小朋友', birth: '2020-05', isGuardian: true, consents: [minor] };
    expect(await refusal(guardian.call(families.keepMinor, { ...right, ...wrong } as never))).toBe(code);
  });

  test('hands over from fourteen on, and not before', async () => {
    const guardian = await neighbour();
    const young = await keepChild(guardian);
    expect(await refusal(guardian.call(kept.offerJoin, { personId: young }))).toBe('TOO_YOUNG');
    const pupil = await keepChild(guardian, '2010-05');
    const { code } = await guardian.call(kept.offerJoin, { personId: pupil });
    const joined = await world.signIn('family-pupil');
    await joined.call(kept.join, { code });
    expect((await joined.call(people.me, {})).person?.name).toBe('小朋友');
    const { personId } = await selfOf(joined);
    expect((await reportFor(guardian, personId)).state).toBe('submitted');
    expect((await reportFor(guardian, pupil)).state).toBe('submitted');
  });

  test('no worker reads, revises or hands over the record of a minor', async () => {
    const personId = await keepChild(await neighbour());
    const { zhou } = world.people;
    expect(await refusal(zhou.call(kept.keptPerson, { personId }))).toBe('NOT_FOUND');
    expect(await refusal(zhou.call(kept.revisePerson, { personId, seenVersion: 1 }))).toBe('NOT_FOUND');
    expect(await refusal(zhou.call(kept.offerJoin, { personId }))).toBe('NOT_FOUND');
  });
});
