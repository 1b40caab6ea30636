import { View } from '@tarojs/components';
import { aria } from './aria';
import './steps.scss';

/** Where one is in a row of screens: `at` counts from 1. */
export function Steps({ at, of }: { at: number; of: number }) {
  return (
    <View className="steps" {...aria({ role: 'img', label: `第 ${at} 步,共 ${of} 步` })}>
      {Array.from({ length: of }, (_, index) => (
        <View key={index} className={index < at ? 'step step-done' : 'step'} />
      ))}
      <View className="steps-words">
        {at}/{of}
      </View>
    </View>
  );
}
