import type { RequestCard } from '#contracts/requests';
import { toRound, withinBuilding } from './place-groups';

const at = '2026-11-16T10:00:00.000Z';
const card = (
  id: string,
  [building, unit, floor]: readonly [number, number, number],
  more: Partial<RequestCard> = {},
): RequestCard => ({
  id,
  number: id,
  words: '楼道灯不亮',
  place: { buildingId: `b${building}`, label: `青年路新村 ${building} 号楼 ${unit} 单元 ${floor} 层`, unit, floor },
  state: 'submitted',
  reportedAt: at,
  stateAt: at,
  ...more,
});
const taken = { state: 'processing', handlerName: '陈师傅' } as const;

test('one stop is a building with all that is open in it, named without unit and floor', () => {
  const { stops } = toRound([card('1', [3, 2, 4], taken), card('2', [5, 1, 1], taken), card('3', [3, 1, 2], taken)]);
  expect(stops.map(({ name }) => name)).toEqual(['青年路新村 3 号楼', '青年路新村 5 号楼']);
  expect(stops[0]?.items.map(({ id }) => id)).toEqual(['3', '1']);
});

test('new ones come first in their building, and a building with new ones before a fuller one', () => {
  const { stops } = toRound([
    card('1', [3, 1, 1], taken),
    card('2', [3, 1, 2], taken),
    card('3', [5, 1, 1], taken),
    card('4', [5, 3, 6]),
  ]);
  expect(stops.map(({ buildingId, freshCount }) => [buildingId, freshCount])).toEqual([
    ['b5', 1],
    ['b3', 0],
  ]);
  expect(stops[0]?.items.map(({ id }) => id)).toEqual(['4', '3']);
});

test('what waits for the asker is no stop', () => {
  const { stops, waiting } = toRound([card('1', [3, 2, 4], { state: 'resolved', handlerName: '陈师傅' })]);
  expect(stops).toEqual([]);
  expect(waiting.map(({ id }) => id)).toEqual(['1']);
});

test('a request about a whole building keeps its name', () => {
  const whole = card('1', [3, 1, 1], { place: { buildingId: 'b3', label: '青年路新村 3 号楼' } });
  expect(toRound([whole]).stops[0]?.name).toBe('青年路新村 3 号楼');
  expect(withinBuilding(whole.place)).toBe('');
});
