import { emptyFound, emptyGrid, hasTwins, isNoPhone, isStepDone, toFounding, type FoundDraft } from './found-draft';

const code = { communityId: 'duian', setupCode: 'AbCdEfGhIjKlMnOp' };
const written: FoundDraft = {
  ...{ name: ' 对岸社区 ', street: '虹桥街道', phone: '0513-0000-0200', coordinator: '李主任' },
  grids: [
    { name: '第 1 网格', phone: '' },
    { name: '第 2 网格', phone: '0513-0000-0202' },
  ],
  ...{ building: '对岸新村 1 号楼', units: '3', floors: '6', gridAt: 1 },
};

test('a community is sent as it was written; where a grid has no number, its own is rung', () => {
  expect(toFounding(written, code)).toEqual({
    setupCode: code.setupCode,
    coordinatorName: '李主任',
    community: { id: 'duian', name: '对岸社区', street: '虹桥街道', phone: '0513-0000-0200' },
    grids: [
      { id: 'g1', name: '第 1 网格', phone: '0513-0000-0200' },
      { id: 'g2', name: '第 2 网格', phone: '0513-0000-0202' },
    ],
    buildings: [{ id: 'b1', gridId: 'g2', name: '对岸新村 1 号楼', units: 3, floors: 6 }],
  });
});

test.each<[1 | 2 | 3 | 4, Partial<FoundDraft>]>([
  [1, { name: '' }],
  [1, { phone: '没有' }],
  [2, { grids: [emptyGrid] }],
  [2, { grids: [{ name: '第 1 网格', phone: '不知道' }] }],
  [2, { grids: [written.grids[0] ?? emptyGrid, { name: ' 第 1 网格', phone: '' }] }],
  [3, { building: ' ' }],
  [3, { units: '三' }],
  [3, { floors: '0' }],
  [4, { coordinator: '' }],
])('step %i stays open for %j', (step, change) => {
  expect(isStepDone(step, written)).toBe(true);
  expect(isStepDone(step, { ...written, ...change })).toBe(false);
});

test('nothing is sent of an empty one, and what is no number is said only when something stands there', () => {
  expect(toFounding(emptyFound('李主任'), code)).toBeUndefined();
  expect([isNoPhone(''), isNoPhone(' 0513-0000 '), isNoPhone('号码')]).toEqual([false, false, true]);
  expect(hasTwins([emptyGrid, emptyGrid])).toBe(false);
});
