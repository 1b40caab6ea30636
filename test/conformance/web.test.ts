/** HTTP access: a function behind an address, called by anybody and by nobody in particular. */
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

let fixtures: DeployedFixtures;
let cloud: CloudProcess;

beforeAll(async () => {
  fixtures = await deployFixtures({ web: { timeout: 20 } });
  cloud = await startCloud({ functionsDir: fixtures.folder });
}, 60_000);

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${cloud.url}/_web/web${path}`, init);
const answered = (answer: unknown) => ask(`?answer=${encodeURIComponent(JSON.stringify(answer))}`);

describe('the event', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])(
    '[web-event] tells %s, path, query and headers',
    async (method) => {
      const response = await ask('/照片/1?a=1&b=%E4%BA%8C', { method, headers: { 'x-mine': 'yes' } });
      const { event, openid } = (await response.json()) as { event: Record<string, unknown>; openid: unknown };
      expect(event).toMatchObject({
        path: '/照片/1',
        httpMethod: method,
        queryStringParameters: { a: '1', b: '二' },
        headers: { 'x-mine': 'yes' },
        requestContext: { envId: expect.any(String), requestId: expect.any(String) },
      });
      expect(openid).toBeNull();
    },
  );

  it('[web-event] carries text as it is and other bytes as base64', async () => {
    const send = async (type: string, body: string) => {
      const response = await ask('', { method: 'POST', headers: { 'content-type': type }, body });
      return ((await response.json()) as { event: object }).event;
    };
    const json = '{"words":"楼道灯坏了"}';
    expect(await send('application/json', json)).toMatchObject({ body: json, isBase64Encoded: false, path: '/' });
    const bytes = Buffer.from('abc').toString('base64');
    expect(await send('image/png', 'abc')).toMatchObject({ body: bytes, isBase64Encoded: true });
  });

  it('[web-identity] has no person behind it, whatever the caller claims', async () => {
    const headers = { 'x-wx-openid': 'openid-somebody', cookie: 'openid=openid-somebody' };
    const body = JSON.stringify({ userInfo: { openId: 'openid-somebody' } });
    const response = await ask('', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    expect(await response.json()).toMatchObject({ openid: null });
    const { invocations } = await cloud.get<{ invocations: object[] }>('/_emulator/invocations');
    expect(invocations.at(-1)).toMatchObject({ function: 'web', openid: null, source: 'wx_http' });
  });
});

describe('the answer', () => {
  it('[web-answer] an integration response decides status, headers and bytes', async () => {
    const body = Buffer.from('a picture').toString('base64');
    const headers = { 'Content-Type': 'image/png', 'Content-Length': 1, 'X-Mine': 'yes' };
    const response = await answered({ statusCode: 201, headers, body, isBase64Encoded: true });
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-mine')]).toEqual([
      201,
      'image/png',
      'yes',
    ]);
    expect(await response.text()).toBe('a picture');
  });

  it.each([
    ['words', 'text/html', 'words'],
    [42, 'text/html', '42'],
    [{ statusCode: 'no number' }, 'application/json', '{"statusCode":"no number"}'],
    [null, 'text/html', ''],
  ])('[web-answer] %j as plain value', async (value, type, text) => {
    const response = await answered(value);
    expect(response.headers.get('content-type')).toContain(type);
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  it('[web-failure] 500 for a function that fails, 404 for none, 413 for too much text', async () => {
    const failed = await ask('?answer=throw');
    expect([failed.status, await failed.json()]).toMatchObject([500, { code: 'FUNCTIONS_EXECUTE_FAIL' }]);
    const missing = await fetch(`${cloud.url}/_web/nobody/x`);
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'FUNCTION_NOT_FOUND' }]);
    const headers = { 'content-type': 'text/plain' };
    const large = await ask('', { method: 'POST', headers, body: 'x'.repeat(100 * 1024 + 1) });
    expect(large.status).toBe(413);
    const headerOfTwoLines = await answered({ statusCode: 200, headers: { 'x-mine': 'a\nb' } });
    expect(headerOfTwoLines.status).toBe(500);
    expect((await ask('')).status).toBe(200);
  });
});
