import { phoneSelector } from './selectors';

it.each([
  ['view', 'wx-view'],
  ['page view.a > text:first-child', 'wx-page wx-view.a > wx-text:first-child'],
  ['.a:not(view):nth-child(2n+1)::after', '.a:not(wx-view):nth-child(2n+1)::after'],
  ['#view [data-view="view"]', '#view [data-view="view"]'],
  ['.view+.text~scroll-view', '.view+.text~wx-scroll-view'],
  ['*', '*'],
])('%s is %s', (given, made) => {
  expect(phoneSelector(given)).toBe(made);
});

it('gives classes the scope of their component', () => {
  expect(phoneSelector('view.a.b:not(.c)', 'box')).toBe('wx-view.box--a.box--b:not(.box--c)');
});
