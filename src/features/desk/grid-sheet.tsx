import { View } from '@tarojs/components';
import type { Building, Community, Shop } from '#contracts/places';
import { Quiet, Section, Title } from '../../components/text-block';
import { DeskFacts } from './desk-facts';
import { DeskTable } from './desk-table';
import { placeWords as words } from './place-words';

interface GridSheetProps {
  readonly grid: Community['grids'][number];
  readonly houses: readonly Building[];
  readonly stores: readonly Shop[];
}

/** One grid: its number, the micro-grids inside it with their houses, and its shops. */
export function GridSheet({ grid: { id, name, phone, microGrids = [] }, houses, stores }: GridSheetProps) {
  const own = houses.filter(({ gridId }) => gridId === id);
  const shops = stores.filter(({ gridId }) => gridId === id);
  const namesIn = (microGridId: string | undefined) =>
    own
      .filter((one) => one.microGridId === microGridId)
      .map((one) => one.name)
      .join('、');
  const rest = namesIn(undefined);
  const rows = microGrids.map((one) => ({ id: one.id, cells: [one.name, namesIn(one.id)] }));
  return (
    <View id="grid-sheet">
      <Title>{name}</Title>
      <View className="gap-above" />
      <DeskFacts
        facts={[
          [words.gridPhone, phone],
          [words.size, words.gridLine(own.length, shops.length, microGrids.length)],
          ...(shops.length > 0 ? [[words.shops, shops.map((one) => one.name).join('、')] as const] : []),
        ]}
      />
      <Section>{words.microGrids}</Section>
      {microGrids.length === 0 ? <Quiet>{words.noMicroGrids}</Quiet> : null}
      <DeskTable
        id="micro-grids"
        label={words.microGrids}
        titles={words.microGridTitles}
        rows={rest === '' ? rows : [...rows, { id: 'none', cells: [words.inNone, rest] }]}
      />
    </View>
  );
}
