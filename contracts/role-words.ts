/** What people call the roles of this place; the one list that screens, server and documents speak from. */
import type { Role } from './values';

export const roleWords: Record<Role, string> = {
  visitor: '访客',
  resident: '居民',
  gridWorker: '网格员',
  microGridWorker: '微网格员',
  volunteer: '志愿者',
  mediator: '人民调解员',
  lawyer: '社区律师',
  departmentOfficer: '部门联络员',
  shopkeeper: '店主',
  organiser: '活动组织者',
  coordinator: '社区工作者',
  streetOverseer: '街道',
  admin: '管理员',
  system: '枝叶',
  nobody: '还没认出的人',
};
