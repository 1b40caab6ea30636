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
    notCorrected: '看了您说记错的,没有改',
    consent: '记下了您同意或不同意',
    moderate: '看了您写的内容,要决定能不能公开',
    deskOpened: '让一台电脑登录了工作台',
    deskEnded: '让一台电脑退出了工作台',
  } satisfies Record<AuditReason, string>,
  labels: {
    seen: '谁看过或改过您的资料',
    of: '哪一样',
    taken: '您带走过一份资料',
    at: '时间',
    correction: '您请我们更正',
    asked: '您说的话',
    answer: '答复',
    waiting: '还在等答复',
  },
  /** What closing an account does, before it is asked a second time. */
  consequences: [
    '您的称呼、住处和微信身份会删掉。',
    '您收到的消息会删掉。',
    '您写的话和拍的照片会删掉。',
    '报过的事还在,但看不出是谁报的。',
    '删掉以后找不回来。',
  ],
  file: {
    title: '枝叶里关于您的全部资料',
    about: '整理。照片的链接十分钟后失效,想再看请重新整理一份。',
    photo: '照片',
  },
  sheet: {
    name: '称呼',
    home: '住处',
    unit: (unit: number): string => `${unit} 单元`,
    floor: (floor: number): string => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`),
  },
} as const;
