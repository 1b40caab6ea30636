import * as v from 'valibot';
import { report, resolve } from '#contracts/requests';
import { emptyReport, emptyResolve } from './draft';
import { obstaclesOf, toReport, toResolve, workObstaclesOf } from './report-input';

const stored = { key: 'p1', localPath: 'blob:1', fileId: 'cloud://zhiye/inbox/o/1.jpg' };
const full = {
  ...emptyReport('01JBCDEFGHJKMNPQRSTVWXYZ01'),
  place: { buildingId: 'b3', unit: 2, floor: 4 },
  words: ' 楼道灯不亮 ',
  photos: [stored],
};

test('a full draft becomes exactly what the contract takes', () => {
  const input = toReport(full);
  expect(v.parse(report.input, input)).toEqual({
    place: { buildingId: 'b3', unit: 2, floor: 4 },
    words: '楼道灯不亮',
    photos: ['cloud://zhiye/inbox/o/1.jpg'],
  });
  expect(obstaclesOf(full)).toEqual([]);
});

test('no photo, no unit and no floor are fine', () => {
  const bare = { ...full, photos: [], place: { buildingId: 'b3' } };
  expect(toReport(bare)).toEqual({ place: { buildingId: 'b3' }, words: '楼道灯不亮', photos: [] });
  expect(obstaclesOf(bare)).toEqual([]);
});

test('obstacles come in the order of the screens', () => {
  const early = { ...full, place: {}, words: '灯', photos: [{ key: 'p2', localPath: 'blob:2' }] };
  expect(obstaclesOf(early)).toEqual(['place', 'words', 'photosOnTheWay']);
});

test('a photo the phone keeps stands in nobody’s way: it is stored when the report goes out', () => {
  const kept = { key: 'p3', localPath: 'wxfile://store_3', isKept: true };
  expect(obstaclesOf({ ...full, photos: [kept] })).toEqual([]);
});

test('words of spaces are no words, and 301 characters are too many', () => {
  expect(obstaclesOf({ ...full, words: '   ' })).toEqual(['words']);
  expect(obstaclesOf({ ...full, words: '灯'.repeat(301) })).toEqual(['words']);
  expect(obstaclesOf({ ...full, words: '灯'.repeat(300) })).toEqual([]);
});

test('a worker needs a sentence, and a photo or a reason for none', () => {
  const nothing = emptyResolve('01JBCDEFGHJKMNPQRSTVWXYZ02');
  expect(workObstaclesOf(nothing)).toEqual(['words', 'proof']);
  const said = { ...nothing, words: '换了新灯' };
  expect(workObstaclesOf(said)).toEqual(['proof']);
  expect(workObstaclesOf({ ...said, noPhotoReason: 'tooDark' })).toEqual([]);
  expect(workObstaclesOf({ ...said, photos: [stored] })).toEqual([]);
});

test('a reason beside a photo is not sent: the photo speaks', () => {
  const both = { ...emptyResolve('k'), words: '换了新灯', photos: [stored], noPhotoReason: 'tooDark' as const };
  const input = toResolve('r1', 3, both);
  expect(input).not.toHaveProperty('noPhotoReason');
  expect(v.is(resolve.input, input)).toBe(true);
  expect(toResolve('r1', 3, { ...both, photos: [] }).noPhotoReason).toBe('tooDark');
});

test('of a point on the map the two numbers are sent, and not what the map calls it', () => {
  const pin = { latitude: 22.27, longitude: 113.57, name: '青年社区' };
  expect(toReport({ ...full, pin })).toMatchObject({ pin: { latitude: 22.27, longitude: 113.57 } });
  expect(JSON.stringify(toReport({ ...full, pin }))).not.toContain(pin.name);
  expect(obstaclesOf({ ...full, pin })).toEqual([]);
});

test('a voice is sent once it is stored; until then, or until the phone keeps it, it stands in the way', () => {
  const voice = { key: 'v1', localPath: 'wxfile://tmp_1', seconds: 12 };
  expect(obstaclesOf({ ...full, voice })).toEqual(['voiceOnTheWay']);
  expect(obstaclesOf({ ...full, voice: { ...voice, isKept: true } })).toEqual([]);
  const fileId = 'cloud://zhiye/inbox/o/1.mp3';
  expect(toReport({ ...full, voice: { ...voice, fileId } })).toMatchObject({ voice: { file: fileId, seconds: 12 } });
});
