import type { RequestFact } from '#contracts/request-facts';
import { recipientsOf, waitingIn } from './audience';

const fact: RequestFact = {
  id: 'r1.1',
  kind: 'requests.reported',
  at: new Date('2026-11-23T10:00:00Z'),
  requestId: 'r1',
  number: '0001',
  communityId: 'c1',
  gridId: 'c1~g6',
  placeLabel: '3 号楼',
  words: '楼道灯不亮',
  askerId: 'lin',
  handlerId: 'zhou',
};
const workers = new Map([
  ['c1~g6', ['zhou', 'ma']],
  ['c1~g5', ['tang']],
]);

test.each([
  ['requests.reported', ['zhou', 'ma']],
  ['requests.taken', ['lin']],
  ['requests.resolved', ['lin']],
  ['requests.confirmed', ['zhou']],
  ['requests.returned', ['zhou']],
] as const)('%s is told to %j', (kind, expected) => {
  expect(recipientsOf({ ...fact, kind }, workers)).toEqual(expected);
});

test('a grid without workers, or a case without a handler, has nobody to tell', () => {
  expect(recipientsOf({ ...fact, gridId: 'c1~g9' }, workers)).toEqual([]);
  const { handlerId: _, ...unhandled } = fact;
  expect(recipientsOf({ ...unhandled, kind: 'requests.confirmed' }, workers)).toEqual([]);
});

test('who works there no more is told nothing; what comes back is for those who do', () => {
  const left = { ...fact, handlerId: 'gone' };
  expect(recipientsOf({ ...left, kind: 'requests.returned' }, workers)).toEqual(['zhou', 'ma']);
  expect(recipientsOf({ ...left, kind: 'requests.confirmed' }, workers)).toEqual([]);
});

test('who reported for somebody hears with him', () => {
  const told = recipientsOf({ ...fact, kind: 'requests.resolved', reporterId: 'daughter' }, workers);
  expect(told).toEqual(['lin', 'daughter']);
});

test('what is urgent waits for no morning', () => {
  expect(waitingIn(fact)).toBe('c1');
  expect(waitingIn({ ...fact, isUrgent: true })).toBeUndefined();
});
