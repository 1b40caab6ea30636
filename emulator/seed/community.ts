/** The demo community: one of the neighbourhoods the project began with, with invented buildings and numbers. */

export const community = {
  id: 'qingnian',
  name: '青年社区(演示)',
  street: '虹桥街道',
  phone: '0513-0000-0100',
} as const;

export const grids = [
  { id: 'g5', name: '第 5 网格', phone: '0513-0000-0105' },
  { id: 'g6', name: '第 6 网格', phone: '0513-0000-0106' },
] as const;

export const buildings = [
  { id: 'b1', gridId: 'g5', name: '青年路新村 1 号楼', units: 3, floors: 6 },
  { id: 'b2', gridId: 'g5', name: '青年路新村 2 号楼', units: 3, floors: 6 },
  { id: 'b3', gridId: 'g6', name: '青年路新村 3 号楼', units: 3, floors: 6 },
  { id: 'b4', gridId: 'g6', name: '青年路新村 4 号楼', units: 2, floors: 6 },
  { id: 'b5', gridId: 'g6', name: '青年路新村 5 号楼', units: 4, floors: 6 },
  { id: 'b6', gridId: 'g6', name: '青年路新村 6 号楼', units: 2, floors: 11 },
] as const;

/** The id a building or grid has once the community stands. */
export function placeId(id: string): string {
  return `${community.id}~${id}`;
}

export const microGrids = [
  { id: 'm51', name: '5-1', grid: '第 5 网格' },
  { id: 'm61', name: '6-1', grid: '第 6 网格' },
  { id: 'm62', name: '6-2', grid: '第 6 网格' },
] as const;

/** Which micro-grid a building is in. */
export const microGridOf: Readonly<Record<string, string>> = {
  ...{ b1: '5-1', b2: '5-1' },
  ...{ b3: '6-1', b4: '6-1', b5: '6-2', b6: '6-2' },
};

/** Doors on every floor of every unit, numbered floor and side: 401, 402. */
export const doorsOnFloor = 2;

export const shops = [
  {
    id: 's1',
    name: '阿婆馄饨(演示)',
    kind: '餐饮',
    grid: '第 6 网格',
    building: '青年路新村 3 号楼',
    address: '3 号楼底商',
  },
  { id: 's2', name: '青年路便利店(演示)', kind: '零售', grid: '第 6 网格', building: null, address: '青年路 12 号' },
  { id: 's3', name: '老李修车(演示)', kind: '维修', grid: '第 5 网格', building: null, address: '新村东门口' },
] as const;
