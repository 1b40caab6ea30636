import type { SpotView, SweepView } from '#contracts/request-sweeps';
import type { Waiting } from '../../api/outbox';
import { fineWaiting, formWaiting, waitingOf, withWaiting } from './spot-waiting';

const spot = (building: number, more: Partial<SpotView> = {}): SpotView => ({
  ...{ id: `s~${building}`, buildingId: `b${building}`, label: `${building} 号楼`, gridId: 'g', state: 'notYet' },
  ...{ version: 1, canCheck: true, canMend: false, canBeFine: true, canBeBroken: true },
  ...more,
});
const sweep = (spots: readonly SpotView[]): SweepView => ({
  ...{ id: 's', communityId: 'c', thing: '楼道灯', startedAt: '2026-11-16T10:00:00.000Z', isOpen: true },
  ...{ total: spots.length, startedBy: '方', counts: { notYet: spots.length, fine: 0, broken: 0, mended: 0 } },
  ...{ canEnd: false, spots: [...spots], version: 1 },
});
const madeAt = '2026-11-16T11:00:00.000Z';
const sending = { key: 'k1', madeAt };
const draft = { key: 'k2', photos: [], words: '' };

test('a tap waits under its key, with the version that was seen and words to know it by', () => {
  expect(fineWaiting(spot(1), sending)).toEqual({
    ...{ key: 'k1', madeAt, operation: 'requests.checkSpot', photos: [], title: '1 号楼:好的' },
    input: { id: 's~1', seenVersion: 1, isFine: true },
  });
  const kept = { key: 'p', localPath: 'wxfile://store_1', isKept: true };
  const mended = formWaiting(spot(2), 'mended', { ...draft, photos: [kept] }, { folder: 'inbox/z/', madeAt });
  expect(mended).toMatchObject({ key: 'k2', operation: 'requests.mendSpot', photos: [{ path: 'wxfile://store_1' }] });
  expect(mended.input).toEqual({ id: 's~2', seenVersion: 1, words: '修好了。' });
});

test('the sweep stands as it will once it has arrived: state, next words, counts, also one tap upon the other', () => {
  const one = fineWaiting(spot(1), sending);
  const seen = withWaiting(sweep([spot(1), spot(2)]), [one], '周');
  expect(seen.counts).toEqual({ notYet: 1, fine: 1, broken: 0, mended: 0 });
  expect(seen.spots[0]).toMatchObject({ state: 'fine', version: 2, canBeFine: false, canBeBroken: true });
  expect(seen.spots[0]?.checked).toMatchObject({ at: madeAt, name: '周' });
  const other = formWaiting(seen.spots[0] as SpotView, 'broken', { ...draft, words: '三楼暗' }, { madeAt });
  const again = withWaiting(sweep([spot(1), spot(2)]), [one, other], '周');
  expect(again.spots[0]).toMatchObject({ state: 'broken', version: 3, canMend: true, checked: { words: '三楼暗' } });
});

test('what was refused changes nothing, nor what was said of a building that has moved, or of another sweep', () => {
  const one = fineWaiting(spot(1), sending);
  const refused: Waiting = { ...one, trouble: { code: 'STALE', message: '刚有人改过。' } };
  const before = sweep([spot(1)]);
  expect(withWaiting(before, [refused], '周').spots).toEqual(before.spots);
  const moved = sweep([spot(1, { version: 2, state: 'broken' })]);
  expect(withWaiting(moved, [one], '周').spots).toEqual(moved.spots);
  expect(waitingOf([one], 'another')).toEqual([]);
  expect(waitingOf([{ ...one, operation: 'requests.report', input: {} }], 's')).toEqual([]);
});
