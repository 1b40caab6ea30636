import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { press } from './press';
import './card.scss';

export type CardTone = 'sheet' | 'leaf' | 'apricot' | 'lake' | 'brick';

interface CardProps {
  readonly id?: string;
  readonly tone?: CardTone;
  /** Spoken when the whole card can be pressed. */
  readonly label?: string;
  readonly onPress?: () => void;
}

/** A sheet of paper on the page. With `onPress` the whole of it opens something. */
export function Card({ id, tone = 'sheet', label, onPress, children }: PropsWithChildren<CardProps>) {
  const pressable = id && onPress ? press({ id, onPress, ...(label ? { label } : {}) }) : id ? { id } : {};
  return (
    <View className={`card card-${tone}`} {...pressable}>
      {children}
    </View>
  );
}
