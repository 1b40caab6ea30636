import { View } from '@tarojs/components';
import type { Community } from '#contracts/places';
import { ChoiceList } from '../../components/choice-grid';
import { Title } from '../../components/text-block';
import { words } from './words';

/** A first question for a visitor where there is more than one community. */
export function CommunityChoice({ items, onChoose }: { items: readonly Community[]; onChoose: (id: string) => void }) {
  return (
    <View>
      <Title>{words.whichCommunity}</Title>
      <View className="gap-above" />
      <ChoiceList
        id="community"
        label={words.whichCommunity}
        choices={items.map(({ id, name, street }) => ({ value: id, label: `${name} · ${street}` }))}
        chosen={undefined}
        onChoose={onChoose}
      />
    </View>
  );
}
