/** Words of the people context that reach a person. */
import type { GivableRole } from '#contracts/roles';

export const words = {
  /** What somebody is called who has not said his name. */
  namelessNeighbour: '邻居',
  /** A minor whose guardian keeps no record any longer. */
  noLongerKept: '不再记名的孩子',
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
} as const;
