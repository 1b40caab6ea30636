import { readingOf } from './mode';

const standard = { px: 17, factor: 1 };
const careMode = { px: 23.8, factor: 1.4 };

test('somebody who never chose reads at the size of WeChat, and is asked where that is large', () => {
  expect(readingOf({}, standard)).toEqual({ isElder: false, isAsked: false, size: 24, scale: 1 });
  expect(readingOf({}, careMode)).toEqual({ isElder: false, isAsked: true, size: 24, scale: 1.4 });
});

test.each([
  [{ px: 21, factor: 1.24 }, false],
  [{ px: 21, factor: 1.3 }, true],
  [{ px: 22, factor: 1.29 }, true],
])('WeChat at %j counts as large: %s', (host, isAsked) => {
  expect(readingOf({}, host).isAsked).toBe(isAsked);
});

test.each([true, false])('who answered %s is not asked again, whatever WeChat is set to', (isElder) => {
  expect(readingOf({ isElder }, careMode)).toMatchObject({ isElder, isAsked: false });
});

test('长辈版 never begins smaller than the text of WeChat', () => {
  expect(readingOf({ isElder: true }, { px: 25.5, factor: 1.5 })).toMatchObject({ size: 30, scale: 1.5 });
  expect(readingOf({ isElder: true, size: 18 }, { px: 25.5, factor: 1.5 }).size).toBe(18);
});

test('the chosen size is kept, and normal text never shrinks below standard', () => {
  expect(readingOf({ isElder: true, size: 30 }, standard).size).toBe(30);
  expect(readingOf({}, { px: 16, factor: 0.94 }).scale).toBe(1);
  expect(readingOf({}, { px: 40, factor: 2.4 }).scale).toBe(1.5);
});
