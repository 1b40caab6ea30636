/** WeChat's open API through the unmodified wx-server-sdk: permissions, one-time messages, content checks. */
import { templates } from '../../config/templates';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

type Answer = Record<string, unknown>;

const person = 'openid-neighbour-1';
const hour = 3_600_000;
const template = templates.find(({ kind }) => kind === 'progress');
const templateId = template?.id ?? '';
const data = {
  character_string1: { value: 'R-2026-0007' },
  thing2: { value: '三号楼水管漏水' },
  thing3: { value: '已安排师傅上门' },
  time4: { value: '2026年11月23日 15:30' },
};
const message = { touser: person, templateId, page: 'pages/requests/case/index?id=1', data };

let fixtures: DeployedFixtures;
let cloud: CloudProcess;

beforeAll(async () => {
  const permissions = { openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.get'] };
  fixtures = await deployFixtures({ messenger: { timeout: 20, permissions }, silent: { timeout: 20 } });
  cloud = await startCloud({ functionsDir: fixtures.folder });
}, 60_000);

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
});

async function call(asked: object, name = 'messenger', openid: string | null = person): Promise<Answer> {
  const { result } = await cloud.post<{ result: Answer }>('/_emulator/invoke', { function: name, data: asked, openid });
  return result;
}
const send = (changes: object = {}) => call({ send: { ...message, ...changes } });
const grant = (count = 1) => cloud.post('/_emulator/wechat/quota', { openid: person, templateId, count });
const sentTo = async (openid: string) =>
  (await cloud.get<{ messages: Answer[] }>(`/_emulator/wechat/messages?openid=${openid}`)).messages;

describe('subscribeMessage.send', () => {
  it('[wx-43101] sends once for one permission, then 43101', async () => {
    await grant();
    expect(await send()).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' });
    expect(await send()).toMatchObject({
      errCode: 43101,
      errMsg: expect.stringContaining('user refuse to accept') as unknown,
    });
    expect(await sentTo(person)).toEqual([
      {
        id: expect.any(Number) as unknown,
        at: expect.any(Number) as unknown,
        touser: person,
        templateId,
        page: message.page,
        data,
      },
    ]);
    expect(await sentTo('openid-nobody')).toEqual([]);
  });

  it('[wx-43101] sends no more than was permitted when many try at once', async () => {
    await grant(3);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(answers.filter(({ errCode }) => errCode === 0)).toHaveLength(3);
    expect(answers.filter(({ errCode }) => errCode === 43101)).toHaveLength(5);
  });

  it.each([
    ['thing above 20', { thing2: { value: '字'.repeat(21) } }, 'thing2'],
    ['Chinese in character_string', { character_string1: { value: '诉求7号' } }, 'character_string1'],
    ['time in no known form', { time4: { value: '明天下午' } }, 'time4'],
    ['an empty field', { thing3: { value: '' } }, 'thing3'],
    ['a field of another template', { phrase9: { value: '已办结' } }, 'phrase9'],
  ])('[wx-47003] 47003 for %s, and the permission is kept', async (_name, change, field) => {
    await grant();
    const refused = await send({ data: { ...data, ...change } });
    expect(refused).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(field) as unknown });
    expect(await send()).toMatchObject({ errCode: 0 });
  });

  it('[wx-40037] 40037 for a template nobody registered, 40003 for no openid', async () => {
    expect(await send({ templateId: 'unknown' })).toMatchObject({ errCode: 40037 });
    expect(await send({ touser: '' })).toMatchObject({ errCode: 40003 });
  });

  it('[wx-busy] -1 while WeChat is down, and the permission is kept', async () => {
    await grant();
    await cloud.post('/_emulator/wechat/outage', { isOn: true });
    expect(await send()).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('system error') as unknown });
    expect(await call({ check: { version: 2 } })).toMatchObject({ errCode: -1 });
    await cloud.post('/_emulator/wechat/outage', { isOn: false });
    expect(await send()).toMatchObject({ errCode: 0 });
    expect(await cloud.post('/_emulator/wechat/outage')).toMatchObject({ errMsg: 'isOn is neither true nor false' });
  });

  it('[wx-send] is seen at once by whoever listens to the tray', async () => {
    await grant();
    const listening = new AbortController();
    const stream = await fetch(`${cloud.url}/_emulator/wechat/stream?openid=${person}`, { signal: listening.signal });
    const seen = readUntil(stream, '三号楼水管漏水');
    await send();
    expect(await seen).toContain(`"touser":"${person}"`);
    listening.abort();
  });
});

describe('permission', () => {
  it('[wx-604101] -604101 without the API in config.json', async () => {
    await grant();
    expect(await call({ send: message }, 'silent')).toMatchObject({ errCode: -604101 });
    expect(await call({ check: { version: 2 } }, 'silent')).toMatchObject({ errCode: -604101 });
  });

  it('[wx-604104] -604104 when neither a person nor a timer stands behind the call', async () => {
    expect(await call({ send: message }, 'messenger', null)).toMatchObject({ errCode: -604104 });
  });

  it('[wx-604100] -604100 for an API that is permitted but not emulated', async () => {
    expect(await call({ oldCode: { path: 'x' } })).toMatchObject({ errCode: -604100 });
  });
});

describe('security.msgSecCheck', () => {
  const check = (changes: object = {}) =>
    call({ check: { version: 2, scene: 2, openid: person, content: '楼道灯坏了', ...changes } });

  it.each([
    ['楼道灯坏了', 'pass', 100],
    ['你这个混蛋', 'review', 20003],
    ['这里代开发票', 'risky', 20006],
  ])('[wx-check] %s → %s', async (content, suggest, label) => {
    expect(await check({ content })).toMatchObject({ errCode: 0, result: { suggest, label }, traceId: 'emulator' });
  });

  it.each([
    [{ scene: 9 }, 40129],
    [{ content: '' }, 44002],
    [{ openid: '' }, 40003],
    [{ version: 1 }, 47001],
    [{ content: '长'.repeat(2501) }, 47001],
  ])('[wx-check-refusal] %j → %d', async (changes, errCode) => {
    expect(await check(changes)).toMatchObject({ errCode });
  });

  it('[wx-61010] refuses a person who was not here for two hours', async () => {
    expect(await check({ openid: 'openid-never-here' })).toMatchObject({ errCode: 61010 });
    await cloud.post('/_emulator/clock', { advanceMs: 3 * hour });
    const other = 'openid-neighbour-2';
    const asked = { check: { version: 2, scene: 2, openid: person, content: '好' } };
    expect(await call(asked, 'messenger', other)).toMatchObject({ errCode: 61010 });
    expect(await check()).toMatchObject({ errCode: 0 });
  });
});

describe('what must survive a power cut', () => {
  it('[wx-durable] permissions, messages and passes', async () => {
    const first = await startCloud({ functionsDir: fixtures.folder });
    const base = await first.signIn(person);
    await first.post('/_emulator/wechat/quota', { openid: person, templateId, count: 2 });
    const asked = { function: 'messenger', data: { send: message }, openid: person };
    await first.post('/_emulator/invoke', asked);
    await first.kill();

    const second = await startCloud({ functionsDir: fixtures.folder, dataDir: first.dataDir });
    const again = () => second.post<{ result: Answer }>('/_emulator/invoke', asked);
    expect((await again()).result).toMatchObject({ errCode: 0 });
    expect((await again()).result).toMatchObject({ errCode: 43101 });
    const { messages } = await second.get<{ messages: Answer[] }>('/_emulator/wechat/messages');
    expect(messages).toHaveLength(2);
    const called = await second.post(`${base}cloud/call-function`, { name: 'messenger', data: { send: message } });
    expect(called['result']).toMatchObject({ errCode: 43101 });
    await second.stop();
  }, 30_000);
});

async function readUntil(stream: Response, words: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(words)) return text;
  }
  return text;
}
