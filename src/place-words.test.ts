import { addressOf, whole } from './place-words';

test.each([
  ['青年路新村 3 号楼 2 单元 4 层 402', ['青年路新村', '3~号楼', '2~单元', '4~层', '402']],
  ['和平里 12 号楼 地下 1 层', ['和平里', '12~号楼', '地下~1~层']],
  ['幸福里三期12栋', ['幸福里三期12栋']],
])('a line of «%s» ends between its parts', (address, parts) => {
  expect(whole(address).replaceAll('\u00a0', '~').split(' ')).toEqual(parts);
});

test('an address is said as far as it is known', () => {
  expect(addressOf({ buildingName: '3 号楼', unit: 2, floor: -1 })).toBe('3 号楼 2 单元 地下 1 层');
  expect(addressOf({ buildingName: '3 号楼' })).toBe('3 号楼');
});
