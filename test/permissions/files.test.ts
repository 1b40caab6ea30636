/** Files and lists: what one person put there, asked for by everybody else. */
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as notices from '#contracts/notices';
import * as requests from '#contracts/requests';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { idOf } from '../support/role-acts';
import { photo } from '../support/world';
import { marksIn, markOf, reported, spots, startScene, type Scene } from './scene';
import { walkedRoles, type WalkedRole } from './table';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.world.stop());

/** What WeChat's own client is told when it asks for links, past every function. */
async function linksOf({ base }: PersonOnPhone, fileIds: readonly string[]): Promise<readonly string[]> {
  const response = await fetch(`${base}cloud/get-temp-file-url`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileList: fileIds }),
  });
  const { fileList = [] } = (await response.json()) as { fileList?: { tempFileURL?: string }[] };
  return fileList.flatMap(({ tempFileURL }) => (tempFileURL ? [tempFileURL] : []));
}

async function uploadInto({ base }: PersonOnPhone, folder: string): Promise<string | undefined> {
  const target = `${base}cloud/upload-file?cloudPath=${encodeURIComponent(`${folder}planted.jpg`)}`;
  const response = await fetch(target, { method: 'POST', body: new Uint8Array(photo('light-dark')) });
  return ((await response.json()) as { fileID?: string }).fileID;
}

/** The photo of a neighbour, as it lies in his inbox and as it is kept with his report. */
async function neighbourly() {
  const owner = scene.residents.community;
  const waiting = await owner.upload(photo('light-dark'));
  const taken = await owner.upload(photo('light-lit'));
  const place = { buildingId: spots.community.buildingId };
  const { id } = await owner.call(requests.report, { place, words: markOf('community', 'owner'), photos: [taken] });
  const { fileIds } = await scene.world.cloud.get<{ fileIds: string[] }>('/_emulator/files');
  const kept = fileIds.filter((fileId) => fileId.includes(id));
  const { uploadFolder } = await owner.call(people.me, {});
  return { waiting, kept, id, uploadFolder };
}

test.each(walkedRoles)(
  '%s gets no link to a file of another, reports none as his, and writes into no other inbox',
  async (role) => {
    const { phone } = await scene.actor(role);
    const { waiting, kept, uploadFolder } = await neighbourly();
    expect(kept).toHaveLength(1);
    expect(await linksOf(phone, [waiting, ...kept])).toEqual([]);
    const place = { buildingId: spots.grid.buildingId };
    for (const fileId of [waiting, ...kept]) {
      const report = { place, words: '看看别人的照片。', photos: [fileId] };
      expect(await refusal(phone.call(requests.report, report))).toBe(
        role === 'visitor' ? 'HOME_NEEDED' : 'PHOTO_MISSING',
      );
    }
    for (const folder of [uploadFolder, 'cases/', '']) expect(await uploadInto(phone, folder)).toBeUndefined();
  },
);

test.each(walkedRoles.filter((role) => role !== 'coordinator'))(
  '%s sees no link to a photo of a case that is not his to see',
  async (role) => {
    const { id } = await neighbourly();
    const { phone } = await scene.actor(role);
    const expected = role === 'visitor' ? 'NOT_ALLOWED' : 'NOT_FOUND';
    expect(await refusal(phone.call(requests.view, { id }))).toBe(expected);
  },
);

test.each(walkedRoles)('no list of %s holds a row of another', async (role) => {
  for (const spot of ['grid', 'community', 'other'] as const) await reported(scene.residents[spot], spot, 'neighbour');
  const { phone } = await scene.actor(role);
  if (role !== 'visitor') await reported(phone, 'grid', role);
  await phone.call(notices.drain, {});
  const mine = marksIn(await phone.call(requests.mine, { isOpen: true }));
  expect(mine).toEqual(role === 'visitor' ? [] : [{ spot: 'grid', owner: role }]);
  const told = marksIn(await phone.call(notices.inbox, {}));
  expect(told.filter(({ spot }) => spot !== 'grid')).toEqual([]);
  expect(told.length > 0).toBe(works(role));
  await scene.coordinators.grid.call(people.grantRole, {
    personId: await idOf(scene.residents.grid),
    role: 'volunteer',
    communityId: 'qingnian',
  });
  const others = (await scene.residents.grid.call(privacy.audited, {})).items.map(({ id }) => id);
  const own = (await phone.call(privacy.audited, {})).items.map(({ id }) => id);
  expect(others.length).toBeGreaterThan(0);
  expect(own.filter((id) => others.includes(id))).toEqual([]);
});

function works(role: WalkedRole): boolean {
  return role === 'gridWorker' || role === 'microGridWorker';
}
