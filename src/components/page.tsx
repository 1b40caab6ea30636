import type { CSSProperties, PropsWithChildren, ReactNode } from 'react';
import { View } from '@tarojs/components';
import { aria } from './aria';
import { useDidShow } from '@tarojs/taro';
import { useAskedHere } from '../privacy-gate/gate';
import { PrivacySheet } from '../privacy-gate/privacy-sheet';
import { lookAgain, useReading } from '../reading/reading';
import './page.scss';

interface PageProps {
  readonly id: string;
  /** Buttons for what is done most, side by side. */
  readonly footer?: ReactNode;
  /** What came of pressing them, right above them: never out of sight. */
  readonly note?: ReactNode;
}

/**
 * The sheet every screen is written on; what is done most sits at the bottom, under the thumb. Everything below it is
 * drawn in the person's own size: 长辈版, or the normal screen at WeChat's.
 */
export function Page({ id, footer, note, children }: PropsWithChildren<PageProps>) {
  const { isElder, size, scale } = useReading();
  const isAsked = useAskedHere();
  useDidShow(lookAgain);
  const mode = isElder ? `mode-elder text-${size}` : 'mode-normal';
  const style = isElder ? {} : ({ '--text-scale': String(scale) } as CSSProperties);
  // While something is asked, what lies behind is dimmed, and neither read aloud nor pressed. Said always: a property that
  // comes and goes would draw the whole page anew, with its camera.
  const behind = aria({ isHidden: isAsked });
  return (
    <View id={id} className={`${mode} page`} style={style}>
      <View className="page-body" {...behind}>
        {children}
      </View>
      {footer ? (
        <View className="page-footer" {...behind}>
          {note}
          <View className="page-buttons">{footer}</View>
        </View>
      ) : null}
      {isAsked ? <PrivacySheet /> : null}
    </View>
  );
}
