import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

/**
 * One question a screen: who says why it cannot be done does not scroll past what it takes to have done it. `tell` is
 * for `SaidOpen`; while a form is open the other one is folded, and keeps what was written in it.
 */
export function useOneThing() {
  const [open, tell] = useState<string>();
  useEffect(() => {
    if (open === undefined) return;
    // The page is shorter by now: what was opened would be above the screen.
    Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${open}-form`, duration: 0, offsetTop: -16 }));
  }, [open]);
  return { isFolded: open !== undefined, tell };
}
