import { pathFrom, splitUrl } from './package-path';

it('finds files from where they are named', () => {
  expect(pathFrom('pages/home/home.js', '../../log')).toBe('log');
  expect(pathFrom('pages/home/home', './part')).toBe('pages/home/part');
  expect(pathFrom('pages/home/home', '/parts/box')).toBe('parts/box');
});

it('splits an address, and hands values over as they stand in it', () => {
  expect(splitUrl('/pages/a/a?id=1&words=%E7%81%AF&flag')).toEqual({
    path: 'pages/a/a',
    query: { id: '1', words: '%E7%81%AF', flag: '' },
  });
  expect(splitUrl('../b/b', 'pages/a/a').path).toBe('pages/b/b');
});
