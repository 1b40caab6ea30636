import { gramsOf, mostGrams, searchedGrams } from './search-grams';

const tile = { number: '0612', place: { label: '青年路新村 3 号楼 2 单元 4 层' }, words: '楼道的LED灯不亮,看不见!' };

test('a request is found by its number, its place and its words', () => {
  const { grams, placeGrams } = gramsOf(tile);
  const place = ['#0612', '青年', '年路', '路新', '新村', '3号', '号楼', '2单', '单元', '4层'];
  expect(placeGrams).toEqual(place);
  expect(grams).toEqual([...place, 'led', '楼道', '道的', '的led', 'led灯', '灯不', '不亮', '看不', '不见']);
});

test.each([
  ['612', ['#0612']],
  ['0612', ['#0612']],
  ['3号楼', ['3号', '号楼']],
  ['3 号楼', ['3号', '号楼']],
  ['3号楼2单元', ['2单', '3号', '单元', '号楼']],
  ['3号楼 楼道', ['3号', '楼道', '号楼']],
  ['LED 灯不亮', ['不亮', '灯不', 'led']],
  ['灯', []],
  ['灯 坏', []],
  ['!?', []],
])('«%s» is searched as %j', (typed, expected) => {
  expect(searchedGrams(typed)).toEqual(expected);
});

test('whatever is searched for is kept of a text that has it', () => {
  const { grams } = gramsOf(tile);
  for (const typed of ['612', '3号楼', '青年路新村', '2单元', 'led', '灯不亮', '3号楼 楼道', '3号楼2单元']) {
    expect(searchedGrams(typed).filter((gram) => !grams.includes(gram))).toEqual([]);
  }
});

test('a long report leaves no more than two hundred, and a long search no more than twenty', () => {
  const long = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const { grams } = gramsOf({ ...tile, words: long });
  expect(grams).toHaveLength(mostGrams);
  expect(grams).toEqual(expect.arrayContaining(['#0612', '3号', '号楼']));
  expect(searchedGrams(long)).toHaveLength(20);
});
