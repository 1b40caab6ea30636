import type { RequestFact } from '#contracts/request-facts';
import { isNeighbour, recipientsOf, waitingIn, type Known } from './audience';
import type { ListFact, RecordGone } from '#contracts/privacy-facts';

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
const workersOf = new Map([
  ['c1~g6', ['zhou', 'ma']],
  ['c1~g5', ['tang']],
]);
const known: Known = {
  workersOf,
  joinedTo: new Map([['r2', ['gu', 'shen', 'lin']]]),
  supervisorsOf: new Map([
    [
      'c1',
      [
        { personId: 'fang', role: 'coordinator' },
        { personId: 'gu', role: 'coordinator' },
        { personId: 'street', role: 'streetOverseer' },
      ],
    ],
  ]),
};

test.each([
  ['requests.reported', ['zhou', 'ma']],
  ['requests.taken', ['lin']],
  ['requests.resolved', ['lin']],
  ['requests.confirmed', ['zhou']],
  ['requests.returned', ['zhou']],
] as const)('%s is told to %j', (kind, expected) => {
  const actorId = kind === 'requests.resolved' || kind === 'requests.taken' ? 'zhou' : 'lin';
  expect(recipientsOf({ ...fact, actorId, kind }, known)).toEqual(expected);
});

test('a grid without workers, or a case without a handler, has nobody to tell', () => {
  expect(recipientsOf({ ...fact, gridId: 'c1~g9' }, known)).toEqual([]);
  const { handlerId: _, ...unhandled } = { ...fact, actorId: 'lin' };
  expect(recipientsOf({ ...unhandled, kind: 'requests.confirmed' }, known)).toEqual([]);
  expect(recipientsOf({ ...unhandled, kind: 'requests.checkMissed' }, known)).toEqual(['zhou', 'ma']);
});

test('who works there no more is told nothing; what comes back is for those who do', () => {
  const left = { ...fact, actorId: 'lin', handlerId: 'gone' };
  expect(recipientsOf({ ...left, kind: 'requests.returned' }, known)).toEqual(['zhou', 'ma']);
  expect(recipientsOf({ ...left, kind: 'requests.confirmed' }, known)).toEqual([]);
});

test('who reported for somebody hears with him', () => {
  const told = recipientsOf({ ...fact, kind: 'requests.resolved', reporterId: 'daughter' }, known);
  expect(told).toEqual(['lin', 'daughter']);
});

test('households that joined hear what was done and what others say of it, each person once', () => {
  const joined = { ...fact, requestId: 'r2', joined: 3 };
  expect(recipientsOf({ ...joined, kind: 'requests.resolved', actorId: 'zhou' }, known)).toEqual(['lin', 'gu', 'shen']);
  expect(recipientsOf({ ...joined, kind: 'requests.returned', actorId: 'gu' }, known)).toEqual(['zhou', 'lin', 'shen']);
  expect(recipientsOf({ ...joined, kind: 'requests.taken', actorId: 'zhou' }, known)).toEqual(['lin']);
  expect(['gu', 'lin', 'zhou'].filter((id) => isNeighbour(joined, id, known))).toEqual(['gu']);
});

test('who was asked for a part hears of it, and who answers for the whole hears what he said', () => {
  const handed = { ...fact, kind: 'requests.handed', actorId: 'zhou', toId: 'officer' } as const;
  expect(recipientsOf(handed, known)).toEqual(['officer']);
  const declined = { ...fact, kind: 'requests.declined', actorId: 'officer' } as const;
  expect(recipientsOf(declined, known)).toEqual(['zhou']);
  expect(recipientsOf({ ...declined, leadId: 'fang' }, known)).toEqual(['zhou', 'fang']);
  const { handlerId: _, ...unhandled } = declined;
  expect(recipientsOf(unhandled, known)).toEqual(['fang', 'gu']);
});

test('what was objected to is also for the street; a look that passed is for the coordinator the second time', () => {
  const contested = { ...fact, kind: 'requests.contested', actorId: 'lin' } as const;
  expect(recipientsOf(contested, known)).toEqual(['zhou', 'fang', 'gu', 'street']);
  const missed = { ...fact, kind: 'requests.checkMissed', actorId: 'clock' } as const;
  expect(recipientsOf(missed, known)).toEqual(['zhou']);
  expect(recipientsOf({ ...missed, isAgain: true }, known)).toEqual(['zhou', 'fang', 'gu']);
});

test('what is urgent waits for no morning', () => {
  expect(waitingIn(fact)).toBe('c1');
  expect(waitingIn({ ...fact, isUrgent: true })).toBeUndefined();
});

test('a list waits for every coordinator but the one who asks, who alone hears what was said', () => {
  const list: ListFact = {
    ...{ id: 'x.waits', kind: 'privacy.listWaits', at: fact.at, exportId: 'x' },
    ...{ communityId: 'c1', askerId: 'fang' },
  };
  expect(recipientsOf(list, known)).toEqual(['gu']);
  expect(recipientsOf({ ...list, kind: 'privacy.listRefused' }, known)).toEqual(['fang']);
  expect(waitingIn(list)).toBe('c1');
});

test('that a record is gone is told to family and keeper; to coordinators where he did it himself or left', () => {
  const gone: RecordGone = {
    ...{ id: 'x.gone', kind: 'privacy.recordErased', at: fact.at, goneId: 'x', actorId: 'fang' },
    ...{ familyIds: ['daughter'], keeperId: 'zhou', communityId: 'c1', gridId: 'c1~g6' },
  };
  expect(recipientsOf(gone, known)).toEqual(['daughter', 'zhou']);
  expect(recipientsOf({ ...gone, actorId: 'zhou' }, known)).toEqual(['daughter', 'fang', 'gu']);
  expect(recipientsOf({ ...gone, keeperId: 'gone' }, known)).toEqual(['daughter', 'gu']);
  const { keeperId: _, communityId: __, gridId: ___, ...guarded } = gone;
  expect(recipientsOf({ ...guarded, actorId: 'daughter' }, known)).toEqual([]);
});
