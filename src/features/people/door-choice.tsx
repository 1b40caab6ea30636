import { View } from '@tarojs/components';
import { Answered } from '../../components/answered';
import { ChoiceGrid } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { useDoors } from './use-places';
import { words } from './words';

interface DoorChoiceProps {
  readonly buildingId: string;
  readonly unit: number;
  readonly floor: number;
  readonly door: string | undefined;
  readonly phone: Human;
  readonly onDoor: (door: string | undefined) => void;
}

/** The doors of one landing, where somebody has listed them; a second tap on the chosen one takes it back. */
export function DoorChoice({ buildingId, unit, floor, door, phone, onDoor }: DoorChoiceProps) {
  const answer = useDoors(buildingId);
  return (
    <View className="doors">
      <Answered answer={answer} phone={phone}>
        {({ floors }) => {
          const here = floors.find((one) => one.unit === unit && one.floor === floor)?.doors ?? [];
          return <Landing doors={here} chosen={door} onDoor={onDoor} />;
        }}
      </Answered>
    </View>
  );
}

interface LandingProps {
  readonly doors: readonly string[];
  readonly chosen: string | undefined;
  readonly onDoor: (door: string | undefined) => void;
}

function Landing({ doors, chosen, onDoor }: LandingProps) {
  if (doors.length === 0) return null;
  return (
    <View>
      <Section>{words.whichDoor}</Section>
      <ChoiceGrid
        id="door"
        label={words.whichDoor}
        choices={doors.map((value) => ({ value, label: value }))}
        chosen={chosen}
        onChoose={(tapped) => onDoor(tapped === chosen ? undefined : tapped)}
      />
    </View>
  );
}
