import type { Grant } from '#contracts/people';
import { toKnown } from './known';

const community = {
  id: 'qn',
  name: '青年社区',
  street: '青年路街道',
  phone: '027-85550000',
  grids: [
    { id: 'g5', name: '第 5 网格', phone: '13800000005' },
    { id: 'g6', name: '第 6 网格', phone: '13800000006' },
  ],
};
const since = '2026-01-01T00:00:00.000Z';
const person = (roles: Grant[]) => ({
  person: { id: 'p', name: '陈师傅', roles },
  community,
  uploadFolder: 'inbox/o/',
});

test('a visitor is nobody here: no grid, no number', () => {
  expect(toKnown({ person: null, community: null, uploadFolder: 'inbox/o/' })).toEqual({
    gridIds: [],
    uploadFolder: 'inbox/o/',
  });
});

test('a resident has a number to ring and no grid to work in', () => {
  expect(toKnown(person([]))).toMatchObject({
    gridIds: [],
    phone: { who: '青年社区', number: '027-85550000' },
    communityName: '青年社区',
  });
});

test('a grid worker sees his own grid, once, whatever his roles there', () => {
  const roles = [
    { role: 'gridWorker' as const, communityId: 'qn', gridId: 'g6', since },
    { role: 'microGridWorker' as const, communityId: 'qn', gridId: 'g6', since },
    { role: 'volunteer' as const, communityId: 'qn', gridId: 'g5', since },
  ];
  expect(toKnown(person(roles))).toMatchObject({ gridIds: ['g6'], gridNames: { g6: '第 6 网格' } });
});

test('a coordinator, granted for the community, sees every grid of it', () => {
  expect(toKnown(person([{ role: 'coordinator', communityId: 'qn', since }])).gridIds).toEqual(['g5', 'g6']);
});
