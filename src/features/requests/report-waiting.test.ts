import { emptyReport } from './draft';
import { toDraft, toWaiting, wordsOf } from './report-waiting';

const at = '2026-11-16T10:00:00.000Z';
const draft = {
  ...emptyReport('01JBCDEFGHJKMNPQRSTVWXYZ01'),
  step: 4 as const,
  place: { buildingId: 'b3', unit: 2 },
  words: ' 扶手松了 ',
  photos: [
    { key: 'p1', localPath: 'wxfile://tmp_1', fileId: 'cloud://zhiye/inbox/o/1.jpg' },
    { key: 'p2', localPath: 'wxfile://store_2', isKept: true },
  ],
};

test('a report waits under the key of its draft, with what is stored and what the phone keeps', () => {
  const waiting = toWaiting(draft, 'inbox/o/', at);
  expect(waiting).toEqual({
    key: draft.key,
    operation: 'requests.report',
    input: { place: { buildingId: 'b3', unit: 2 }, words: '扶手松了' },
    photos: [{ fileId: 'cloud://zhiye/inbox/o/1.jpg' }, { path: 'wxfile://store_2' }],
    folder: 'inbox/o/',
    madeAt: at,
  });
  expect(wordsOf(waiting)).toBe('扶手松了');
});

test.each([
  ['CONTENT_REFUSED', 3],
  ['PLACE_UNKNOWN', 2],
  ['PHOTO_MISSING', 1],
  ['NOT_ALLOWED', 4],
] as const)('refused as %s it is taken up again at screen %i, with all that was in it', (code, step) => {
  const refused = { ...toWaiting(draft, 'inbox/o/', at), trouble: { code, message: '' } };
  const again = toDraft(refused, 'another');
  expect(again).toMatchObject({ key: 'another', step, words: '扶手松了', place: { buildingId: 'b3', unit: 2 } });
  expect(again.photos.map(({ localPath, fileId, isKept }) => [localPath, fileId, isKept])).toEqual([
    [undefined, 'cloud://zhiye/inbox/o/1.jpg', undefined],
    ['wxfile://store_2', undefined, true],
  ]);
});

test('whose it is travels with it, and comes back when it is written again', () => {
  const waiting = toWaiting({ ...draft, forPersonId: 'mother' }, 'inbox/o/', at);
  expect(waiting.input).toMatchObject({ forPersonId: 'mother' });
  expect(toDraft(waiting, 'k2').forPersonId).toBe('mother');
  const own = toWaiting(draft, 'inbox/o/', at);
  expect(own.input).not.toHaveProperty('forPersonId');
  expect(toDraft(own, 'k2').forPersonId).toBeUndefined();
});

test('what was said waits as a photo does, stored or kept on the phone, and comes back with all the rest', () => {
  const kept = { ...draft, voice: { key: 'v1', localPath: 'wxfile://store_9', isKept: true, seconds: 12 } };
  const waiting = toWaiting(kept, 'inbox/o/', at);
  expect(waiting.voice).toEqual({ path: 'wxfile://store_9', seconds: 12 });
  expect(waiting.input).not.toHaveProperty('voice');
  expect(toDraft({ ...waiting, input: { ...waiting.input, pin: { latitude: 22, longitude: 113 } } }, 'k').pin).toEqual({
    ...{ latitude: 22, longitude: 113, name: '' },
  });
  expect(toDraft(waiting, 'another').voice).toMatchObject({ localPath: 'wxfile://store_9', isKept: true, seconds: 12 });
  const stored = { ...draft, voice: { key: 'v1', fileId: 'cloud://zhiye/inbox/o/1.mp3', seconds: 12 } };
  expect(toWaiting(stored, 'inbox/o/', at).voice).toEqual({ fileId: 'cloud://zhiye/inbox/o/1.mp3', seconds: 12 });
});
