/** The demo community's workbook, as its coordinator fills it in, and the way it takes into the app. */
import * as papers from '#contracts/places-papers';
import { buildings, community, doorsOnFloor, grids, microGridOf, microGrids, shops } from './community';
import { keyOf, type PersonOnPhone } from './person';
import { workbookOf, type Table } from './workbook';

const gridName = (id: string) => grids.find((grid) => grid.id === id)?.name ?? '';

/** Grids, micro-grids, buildings, doors and shops in the tables the app asks for. */
export const tables: readonly Table[] = [
  { name: '网格', rows: [['编号', '网格', '电话'], ...grids.map(({ id, name, phone }) => [id, name, phone])] },
  { name: '微网格', rows: [['编号', '微网格', '网格'], ...microGrids.map(({ id, name, grid }) => [id, name, grid])] },
  {
    name: '楼栋',
    rows: [
      ['编号', '楼栋', '网格', '微网格', '单元数', '层数'],
      ...buildings.map(({ id, name, gridId, units, floors }) => [
        ...[id, name, gridName(gridId), microGridOf[id] ?? null],
        ...[units, floors],
      ]),
    ],
  },
  { name: '户门', rows: [['楼栋', '单元', '楼层', '门牌'], ...buildings.flatMap(doorRows)] },
  {
    name: '店铺',
    rows: [
      ['编号', '店铺', '类别', '网格', '楼栋', '地址'],
      ...shops.map(({ id, name, kind, grid, building, address }) => [id, name, kind, grid, building, address]),
    ],
  },
];

/** The coordinator uploads the sheet, has it checked, and takes it over. Told twice, it changes nothing. */
export async function importPlaces(coordinator: PersonOnPhone): Promise<void> {
  const { items } = await coordinator.call(papers.imports, { communityId: community.id });
  if (items.some(({ state }) => state === 'done')) return;
  const fileId = await coordinator.upload(workbookOf(tables), 'places.xlsx');
  const input = { communityId: community.id, fileId };
  const checked = await coordinator.call(papers.checkSheet, input, keyOf('seed', 'places', 'check'));
  await coordinator.call(
    papers.importSheet,
    { importId: checked.import.id, from: 0 },
    keyOf('seed', 'places', 'write'),
  );
}

function doorRows({ name, units, floors }: (typeof buildings)[number]) {
  return upTo(units).flatMap((unit) =>
    upTo(floors).flatMap((floor) => upTo(doorsOnFloor).map((side) => [name, unit, floor, `${floor}0${side}`])),
  );
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
