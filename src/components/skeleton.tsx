import { View } from '@tarojs/components';
import { aria } from './aria';
import { words } from './words';
import './skeleton.scss';

/** The shape of what is coming, while it comes. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  return (
    <View id="loading" className="skeleton" {...aria({ role: 'status', label: words.opening })}>
      <View className="skeleton-line skeleton-wide" />
      <View className="skeleton-line skeleton-narrow" />
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="skeleton-card" />
      ))}
    </View>
  );
}
