import { mustBeNeighbour } from './neighbours';

const refusal = (headers: Parameters<typeof mustBeNeighbour>[0]) => {
  try {
    mustBeNeighbour(headers);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

test.each([
  ['a program', { host: '127.0.0.1:7700' }],
  ['a page it served', { host: 'localhost:7700', origin: 'http://localhost:7700', 'sec-fetch-site': 'same-origin' }],
  ['a page somebody typed in', { host: '[::1]:7700', 'sec-fetch-site': 'none' }],
])('%s is let in', (_, headers) => {
  expect(refusal(headers)).toBe('none');
});

test.each([
  ['a page of another site', { host: 'localhost:7700', origin: 'https://news.example' }],
  ['a page of another port', { host: 'localhost:7700', origin: 'http://localhost:3000' }],
  ['a frame without an origin', { host: 'localhost:7700', origin: 'null' }],
  ['a picture on another site', { host: 'localhost:7700', 'sec-fetch-site': 'cross-site' }],
  ['a name that points here', { host: 'news.example:7700' }],
  ['no name at all', {}],
])('%s is turned away', (_, headers) => {
  expect(refusal(headers)).toMatch(/this cloud|another site/);
});
