import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { aria } from './aria';
import './text-block.scss';

/** The plain sentence a screen opens with. `isAnswer` is for a home page: larger, it answers before anybody asks. */
export function Title({ children, id, isAnswer = false }: PropsWithChildren<{ id?: string; isAnswer?: boolean }>) {
  return (
    <View
      className={isAnswer ? 'title title-answer' : 'title'}
      {...(id ? { id } : {})}
      {...aria({ role: 'heading', level: 1 })}
    >
      {children}
    </View>
  );
}

/** Quiet words under a title or in a card. */
export function Quiet({ children }: PropsWithChildren) {
  return <View className="quiet">{children}</View>;
}

/** The name of a part of a screen. */
export function Section({ children }: PropsWithChildren) {
  return (
    <View className="section" {...aria({ role: 'heading', level: 2 })}>
      {children}
    </View>
  );
}
