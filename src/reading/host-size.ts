/** The text size a person set in WeChat. */
import Taro from '@tarojs/taro';
import type { HostSize } from './mode';

/** Pixels of standard text on an iPhone; Android says the factor itself. */
const standard = 17;

/** Reads it anew: it may change while the mini-program lies in the background. */
export function hostSize(): HostSize {
  const info = Taro.getAppBaseInfo() as WithFontSize;
  const px = info.fontSizeSetting ?? standard;
  return { px, factor: info.fontSizeScaleFactor ?? px / standard };
}

/** WeChat's own answers, where the builder's types stay behind the platform. */
interface WithFontSize {
  readonly fontSizeSetting?: number;
  readonly fontSizeScaleFactor?: number;
}
