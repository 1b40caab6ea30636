import { View } from '@tarojs/components';
import type { Building, Community } from '#contracts/places';
import { Answered } from '../../components/answered';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Title } from '../../components/text-block';
import { useBuildings } from '../people/public';
import { TwoPanes } from './two-panes';
import { words } from './wide-words';

interface BuildingsPaneProps {
  readonly community: Community;
  readonly phone: Human;
}

/** The buildings of the community, each with its grid and the number that is rung there. */
export function BuildingsPane({ community, phone }: BuildingsPaneProps) {
  const answer = useBuildings(community.id);
  const gridOf = ({ gridId }: Building) => community.grids.find(({ id }) => id === gridId);
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <TwoPanes rows={items.map((one) => ({ id: one.id, title: one.name, line: gridOf(one)?.name ?? '' }))}>
          {(id) => {
            const building = items.find((one) => one.id === id);
            return building ? <BuildingSheet building={building} grid={gridOf(building)} /> : null;
          }}
        </TwoPanes>
      )}
    </Answered>
  );
}

function BuildingSheet({ building, grid }: { building: Building; grid: Community['grids'][number] | undefined }) {
  const facts = [
    [words.inGrid, grid?.name ?? ''],
    [words.gridPhone, grid?.phone ?? ''],
    [words.size, `${words.units(building.units)},${words.floors(building.floors)}`],
  ] as const;
  return (
    <View>
      <Title>{building.name}</Title>
      <View className="gap-above" />
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
    </View>
  );
}
