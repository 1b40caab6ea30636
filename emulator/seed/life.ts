/** What has happened in the demo community before somebody opens it: told through the contracts by its own people. */
import { readFileSync } from 'node:fs';
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

/** Three cases in three states; told twice, nothing happens twice. */
export async function live(everybody: Everybody, photo: PhotoReader): Promise<void> {
  await tileIsBeingLookedFor(everybody, photo);
  await drainIsClear(everybody, photo);
  await gateWaits(everybody);
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
