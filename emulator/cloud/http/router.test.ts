import type { Route } from './exchange';
import { createRouter } from './router';

const handle = (): void => undefined;
const routes: readonly Route[] = [
  { method: 'POST', path: '/p/:pass/cloud/call', handle },
  { method: 'GET', path: '/p/:pass/*path', handle },
  { method: 'GET', path: '/host.js', handle },
];
const find = createRouter(routes);

it('names and decodes the parts of a path', () => {
  expect(find('GET', '/p/one/a/%E5%9B%BE.png')).toEqual({
    route: routes[1],
    params: { pass: 'one', path: 'a/图.png' },
  });
  expect(find('GET', '/p/one/')).toEqual({ route: routes[1], params: { pass: 'one', path: '' } });
});

it.each([
  ['GET', '/p/one/cloud/call/more', routes[1]],
  ['POST', '/p/one/cloud/call', routes[0]],
  ['POST', '/p/one/two/cloud/call', undefined],
  ['PUT', '/p/one/cloud/call', undefined],
  ['GET', '/hostxjs', undefined],
  ['GET', '/p/%ZZ/x', undefined],
])('%s %s', (method, path, route) => {
  expect(find(method, path)?.route).toBe(route);
});
