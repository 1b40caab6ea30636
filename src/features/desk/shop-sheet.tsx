import { View } from '@tarojs/components';
import type { Building, Community, Shop } from '#contracts/places';
import { shopKindWords } from '#contracts/shop-words';
import { Title } from '../../components/text-block';
import { DeskFacts } from './desk-facts';
import { placeWords as words } from './place-words';

interface ShopSheetProps {
  readonly shop: Shop;
  readonly grid: Community['grids'][number] | undefined;
  readonly houses: readonly Building[];
}

/** One shop: what it deals in, where it is, and whose it is to look after. */
export function ShopSheet({ shop: { name, kind, buildingId, address }, grid, houses }: ShopSheetProps) {
  const house = houses.find(({ id }) => id === buildingId)?.name;
  return (
    <View id="shop" className="desk-building">
      <Title>{name}</Title>
      <View className="gap-above" />
      <DeskFacts
        facts={[
          [words.kind, shopKindWords[kind]],
          [words.inGrid, grid?.name ?? ''],
          [words.gridPhone, grid?.phone ?? ''],
          ...(house === undefined ? [] : [[words.inBuilding, house] as const]),
          [words.address, address === '' ? words.noAddress : address],
        ]}
      />
    </View>
  );
}
