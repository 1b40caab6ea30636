/** A new key: the clock seals anew what is under the old one, and only then may the old one be gone. */
import * as consents from '#contracts/consents';
import * as keeping from '#contracts/kept-persons';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as rights from '#contracts/rights';
import { collections as inPeople } from '../../cloudfunctions/contexts/people/repository';
import { collections, type KeyRecord } from '../../cloudfunctions/contexts/privacy/repository';
import { community } from '../../emulator/seed/community';
import { signIn } from '../../emulator/seed/person';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { grandmother, keep, onBehalf, spoken } from '../support/acts-of-persons';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { functionsEnvironment, startWorld, type World } from '../support/world';

const minute = 60_000;
const phone = '13800000047';
const words = '我住 5 层,不是 4 层。';
const oldKey = functionsEnvironment.FIELD_KEYS;
const newKey = `t2:${Buffer.alloc(32, 'the key to come').toString('base64')}`;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** The same data under another environment, for as long as `look` takes. */
async function under<Result>(fieldKeys: string, look: (cloud: CloudProcess) => Promise<Result>): Promise<Result> {
  const environment = { ...functionsEnvironment, FIELD_KEYS: fieldKeys };
  const cloud = await startCloud({ dataDir: world.cloud.dataDir, environment });
  try {
    return await look(cloud);
  } finally {
    await cloud.stop();
  }
}

async function strike(cloud: CloudProcess, advanceMs: number): Promise<void> {
  await cloud.post('/_emulator/clock', { advanceMs });
  await cloud.post('/_emulator/timers/fire', { function: 'jobs' });
}

/** Every sealed text there is, by the key it is under. */
async function kept(cloud: CloudProcess) {
  const store = await readStore(cloud);
  const sealing = [inPeople.people, inPeople.consentPages, collections.corrections];
  const all = JSON.stringify(sealing.map((name) => store.documents(name)));
  const texts = [...all.matchAll(/"v1\.([a-z0-9]+)\.[\w-]+\.[\w-]+"/g)].map(([, keyId = '']) => keyId);
  return {
    keyIds: [...new Set(texts)],
    texts: texts.length,
    empty: store.documents<KeyRecord>(collections.keys).filter(({ emptySince }) => emptySince !== undefined),
  };
}

async function meAt(cloud: CloudProcess): Promise<string> {
  return refusal((await signIn(cloud.url, 'demo-lin')).call(people.me, {}));
}

/** In every field that is sealed: a phone with the key of its command, birth, note, tags, witness, page, correction. */
async function sealEverywhere(): Promise<string> {
  const { lin, zhou, gu } = world.people;
  await lin.call(rights.correct, { field: 'home', words });
  await gu.call(rights.correct, { field: 'other', words });
  await lin.call(phones.typePhone, { phone });
  const personId = await keep(world);
  for (let word = 0; word < 25; word += 1) {
    await zhou.call(consents.recordConsent, { personId, ...onBehalf, evidence: spoken });
    await zhou.call(consents.withdraw, { forPersonId: personId, purpose: 'onBehalf' });
  }
  return personId;
}

/** What can be read under this environment, by those who may. */
async function readable(cloud: CloudProcess, personId: string) {
  const [fang, zhou, lin] = await Promise.all(['fang', 'zhou', 'lin'].map((who) => signIn(cloud.url, `demo-${who}`)));
  if (!fang || !zhou || !lin) throw new Error('nobody signed in');
  const { items } = await fang.call(rights.corrections, { communityId: community.id });
  const { note, birth, tags } = await zhou.call(keeping.keptPerson, { personId });
  const { items: callers } = await zhou.call(phones.whoCalled, { phone });
  const { person } = await lin.call(people.me, {});
  return { words: items.map((item) => item.words), note, birth, tags, callers: callers.length, phone: person?.phone };
}

test('what is sealed moves to the new key by the clock, is read all along, and the old key may go after that', async () => {
  const personId = await sealEverywhere();
  const before = await readable(world.cloud, personId);
  expect(before).toMatchObject({ words: [words, words], note: grandmother.note, callers: 1, phone: '138****0047' });
  const { texts } = await kept(world.cloud);
  await world.cloud.kill();
  expect(await under(newKey, meAt)).toBe('UNAVAILABLE');

  await under(`${newKey},${oldKey}`, async (cloud) => {
    expect(await readable(cloud, personId)).toEqual(before);
    await strike(cloud, 0);
    // An instance with the old key alone may still be at work.
    expect(await kept(cloud)).toEqual({ keyIds: ['t1'], texts, empty: [] });
    await strike(cloud, 11 * minute);
    const after = await kept(cloud);
    expect([after.keyIds, after.texts, after.empty.map(({ _id }) => _id)]).toEqual([['t2'], texts, ['t1']]);
    expect(violations(await allInvariants(), await readStore(cloud), ['always'])).toEqual([]);
  });

  expect(await under(newKey, (cloud) => readable(cloud, personId))).toEqual(before);
  // Back to the old key: it is in use again, and the new one still has everything.
  expect(await under(oldKey, meAt)).toBe('UNAVAILABLE');
  await under(`${oldKey},${newKey}`, async (cloud) => {
    expect(await meAt(cloud)).toBe('none');
    expect((await kept(cloud)).empty).toEqual([]);
  });
});
