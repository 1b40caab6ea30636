import { useEffect, useRef } from 'react';
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';

/** Shows or hides the tab bar while this page is in front: on the home of 长辈版 it would only be in the way. */
export function useTabBar(isHidden: boolean): void {
  const isInFront = useRef(false);
  useDidShow(() => {
    isInFront.current = true;
    setTabBar(isHidden);
  });
  useDidHide(() => {
    isInFront.current = false;
  });
  useEffect(() => {
    if (isInFront.current) setTabBar(isHidden);
  }, [isHidden]);
}

/** WeChat refuses this while a page without tab bar is in front; the next tab page does it then. */
function setTabBar(isHidden: boolean): void {
  Promise.resolve(isHidden ? Taro.hideTabBar() : Taro.showTabBar()).catch(() => undefined);
}
