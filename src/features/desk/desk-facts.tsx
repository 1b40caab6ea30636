import { View } from '@tarojs/components';
import { Card } from '../../components/card';

/** What is known of one thing: each with its name before it. */
export function DeskFacts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <Card>
      <View className="desk-facts">
        {facts.map(([name, value]) => [
          <View key={`${name}-name`} className="desk-fact-name">
            {name}
          </View>,
          <View key={name}>{value}</View>,
        ])}
      </View>
    </Card>
  );
}
