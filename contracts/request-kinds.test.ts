import { categoryCodes } from './community-settings';
import { commonest, numbersFor, soundsUrgent, suggestKind } from './request-kinds';

test.each([
  ['楼道灯不亮,上下楼看不见。', 'B2'],
  ['厨房有煤气味,不敢开灯。', 'A1'],
  ['整栋楼停水了。', 'A2'],
  ['电梯停在三楼不动。', 'A3'],
  ['有人困在电梯里。', 'A1'],
  ['电瓶车在楼道里飞线充电。', 'B5'],
  ['下水道堵了,臭得很。', 'B1'],
  ['楼上半夜很吵。', 'B4'],
  ['二房东不还钱,押金要不回来。', 'D1'],
  ['想问医保怎么办。', 'D2'],
  ['谢谢小周。', 'D3'],
  ['说不清楚的一件事。', commonest],
])('«%s» is of %s', (words, code) => {
  expect(suggestKind(words)).toBe(code);
  expect(categoryCodes).toContain(code);
});

test.each([
  ['二楼冒烟了,有人晕倒。', ['119', '120']],
  ['电梯里有人被困。', ['119']],
  ['奶奶走失了。', ['110']],
  ['楼道灯不亮。', []],
])('«%s»: ring %j first', (words, numbers) => {
  expect(numbersFor(words)).toEqual(numbers);
  if (numbers.length > 0) expect(suggestKind(words)).toBe('A1');
});

test('no water and no lift wake somebody too; rubbish does not', () => {
  expect(['没水了', '电梯停了', '垃圾没人收'].map(soundsUrgent)).toEqual([true, true, false]);
});
