import { View } from '@tarojs/components';
import { ChoiceGrid } from '../../components/choice-grid';
import { Section } from '../../components/text-block';
import { useDoors } from './use-places';
import { words } from './words';

interface DoorChoiceProps {
  readonly buildingId: string;
  readonly unit: number;
  readonly floor: number;
  readonly door: string | undefined;
  readonly onDoor: (door: string | undefined) => void;
}

/** The doors of one landing, where somebody has listed them; a second tap on the chosen one takes it back. */
export function DoorChoice({ buildingId, unit, floor, door, onDoor }: DoorChoiceProps) {
  const { data } = useDoors(buildingId);
  const here = data?.floors.find((one) => one.unit === unit && one.floor === floor)?.doors ?? [];
  if (here.length === 0) return null;
  return (
    <View>
      <Section>{words.whichDoor}</Section>
      <ChoiceGrid
        id="door"
        label={words.whichDoor}
        choices={here.map((value) => ({ value, label: value }))}
        chosen={door}
        onChoose={(chosen) => onDoor(chosen === door ? undefined : chosen)}
      />
    </View>
  );
}
