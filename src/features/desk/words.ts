/** What a phone says about the desk; what the desk itself says is in `wide-words.ts`. */
import { whenWords } from '../../time';

export const words = {
  approveTitle: '让这台电脑打开吗?',
  approveWhat: '打开后,它能看到您能看到的事。',
  approveMatch: '先看电脑上,是不是这四个数',
  approveAt: (at: string) => `${whenWords(at)} 打开的页面`,
  approveUntil: (until: string) => `到 ${whenWords(until)} 自动退出`,
  approveDo: '数字一样,让它打开',
  approveBusy: '正在打开…',
  approveNot: '不是我,不让',
  approved: '电脑已经打开了。',
  approvedBack: '好',
  approvedHow: '不用时,在「我」里让它退出。',
  codeMissing: '这个码看不懂。请扫工作台上的码。',
  myDesks: '电脑上的工作台',
  noDesks: '现在没有电脑开着。',
  scan: '扫码打开工作台',
  thisOne: '就是这台',
  since: (since: string, until: string) => `${whenWords(since)} 打开,${whenWords(until)} 自动退出`,
  end: '让它退出',
  ending: '正在退出…',
} as const;
