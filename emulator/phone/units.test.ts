import { phoneLengths } from './units';

it('reads rpx as a part of the width and vh as a part of the page', () => {
  expect(phoneLengths('width: 375rpx; margin: -7.5rpx .5rpx')).toBe('width: 50vw; margin: -1vw 0.06667vw');
  expect(phoneLengths('min-height: 100vh')).toBe('min-height: calc(var(--page-height) * 1)');
});

it('leaves everything else as it is', () => {
  const css = 'width: 12px; background: url(a9rpxb.png); font-size: 1.5rem';
  expect(phoneLengths(css)).toBe(css);
});
