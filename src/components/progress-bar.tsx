import { View } from '@tarojs/components';
import { aria } from './aria';
import './progress-bar.scss';

/** How far something is, 0–100. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <View className="progress" {...aria({ role: 'progressbar', label: `${label} ${percent}%` })}>
      <View className="progress-done" style={{ width: `${percent}%` }} />
    </View>
  );
}
