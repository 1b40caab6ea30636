/** What the kinds of shops are called: both sides say them, in the workbook and on the screen. */
import type { ShopKind } from './places';

export const shopKindWords: Readonly<Record<ShopKind, string>> = {
  catering: '餐饮',
  food: '食品',
  retail: '零售',
  repair: '维修',
  beauty: '理发美容',
  training: '培训',
  leisure: '休闲娱乐',
  other: '其他',
};
