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
