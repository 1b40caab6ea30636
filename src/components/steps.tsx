import { View } from '@tarojs/components';
import { aria } from './aria';
import { words } from './words';
import './steps.scss';

/** Where one is in a row of screens: `at` counts from 1. */
export function Steps({ at, of }: { at: number; of: number }) {
  return (
    <View className="steps" {...aria({ role: 'img', label: words.stepOf(at, of) })}>
      {Array.from({ length: of }, (_, index) => (
        <View key={index} className={index < at ? 'step step-done' : 'step'} />
      ))}
      <View className="steps-words">
        {at}/{of}
      </View>
    </View>
  );
}
