import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { buildings, shops, type Building, type Community, type Shop } from '#contracts/places';
import { shopKindWords } from '#contracts/shop-words';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { ChoiceGrid } from '../../components/choice-grid';
import type { Human } from '../../components/ring-button';
import { BuildingSheet } from './building-sheet';
import { GridSheet } from './grid-sheet';
import { plateWords } from './plate-words';
import { HousePlates, ShopPlates } from './plates';
import { ShopSheet } from './shop-sheet';
import { placeWords as words } from './place-words';
import { TwoPanes, type Row } from './two-panes';

interface PlacesPaneProps {
  readonly community: Community;
  readonly phone: Human;
  /** Whoever keeps the places hangs up their plates. */
  readonly isKeeper: boolean;
  readonly first?: string | undefined;
}

type Grid = Community['grids'][number];

const kinds = ['buildings', 'shops', 'grids'] as const;
type Kind = (typeof kinds)[number];

const allPlates = { id: 'plates', title: plateWords.all, line: plateWords.allLine };
const allShopPlates = { id: 'plates', title: plateWords.allShops, line: plateWords.allShopsLine };

/** The community's places: its houses with their doors and plates, its shops, and its grids with those inside them. */
export function PlacesPane({ community, phone, isKeeper, first }: PlacesPaneProps) {
  const [kind, setKind] = useState<Kind>('buildings');
  const { id: communityId, grids } = community;
  const houses = useAnswer(buildings, { communityId });
  const stores = useAnswer(shops, { communityId });
  const gridOf = ({ gridId }: { readonly gridId: string }) => grids.find(({ id }) => id === gridId);
  const choices = kinds.map((value) => ({ value, label: words[value] }));
  const above = <ChoiceGrid id="places" label={words.which} choices={choices} chosen={kind} onChoose={setKind} />;
  return (
    <Answered answer={houses} phone={phone}>
      {({ items }) => (
        <Answered answer={stores} phone={phone}>
          {({ items: found }) => {
            const shared = { above, houses: items, stores: found, gridOf };
            const own = { communityId, isKeeper, phone };
            if (kind === 'buildings') return <Houses {...shared} {...own} first={first} />;
            if (kind === 'shops') return <Stores {...shared} {...own} />;
            return <Grids {...shared} grids={grids} />;
          }}
        </Answered>
      )}
    </Answered>
  );
}

interface Listed {
  readonly above: ReactNode;
  readonly houses: readonly Building[];
  readonly stores: readonly Shop[];
  readonly gridOf: (place: { readonly gridId: string }) => Grid | undefined;
}

type HousesProps = Listed & Omit<PlacesPaneProps, 'community'> & { readonly communityId: string };

function Houses({ above, houses, stores, gridOf, communityId, isKeeper, phone, first }: HousesProps) {
  const rows = houses.map((one) => ({ id: one.id, title: one.name, line: gridOf(one)?.name ?? '' }));
  return (
    <TwoPanes above={above} first={first} rows={[...(isKeeper ? [allPlates] : []), ...rows]}>
      {(id) => {
        if (id === allPlates.id) return <HousePlates key={id} communityId={communityId} phone={phone} />;
        const building = houses.find((one) => one.id === id);
        return building ? (
          <View key={id}>
            <BuildingSheet
              building={building}
              grid={gridOf(building)}
              shops={stores.filter(({ buildingId }) => buildingId === id)}
              phone={phone}
            />
            {isKeeper ? <HousePlates communityId={communityId} buildingId={id} phone={phone} /> : null}
          </View>
        ) : null;
      }}
    </TwoPanes>
  );
}

function Stores({ above, houses, stores, gridOf, communityId, isKeeper, phone }: Omit<HousesProps, 'first'>) {
  const rows: Row[] = stores.map((one) => ({
    ...{ id: one.id, title: one.name, line: words.kindIn(shopKindWords[one.kind], gridOf(one)?.name ?? '') },
  }));
  return (
    <TwoPanes above={above} rows={[...(isKeeper && rows.length > 0 ? [allShopPlates] : []), ...rows]}>
      {(id) => {
        if (id === allShopPlates.id) return <ShopPlates key={id} communityId={communityId} phone={phone} />;
        const shop = stores.find((one) => one.id === id);
        return shop ? (
          <View key={id}>
            <ShopSheet shop={shop} grid={gridOf(shop)} houses={houses} />
            {isKeeper ? <ShopPlates communityId={communityId} shopId={id} phone={phone} /> : null}
          </View>
        ) : null;
      }}
    </TwoPanes>
  );
}

function Grids({ above, houses, stores, grids }: Listed & { readonly grids: readonly Grid[] }) {
  const rows = grids.map(({ id, name, microGrids = [] }) => {
    const [housesIn, storesIn] = [houses, stores].map((all) => all.filter(({ gridId }) => gridId === id).length);
    return { id, title: name, line: words.gridLine(housesIn ?? 0, storesIn ?? 0, microGrids.length) };
  });
  return (
    <TwoPanes above={above} rows={rows}>
      {(id) => {
        const grid = grids.find((one) => one.id === id);
        return grid ? <GridSheet key={id} grid={grid} houses={houses} stores={stores} /> : null;
      }}
    </TwoPanes>
  );
}
