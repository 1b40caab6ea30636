/** What a person reads where he takes along, puts right or ends what is kept of him. */
import type { correctable } from '#contracts/rights';

export const rightsWords = {
  why: '记着您的,都给您看。',
  take: '带走一份',
  takeHow: '给您一个链接,在浏览器里打开看。',
  make: '给我整理一份',
  making: '正在整理…',
  made: (when: string) => `整理好了 · ${when}`,
  how: '点下面复制,到浏览器里打开。',
  linkLasts: '链接十分钟内能用。',
  linkAgain: '过了时间,回来再复制。',
  fileLasts: '文件留一天,过后就删。',
  keepClose: '里面都是您的事,别发给别人。',
  copyPage: '复制网页的链接',
  copyRest: '要给电脑用的?复制这个',
  copying: '正在复制…',
  copied: '复制好了。到浏览器里粘贴。',
  copyFailed: '没有复制成。请再点一次。',
  nobody: '您还没有登记,不用注销。',
  correctWay: '有记错的地方',
  correctWhy: '写下来,请社区来改。',
  correctionsWay: '我请人改过的',
  correctionsWhy: '问了什么,怎么答的。',
  closeWay: '注销账号',
  closeWhy: '先看会怎样,再决定。',
} as const;

export const correctWords = {
  title: '哪里记错了?',
  why: '写下来,社区的人来改。',
  whyMore: '您怎么称呼,自己就能改。',
  field: '是哪一样',
  fields: {
    home: '住处',
    phone: '电话',
    case: '报过的事',
    consent: '同意过的事',
    other: '别的',
  } satisfies Record<(typeof correctable)[number], string>,
  words: '哪里要改,改成什么',
  hint: '比如:我住 5 层,不是 4 层',
  send: '发给社区',
  sending: '正在发…',
  sent: '发出了,社区的人会看。',
  answered: '答了,会放在「消息」里。',
  answer: '怎么答的,「我的资料」里也看得到。',
  toMine: '看看请人改过的',
} as const;

/** What was asked and what was answered, as a letter and its reply. */
export const correctionsWords = {
  title: (waiting: number) => (waiting > 0 ? `还有 ${waiting} 件等答复` : '都答复了'),
  none: '您还没有请人改过什么。',
  why: '只有您和社区看得到。',
  asked: (field: string, when: string) => `${field} · ${when}`,
  waiting: '等社区答复',
  done: '改好了',
  notDone: '没有改',
  answerAt: (when: string) => `社区 ${when}答`,
  unhappy: '不同意答复?打电话问一声。',
  more: '再看早一些的',
  again: '还有记错的地方',
} as const;

export const closingWords = {
  title: '注销账号',
  why: '注销以后会这样:',
  first: '想留一份,先回去整理。',
  cannot: '现在还不能注销',
  understood: '我看明白了',
  close: '注销我的账号',
  sure: '真的要注销吗?删掉就没有了。',
  yes: '是的,注销',
  no: '先不注销',
  closed: '账号已经注销了',
  closedWhy: '您的名字和资料删掉了。',
  closedPhone: '这部手机里记的也清空了。',
  closedWechat: '微信里的旧消息,请您自己删。',
  closedAgain: '想再用,随时可以重新登记。',
  home: '回首页',
} as const;
