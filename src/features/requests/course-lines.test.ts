import type { RequestView } from '#contracts/requests';
import { courseLines } from './course-lines';

const now = new Date('2026-11-26T02:00:00Z');
const view: RequestView = {
  ...{ id: 'r1', number: '0001', words: '灯不亮', state: 'processing', version: 3, gridName: '', timeline: [] },
  ...{ place: { buildingId: 'b', label: '3 号楼' }, reportedAt: now.toISOString(), stateAt: now.toISOString() },
  hasOlder: false,
  abilities: { canTake: false, canResolve: false, canConfirm: false, canReturn: false },
};

test('a case that just goes on says nothing more', () => {
  expect(courseLines(view, now)).toEqual([]);
});

test('a later day says what was promised first, and what became of an objection', () => {
  const promise = { by: '2027-01-10T16:00:00.000Z', day: '2027-01-10', isTentative: false };
  const extension = { from: '2026-12-07T16:00:00.000Z' };
  expect(courseLines({ ...view, promise, extension }, now)).toEqual(['原来说好最晚12月7日,改过一次。原因写在下面。']);
  const taken = courseLines({ ...view, promise, extension: { ...extension, contest: 'takenBack' } }, now);
  expect(taken).toEqual(['有人不同意晚,改回原来的日子了。']);
});

test('a pause is said to who has to answer as his, and to others as a pause', () => {
  const waiting = { ...view, pausedAt: now.toISOString() };
  expect(courseLines(waiting, now)).toEqual(['在等报的人回一句话。等的这几天不算在内。']);
  const his = { ...waiting, abilities: { ...view.abilities, canAnswer: true } };
  expect(courseLines(his, now)).toEqual(['等您回一句话,好接着办。']);
});

test('a long one says the day of the next look, and that it passed where it did', () => {
  const long = { since: now.toISOString(), nextCheck: '2026-12-06T16:00:00.000Z' };
  expect(courseLines({ ...view, long }, now)).toEqual(['这件事要些日子。12月6日再去看,不会忘。']);
  const passed = { ...long, nextCheck: '2026-11-25T16:00:00.000Z' };
  expect(courseLines({ ...view, long: passed }, now)).toEqual(['说好11月25日再看,还没看。已经提醒了。']);
});

test('a long one nobody has taken promises no look that nobody will take', () => {
  const long = { since: now.toISOString(), nextCheck: '2026-12-06T16:00:00.000Z' };
  const waits = { ...view, state: 'submitted' } as const;
  expect(courseLines({ ...waits, long }, now)).toEqual(['还没有人来办。到12月6日还没有,会再催。']);
  const passed = { ...long, nextCheck: '2026-11-25T16:00:00.000Z' };
  expect(courseLines({ ...waits, long: passed }, now)).toEqual(['还没有人来办。已经催过了。']);
});
