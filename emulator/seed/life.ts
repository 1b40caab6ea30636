/** What has happened in the demo community before somebody opens it: told through the contracts by its own people. */
import { readFileSync } from 'node:fs';
import * as consents from '#contracts/consents';
import * as families from '#contracts/families';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as people from '#contracts/people';
import * as requests from '#contracts/requests';
import { placeId } from './community';
import { keyOf, type PersonOnPhone } from './person';
import type { PersonaName } from './personas';

type Everybody = Readonly<Record<PersonaName, PersonOnPhone>>;

/** Reads a drawn picture of the demo; nobody's stairway was photographed. */
export type PhotoReader = (name: string) => Buffer;

/** Pictures beside this file, or beside the bundle. */
export function photosIn(folder: string): PhotoReader {
  return (name) => readFileSync(`${folder}/${name}.jpg`);
}

/** Three cases in three states, and who is who to whom; told twice, nothing happens twice. */
export async function live(everybody: Everybody, photo: PhotoReader): Promise<void> {
  await tileIsBeingLookedFor(everybody, photo);
  await drainIsClear(everybody, photo);
  await gateWaits(everybody);
  await homeIsConfirmed(everybody);
  await neighbourWithoutPhone(everybody);
  await familyHelps(everybody);
}

async function homeIsConfirmed({ lin, zhou }: Everybody): Promise<void> {
  const { person } = await lin.call(people.me, {});
  if (!person?.home?.id) throw new Error('nobody to confirm');
  const input = { personId: person.id, homeId: person.home.id };
  await zhou.call(homes.confirmHome, input, keyOf('seed', 'confirm', 'lin'));
}

/** Eighty-two, alone, without WeChat: the worker keeps a record of her, as she agreed before a witness. */
async function neighbourWithoutPhone({ zhou }: Everybody): Promise<void> {
  await zhou.call(
    kept.keepPerson,
    {
      name: '陶奶奶(演示)',
      home: { buildingId: placeId('b4'), unit: 1, floor: 1, door: '101' },
      phone: '0513-00000182',
      birth: '1944',
      note: '敲门要重一点,她走得慢。',
      tags: ['livesAlone', 'over80'],
      consents: [
        { purpose: 'guide', textVersion: consents.consentTexts.guide.version },
        { purpose: 'onBehalf', textVersion: consents.consentTexts.onBehalf.version },
      ],
      evidence: { way: 'spoken', witness: '马师傅(演示)' },
    },
    keyOf('seed', 'keep', 'tao'),
  );
}

async function familyHelps({ gu, lin }: Everybody): Promise<void> {
  const { version: textVersion } = consents.consentTexts.onBehalf;
  await gu.call(consents.consent, { purpose: 'onBehalf', textVersion }, keyOf('seed', 'family', 'consent'));
  const { code } = await gu.call(families.offerFamily, { may: ['report'] }, keyOf('seed', 'family', 'offer'));
  await lin.call(families.acceptFamily, { code }, keyOf('seed', 'family', 'accept'));
}

async function tileIsBeingLookedFor({ lin, zhou }: Everybody, photo: PhotoReader): Promise<void> {
  const { id } = await lin.call(
    requests.report,
    {
      place: { buildingId: placeId('b3') },
      words: '门口地砖断了一块,走路容易绊着。最好换一块同样颜色的。',
      photos: [await lin.upload(photo('tile-cracked'), 'tile-cracked.jpg')],
    },
    keyOf('seed', 'tile', 'report'),
  );
  await zhou.call(requests.take, { id, seenVersion: 1 }, keyOf('seed', 'tile', 'take'));
}

async function drainIsClear({ gu, zhou }: Everybody, photo: PhotoReader): Promise<void> {
  const { id } = await gu.call(
    requests.report,
    {
      place: { buildingId: placeId('b5'), unit: 1 },
      words: '一楼门前下水道堵了,一下雨就往外冒水。',
      photos: [await gu.upload(photo('drain-blocked'), 'drain-blocked.jpg')],
    },
    keyOf('seed', 'drain', 'report'),
  );
  await zhou.call(requests.take, { id, seenVersion: 1 }, keyOf('seed', 'drain', 'take'));
  await zhou.call(
    requests.resolve,
    { id, seenVersion: 2, words: '请疏通队通开了,冲水试过,不冒了。', photos: [], noPhotoReason: 'nothingToSee' },
    keyOf('seed', 'drain', 'resolve'),
  );
}

async function gateWaits({ gu }: Everybody): Promise<void> {
  await gu.call(
    requests.report,
    { place: { buildingId: placeId('b5'), unit: 1, floor: 1 }, words: '单元门关不严,晚上风大一直响。', photos: [] },
    keyOf('seed', 'gate', 'report'),
  );
}
