import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { Button } from '../../components/button';
import { ChoiceList } from '../../components/choice-grid';
import { Field } from '../../components/field';
import { words } from './words';

/** Up to so many buildings are read faster than looked for. */
const fewBuildings = 8;

interface BuildingChoiceProps {
  readonly items: readonly Building[];
  readonly chosen: string | undefined;
  readonly onChoose: (buildingId: string) => void;
}

/** One building out of a community's: the chosen one alone once there is one, and a line to look for it in a long list. */
export function BuildingChoice({ items, chosen, onChoose }: BuildingChoiceProps) {
  const [isChoosing, setChoosing] = useState(false);
  const [search, setSearch] = useState('');
  const building = items.find(({ id }) => id === chosen);
  const isSettled = building !== undefined && !isChoosing;
  const found = items.filter(({ name }) => name.includes(search.trim()));
  const choose = (buildingId: string) => {
    setChoosing(false);
    setSearch('');
    onChoose(buildingId);
  };
  return (
    <View>
      {!isSettled && items.length > fewBuildings ? (
        <Field
          id="building-search"
          label={words.searchBuilding}
          hint={words.searchHint}
          max={20}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      <ChoiceList
        id="building"
        label={words.whichBuilding}
        choices={(isSettled ? [building] : found).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        onChoose={choose}
      />
      {isSettled && items.length > 1 ? (
        <Button id="building-other" tone="plain" label={words.otherBuilding} onPress={() => setChoosing(true)} />
      ) : null}
    </View>
  );
}
