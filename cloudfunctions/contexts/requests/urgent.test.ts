import { isUrgent } from './urgent';

const urgent = '厨房有煤气味,不敢开灯。';

test.each([
  ['reported', urgent, urgent, true],
  ['reported', '楼道灯不亮。', '楼道灯不亮。', false],
  ['returned', '还是一样。', urgent, true],
  ['returned', '水又喷出来了,淹到走廊。', '水龙头松了。', true],
  ['taken', undefined, urgent, false],
  ['resolved', '已经关阀,煤气味没有了。', urgent, false],
] as const)('%s with «%s», about «%s»: %s', (act, words, reported, expected) => {
  expect(isUrgent({ act, ...(words !== undefined && { words }) }, { words: reported })).toBe(expected);
});

test('what was answered so is as urgent as a word of danger', () => {
  const reported = { words: '门关不上。', level: 'P2' } as const;
  expect(isUrgent({ act: 'reported', words: reported.words }, { ...reported, isDanger: true })).toBe(true);
  expect(isUrgent({ act: 'reported', words: reported.words }, { ...reported, isDanger: false })).toBe(false);
});

test('what runs by the clock is urgent whatever its words', () => {
  const reported = { words: '灭火器前面停了车。', level: 'P1' } as const;
  expect(isUrgent({ act: 'reported', words: reported.words }, reported)).toBe(true);
  expect(isUrgent({ act: 'reported', words: reported.words }, { ...reported, level: 'P2' })).toBe(false);
});
