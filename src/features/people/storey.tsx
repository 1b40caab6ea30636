import { View } from '@tarojs/components';
import type { Building } from '#contracts/places';
import { ChoiceGrid } from '../../components/choice-grid';
import { Section } from '../../components/text-block';
import { floorWord, unitWord } from '../../place-words';
import { floorsOf, unitsOf } from './use-places';
import { words } from './words';

interface StoreyProps {
  readonly building: Building;
  readonly unit: number | undefined;
  readonly floor: number | undefined;
  readonly onUnit: (unit: number) => void;
  readonly onFloor: (floor: number) => void;
}

/** Unit and floor of one building, as numbers to tap. */
export function Storey({ building, unit, floor, onUnit, onFloor }: StoreyProps) {
  const units = unitsOf(building).map((value) => ({ value, label: unitWord(value) }));
  const floors = floorsOf(building).map((value) => ({ value, label: floorWord(value) }));
  return (
    <View>
      <Section>{words.whichUnit}</Section>
      <ChoiceGrid id="unit" label={words.whichUnit} choices={units} chosen={unit} onChoose={onUnit} />
      <Section>{words.whichFloor}</Section>
      <ChoiceGrid id="floor" label={words.whichFloor} choices={floors} chosen={floor} onChoose={onFloor} />
    </View>
  );
}
