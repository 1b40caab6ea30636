/** Words of the people context that reach a person. */
import type { FamilyAct } from '#contracts/families';
import type { CareTag } from '#contracts/kept-persons';
import type { GivableRole } from '#contracts/roles';

export const words = {
  /** What somebody is called who has not said his name. */
  namelessNeighbour: '邻居',
  /** A minor whose guardian keeps no record any longer. */
  noLongerKept: '不再记名的孩子',
  /** Somebody without WeChat who agrees no longer, until the clock has erased her. */
  letGo: '不再记名的人',
  /** At the door, beside a code of today. */
  validToday: '今天有效',
  /** What a role asks of whoever says yes. */
  asks: {
    gridWorker: '看到本网格的事,上门去办,办好了请人看。',
    microGridWorker: '帮网格员看着几栋楼,小事随手办。',
    volunteer: '有空时帮邻居一把,不收钱。',
    mediator: '邻居有矛盾时,坐下来帮着说和。',
    lawyer: '给邻居讲法律,不收钱。',
    departmentOfficer: '社区请部门来时,由您来回话。',
    shopkeeper: '看好自己店里的安全,有人来查时开门。',
    organiser: '办活动,管报名,管现场的安全。',
    coordinator: '管好社区的网格和人,替居民把事办到底。',
    streetOverseer: '看街道里各个社区的情况,不看各家的事。',
    admin: '管设置,不看任何人的事。',
  } satisfies Record<GivableRole, string>,
  asksStandIn: '同事要请假,请您替他看这个网格。',
  /** Of what is kept, in everybody's own copy of it. */
  labels: {
    person: '您的资料',
    kept: '替人记下的资料',
    name: '称呼',
    identity: '微信身份',
    home: '住处',
    waitsAt: '住处等人证实',
    helper: '谁替您办事',
    ways: { family: '家人', guardian: '监护人' },
    acts: { report: '报事', apply: '申请', signUp: '报名' } satisfies Record<FamilyAct, string>,
    phone: '电话',
    birth: '出生',
    keptSince: '从什么时候记的',
    note: '备注',
    care: '要多照看',
    tags: {
      livesAlone: '独居',
      over80: '八十岁以上',
      hardOfHearing: '听力不好',
      lowIncome: '低收入',
      disabled: '残疾',
      longIll: '长期有病',
    } satisfies Record<CareTag, string>,
    merged: '并进来的资料份数',
    role: '角色',
    offer: '请您担任',
    leave: '请假',
    accepted: '用过的邀请码',
    tookOver: '接手的网格',
    desk: '登录的电脑',
    given: '同意',
    withdrawn: '收回',
    witness: '证明人',
    confirmed: (at: string): string => `${at}证实`,
    unit: (unit: number): string => `${unit} 单元`,
    floor: (floor: number): string => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`),
    ticket: '您给出的码',
    until: '有效时间',
    used: '用过几次',
  },
} as const;
