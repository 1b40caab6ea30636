/** Every sentence about 长辈版 and its home. */
import type { TextSize } from '../../reading/mode';

export const sizeWords: Record<TextSize, string> = { 18: '大', 24: '更大', 30: '最大' };

export const words = {
  elder: '长辈版',
  elderWhat: '字大、按钮大,首页只放几件要紧的。',
  elderIsOn: '现在用的是长辈版。',
  toElder: '换成长辈版',
  toNormal: '换回普通版',
  toNormalSure: '真的换回小字?',
  toNormalYes: '换回',
  toNormalNo: '不换',
  whichSize: '字要多大?',
  askTitle: '您的字调大了,换成长辈版吗?',
  askNo: '不换,就这样',
  askLater: '以后在「我」里也能换。',
  hello: (greeting: string) => `您好,${greeting}`,
  report: '我要求助',
  reportLine: '坏了、堵了、有难处,说一声',
  toMe: '别的事',
  toMeLine: '有人敲门查一查,字要多大',
  cases: '我报的事',
  work: '今天要办的事',
  backHome: '回首页',
} as const;
