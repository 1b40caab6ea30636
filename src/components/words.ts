/** What the parts of a screen say by themselves, whatever the screen is about. */
import { ringable } from '../phone-words';

export const words = {
  opening: '正在打开',
  again: '再试一次',
  trying: '正在试…',
  // A line may break before the number, not inside.
  ring: (who: string, number: string) => `打给${ringable(who, number)}`,
  writtenKept: (sentence: string) => `${sentence}您写的都还在,不会发两遍。`,
  seenBefore: (sentence: string) => `${sentence}下面是上次看到的。`,
  charactersLeft: (count: number) => `还能写 ${count} 个字`,
  stepOf: (at: number, of: number) => `第 ${at} 步,共 ${of} 步`,
  photoOf: (when: string) => `${when}的照片,点开看大图`,
  photoChecking: '照片正在检查,过一会儿能看。',
  beingChecked: (caption: string) => `${caption} 正在检查`,
  photoMore: '再加一张',
  photoJustChosen: '刚选的照片',
  photoOfLastTime: '上次的照片',
  photoRemove: '不要这张',
  photoSending: '照片正在上传',
  photoSent: '已传好',
  photoKept: '先放在手机里',
  photoSendAgain: '再传一次',
  photoFailed: '没传上去,点这里再传',
} as const;
