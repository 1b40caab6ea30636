/** Words of the privacy context that reach a person: what was done, in one sentence. */
import type { AuditReason } from '#contracts/privacy';

export const words = {
  /** Who is not here any more, or never said a name. */
  nobody: '已注销的人',
  reasons: {
    contact: '看了您的电话,要联系您',
    identify: '核对了您的身份',
    onBehalf: '替您办了一件事',
    confirmHome: '确认了您住在这里',
    grantRole: '改了您在这里的角色',
    keepRecord: '记下或改了您的资料',
    merge: '把您的两份资料并成了一份',
    export: '导出的名单里有您',
    erase: '删除了您的资料',
    correct: '更正了您的资料',
    consent: '记下了您同意或不同意',
    moderate: '看了您写的内容,要决定能不能公开',
    deskOpened: '让一台电脑登录了工作台',
    deskEnded: '让一台电脑退出了工作台',
  } satisfies Record<AuditReason, string>,
} as const;
