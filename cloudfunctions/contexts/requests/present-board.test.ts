import type { BoardRecord } from './lists-repository';
import { presentBoardItem } from './present-board';

const record: BoardRecord = {
  _id: 'r1',
  kind: { code: 'B2', name: '东西坏了要修', level: 'P2' },
  place: { buildingId: 'c1~b3', label: '3 号楼 2 单元 4 层', unit: 2, floor: 4 },
  state: 'closed',
  // Half past midnight in Shanghai is the evening before elsewhere.
  reportedAt: new Date('2026-11-22T16:30:00Z'),
  stateAt: new Date('2026-11-24T02:00:00Z'),
  ending: 'partly',
  households: ['h1', 'h2'],
  timeline: [{}, { ending: 'notPossible', endReason: 'othersOwn' }, {}, { ending: 'partly', endReason: 'noMoneyYet' }],
};

test('the board is told the kind, the stairway, days, how it ended and why, and how many live with it', () => {
  expect(presentBoardItem(record)).toEqual({
    kind: record.kind,
    ...{ place: '3 号楼 2 单元', reportedOn: '2026-11-23', state: 'closed', stateOn: '2026-11-24' },
    ...{ ending: 'partly', endReason: 'noMoneyYet', households: 3 },
  });
});

test('what came back, or was fixed, gives no reason of before', () => {
  const { ending: _, households: __, ...open } = { ...record, state: 'processing' as const };
  expect(presentBoardItem(open)).toMatchObject({ state: 'processing', households: 1 });
  expect(presentBoardItem(open)).not.toHaveProperty('endReason');
  expect(presentBoardItem({ ...record, ending: 'fixed' })).not.toHaveProperty('endReason');
});
