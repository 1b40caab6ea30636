/**
 * Seeds the demo community through the front door: the coordinator opens it with its setup code, people move in,
 * workers are given their grids, and then they live a little. Told twice, it changes nothing.
 */
import * as settings from '#contracts/community-settings';
import * as people from '#contracts/people';
import * as notices from '#contracts/notices';
import { appoint } from './appoint';
import { buildings, community, grids, placeId } from './community';
import { live, type PhotoReader } from './life';
import { keyOf, signIn, type PersonOnPhone } from './person';
import { importPlaces } from './places';
import { newcomer, personas, type Persona, type PersonaName } from './personas';

/** Messages a worker of the demo has already allowed, so that the first report rings at once. */
const consents = 5;

export interface Seeding {
  readonly url: string;
  /** The code that opens the demo community; whoever holds the functions' secret can make it. */
  readonly setupCode: string;
  readonly photo: PhotoReader;
}

/** Seeds, and answers everybody's phone by name. */
export async function seed({ url, setupCode, photo }: Seeding): Promise<Readonly<Record<PersonaName, PersonOnPhone>>> {
  const everybody = await signInAll(url);
  await foundCommunity(everybody.fang, setupCode);
  await importPlaces(everybody.fang);
  await ringAtNight(everybody.fang);
  for (const [name, persona] of Object.entries(personas) as [PersonaName, Persona][]) {
    await moveIn(everybody[name], persona);
    if (persona.works) await work(everybody, name, persona.works);
    await allow(everybody[name], persona);
  }
  await live(everybody, photo);
  await everybody.fang.call(notices.drain, {});
  await introduce(url);
  return everybody;
}

async function signInAll(url: string): Promise<Record<PersonaName, PersonOnPhone>> {
  const names = Object.keys(personas) as PersonaName[];
  const phones = await Promise.all(names.map((name) => signIn(url, personas[name].openid)));
  return Object.fromEntries(names.map((name, at) => [name, phones[at]])) as Record<PersonaName, PersonOnPhone>;
}

async function foundCommunity(coordinator: PersonOnPhone, setupCode: string): Promise<void> {
  await coordinator.call(
    people.foundCommunity,
    {
      setupCode,
      coordinatorName: personas.fang.name,
      community,
      grids: [...grids],
      buildings: [...buildings],
    },
    keyOf('seed', 'found'),
  );
}

/** Whoever tries the demo in the evening hears the phone ring: this community keeps no quiet hours. */
async function ringAtNight(coordinator: PersonOnPhone): Promise<void> {
  const { version } = await coordinator.call(settings.settings, { communityId: community.id });
  if (version > 1) return;
  const off = { communityId: community.id, seenVersion: version, quiet: null };
  await coordinator.call(settings.setSettings, off, keyOf('seed', 'quiet'));
}

async function moveIn(phone: PersonOnPhone, { name, home }: Persona): Promise<void> {
  const place = { ...home, buildingId: placeId(home.buildingId) };
  await phone.call(people.settle, { ...place, name }, keyOf('seed', 'settle', name));
}

async function work(
  everybody: Readonly<Record<PersonaName, PersonOnPhone>>,
  name: PersonaName,
  { role, gridId }: NonNullable<Persona['works']>,
): Promise<void> {
  await appoint(everybody.fang, everybody[name], { role, gridId: placeId(gridId) }, ['seed', 'grant', name]);
}

async function allow(phone: PersonOnPhone, persona: Persona): Promise<void> {
  const kinds = persona.works ? (['newWork', 'progress'] as const) : (['progress'] as const);
  for (let consent = 0; consent < consents; consent += 1) {
    await phone.allowMessages(kinds, keyOf('seed', 'allow', persona.openid, consent));
  }
}

/** Tells the stage whom one can be. */
async function introduce(url: string): Promise<void> {
  const listed = [...Object.values(personas), newcomer].map(({ openid, name, role }) => ({
    openid,
    name,
    role,
    note: '演示',
  }));
  await fetch(`${url}/_emulator/personas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personas: listed }),
  });
}
