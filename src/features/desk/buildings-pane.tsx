import { View } from '@tarojs/components';
import type { Building, Community } from '#contracts/places';
import { Answered } from '../../components/answered';
import { Card } from '../../components/card';
import type { Human } from '../../components/ring-button';
import { Title } from '../../components/text-block';
import { useBuildings } from '../people/public';
import { plateWords } from './plate-words';
import { Plates } from './plates';
import { TwoPanes } from './two-panes';
import { words } from './wide-words';

interface BuildingsPaneProps {
  readonly community: Community;
  readonly phone: Human;
  /** Whoever keeps the places hangs up their plates. */
  readonly isKeeper: boolean;
  readonly first?: string | undefined;
}

const allPlates = { id: 'plates', title: plateWords.all, line: plateWords.allLine };

/** The buildings of the community, each with its grid, the number that is rung there, and its plates. */
export function BuildingsPane({ community, phone, isKeeper, first }: BuildingsPaneProps) {
  const answer = useBuildings(community.id);
  const gridOf = ({ gridId }: Building) => community.grids.find(({ id }) => id === gridId);
  return (
    <Answered answer={answer} phone={phone}>
      {({ items }) => (
        <TwoPanes
          first={first}
          rows={[
            ...(isKeeper ? [allPlates] : []),
            ...items.map((one) => ({ id: one.id, title: one.name, line: gridOf(one)?.name ?? '' })),
          ]}
        >
          {(id) => {
            if (id === allPlates.id) return <Plates key={id} communityId={community.id} phone={phone} />;
            const building = items.find((one) => one.id === id);
            return building ? (
              <View key={id}>
                <BuildingSheet building={building} grid={gridOf(building)} />
                {isKeeper ? <Plates communityId={community.id} buildingId={id} phone={phone} /> : null}
              </View>
            ) : null;
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
    <View className="desk-building">
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
