/** Mini-program codes and phone numbers through the unmodified wx-server-sdk. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

type Answer = Record<string, unknown>;

const person = 'openid-neighbour-1';
const phone = '13800000001';
const minute = 60_000;

let fixtures: DeployedFixtures;
let cloud: CloudProcess;
let miniProgram: string;

beforeAll(async () => {
  miniProgram = mkdtempSync(join(tmpdir(), 'zhiye-weapp-'));
  mkdirSync(miniProgram, { recursive: true });
  const app = { pages: ['pages/home/home'], subPackages: [{ root: 'pages/requests/', pages: ['case/case'] }] };
  writeFileSync(join(miniProgram, 'app.json'), JSON.stringify(app));
  const permissions = { openapi: ['wxacode.getUnlimited', 'phonenumber.getPhoneNumber'] };
  fixtures = await deployFixtures({
    messenger: { timeout: 20, permissions },
    silent: { timeout: 20 },
    'old-route': { timeout: 20, permissions },
  });
  cloud = await startCloud({ functionsDir: fixtures.folder, args: ['--weapp', miniProgram] });
}, 60_000);

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
  rmSync(miniProgram, { recursive: true });
});

async function call(asked: object, name = 'messenger'): Promise<Answer> {
  const { result } = await cloud.post<{ result: Answer }>('/_emulator/invoke', {
    function: name,
    data: asked,
    openid: person,
  });
  return result;
}
const code = (options: object) => call({ code: options });
const issue = async (): Promise<string> =>
  (await cloud.post<{ code: string }>('/_emulator/wechat/phone-codes', { openid: person, phone })).code;

describe('wxacode.getUnlimited', () => {
  it('[wx-code-picture] is a PNG of the width asked for, another one for another scene', async () => {
    const [first, second] = await Promise.all(
      ['c=1', 'c=2'].map((scene) => code({ scene, page: 'pages/requests/case/case', width: 280 })),
    );
    expect(first).toMatchObject({ errCode: 0, contentType: 'image/png' });
    const png = Buffer.from(String(first?.['buffer']), 'base64');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect(Math.abs(png.readUInt32BE(16) - 280)).toBeLessThan(10);
    expect(first?.['buffer']).not.toEqual(second?.['buffer']);
  });

  it('[wx-code-scene] takes 32 visible characters and every mark WeChat takes', async () => {
    expect(await code({ scene: 'x'.repeat(32) })).toMatchObject({ errCode: 0 });
    expect(await code({ scene: "!#$&'()*+,/:;=?@-._~aZ9" })).toMatchObject({ errCode: 0 });
  });

  it.each([['x'.repeat(33)], [''], ['诉求'], ['a b'], ['100%']])('[wx-code-scene] 40169 for «%s»', async (scene) => {
    expect(await code({ scene })).toMatchObject({ errCode: 40169 });
  });

  it('[wx-code-page] 41030 for a page nobody published, unless it shall not be checked', async () => {
    expect(await code({ scene: 'a', page: 'pages/none/none' })).toMatchObject({ errCode: 41030 });
    expect(await code({ scene: 'a', page: '/pages/home/home' })).toMatchObject({ errCode: 41030 });
    expect(await code({ scene: 'a', page: 'pages/none/none', checkPath: false })).toMatchObject({ errCode: 0 });
    expect(await code({ scene: 'a', width: 100 })).toMatchObject({ errCode: 40097 });
  });

  it('[wx-604101] without the permission', async () => {
    expect(await call({ code: { scene: 'a' } }, 'silent')).toMatchObject({ errCode: -604101 });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  it('[wx-phone-once] tells the number once, then 40029, also to two at the same moment', async () => {
    const asked = { phone: { code: await issue() } };
    const answers = await Promise.all([call(asked), call(asked)]);
    expect(answers.filter(({ errCode }) => errCode === 0)).toMatchObject([
      {
        phoneInfo: {
          phoneNumber: phone,
          purePhoneNumber: phone,
          countryCode: '86',
          watermark: { appid: expect.any(String) },
        },
      },
    ]);
    expect(answers.filter(({ errCode }) => errCode === 40029)).toHaveLength(1);
    expect(await call(asked)).toMatchObject({ errCode: 40029 });
  });

  it('[wx-phone-age] a code lives five minutes', async () => {
    const [young, old] = [await issue(), await issue()];
    await cloud.post('/_emulator/clock', { advanceMs: 4 * minute });
    expect(await call({ phone: { code: young } })).toMatchObject({ errCode: 0 });
    await cloud.post('/_emulator/clock', { advanceMs: minute + 1 });
    expect(await call({ phone: { code: old } })).toMatchObject({ errCode: 40029 });
  });

  it('[wx-phone-once] a wrong code, none, and one of somebody else', async () => {
    for (const options of [{ code: 'none' }, {}, { code: await issue(), openid: 'openid-neighbour-2' }]) {
      expect(await call({ phone: options })).toMatchObject({ errCode: 40029 });
    }
  });

  it('[wx-604101] without the permission', async () => {
    expect(await call({ phone: { code: await issue() } }, 'silent')).toMatchObject({ errCode: -604101 });
  });
});

describe('the older route', () => {
  const ask = (apiName: string, requestData: object) => call({ apiName, requestData }, 'old-route');

  it('[wx-json-route] carries the same APIs and the same refusals', async () => {
    const code = await issue();
    const told = await ask('/phonenumber/getPhoneNumber', { code });
    expect(told).toMatchObject({ errcode: 0, phone_info: { phoneNumber: phone } });
    expect(await ask('/phonenumber/getPhoneNumber', { code })).toMatchObject({ errcode: 40029 });
    expect(await ask('/subscribeMessage/send', {})).toMatchObject({ errcode: -604101 });
  });
});
