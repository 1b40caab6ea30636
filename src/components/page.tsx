import type { PropsWithChildren, ReactNode } from 'react';
import { View } from '@tarojs/components';
import './page.scss';

interface PageProps {
  readonly id: string;
  /** Buttons for what is done most, side by side. */
  readonly footer?: ReactNode;
  /** What came of pressing them, right above them: never out of sight. */
  readonly note?: ReactNode;
}

/** The sheet every screen is written on; what is done most sits at the bottom, under the thumb. */
export function Page({ id, footer, note, children }: PropsWithChildren<PageProps>) {
  return (
    <View id={id} className="mode-normal page">
      <View className="page-body">{children}</View>
      {footer ? (
        <View className="page-footer">
          {note}
          <View className="page-buttons">{footer}</View>
        </View>
      ) : null}
    </View>
  );
}
