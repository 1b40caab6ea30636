/** The people of the demo community. Every name is invented and says so. */

export interface Persona {
  readonly openid: string;
  readonly name: string;
  /** What the stage says of him. */
  readonly role: string;
  readonly home: { readonly buildingId: string; readonly unit?: number; readonly floor?: number };
  readonly works?: { readonly role: 'gridWorker' | 'microGridWorker'; readonly gridId: string };
  readonly isCoordinator?: true;
}

export const personas = {
  lin: {
    openid: 'demo-lin',
    name: '林阿姨(演示)',
    role: '居民 · 3 号楼 2 单元 4 层',
    home: { buildingId: 'b3', unit: 2, floor: 4 },
  },
  zhou: {
    openid: 'demo-zhou',
    name: '小周(演示)',
    role: '网格员 · 第 6 网格',
    home: { buildingId: 'b1', unit: 1, floor: 2 },
    works: { role: 'gridWorker', gridId: 'g6' },
  },
  gu: {
    openid: 'demo-gu',
    name: '老顾(演示)',
    role: '居民 · 5 号楼 1 单元 2 层',
    home: { buildingId: 'b5', unit: 1, floor: 2 },
  },
  ma: {
    openid: 'demo-ma',
    name: '马师傅(演示)',
    role: '微网格员 · 第 6 网格',
    home: { buildingId: 'b6', unit: 1, floor: 3 },
    works: { role: 'microGridWorker', gridId: 'g6' },
  },
  tang: {
    openid: 'demo-tang',
    name: '小唐(演示)',
    role: '网格员 · 第 5 网格',
    home: { buildingId: 'b2', unit: 2, floor: 5 },
    works: { role: 'gridWorker', gridId: 'g5' },
  },
  fang: {
    openid: 'demo-fang',
    name: '方主任(演示)',
    role: '社区工作者',
    home: { buildingId: 'b1', unit: 3, floor: 1 },
    isCoordinator: true,
  },
} as const satisfies Record<string, Persona>;

/** Somebody WeChat knows and the community does not yet: the first visit. */
export const newcomer = { openid: 'demo-newcomer', name: '新来的人', role: '第一次打开' } as const;

export type PersonaName = keyof typeof personas;
