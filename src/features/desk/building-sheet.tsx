import { View } from '@tarojs/components';
import { doors, type Building, type Community, type DoorFloor, type Shop } from '#contracts/places';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { floorWord, unitWord } from '../../place-words';
import { WhoseCard } from '../places/public';
import { DeskFacts } from './desk-facts';
import { DeskTable } from './desk-table';
import { placeWords as words } from './place-words';

/** Stairways side by side before the lines get too narrow to read. */
const abreast = 4;

interface BuildingSheetProps {
  readonly building: Building;
  readonly grid: Community['grids'][number] | undefined;
  readonly shops: readonly Shop[];
  readonly phone: Human;
}

/** One house: whose it is to look after, its doors as it stands, and the shops in it. */
export function BuildingSheet({ building, grid, shops, phone }: BuildingSheetProps) {
  const { name, units, floors, microGridId } = building;
  const microGrid = grid?.microGrids?.find(({ id }) => id === microGridId)?.name;
  return (
    <View className="desk-building">
      <Title>{name}</Title>
      <View className="gap-above" />
      <DeskFacts
        facts={[
          [words.inGrid, [grid?.name, microGrid].filter(Boolean).join(' · ')],
          [words.gridPhone, grid?.phone ?? ''],
          [words.size, `${words.units(units)},${words.floors(floors)}`],
          ...(shops.length > 0 ? [[words.shops, shops.map((one) => one.name).join('、')] as const] : []),
        ]}
      />
      <View className="gap-above" />
      <WhoseCard buildingId={building.id} gridId={building.gridId} phone={phone} />
      <Section>{words.doors}</Section>
      <Doors building={building} phone={phone} />
    </View>
  );
}

function Doors({ building, phone }: { building: Building; phone: Human }) {
  const answer = useAnswer(doors, { buildingId: building.id });
  return (
    <Answered answer={answer} phone={phone}>
      {({ floors }) =>
        floors.length === 0 ? (
          <Quiet>{words.noDoors}</Quiet>
        ) : (
          <View>
            {stairwaysOf(building.units).map((units) => (
              <FloorPlan key={units[0]} units={units} floors={floors} />
            ))}
          </View>
        )
      }
    </Answered>
  );
}

/** As one sees the house from the yard: the top floor first, stairways from left to right. */
function FloorPlan({ units, floors }: { units: readonly number[]; floors: readonly DoorFloor[] }) {
  const levels = [...new Set(floors.map(({ floor }) => floor))].sort((one, other) => other - one);
  const doorsAt = (unit: number, floor: number) =>
    floors.find((one) => one.unit === unit && one.floor === floor)?.doors.join('  ') ?? '';
  return (
    <DeskTable
      id={`doors-${units[0]}`}
      label={words.doors}
      titles={[words.floor, ...units.map(unitWord)]}
      rows={levels.map((floor) => ({
        id: String(floor),
        cells: [floorWord(floor), ...units.map((unit) => doorsAt(unit, floor))],
      }))}
    />
  );
}

function stairwaysOf(units: number): readonly (readonly number[])[] {
  const all = Array.from({ length: units }, (_, at) => at + 1);
  return Array.from({ length: Math.ceil(units / abreast) }, (_, at) => all.slice(at * abreast, (at + 1) * abreast));
}
