/** security.mediaCheckAsync: an answer at once, a verdict as an event for the function that is registered for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

type Answer = Record<string, unknown>;
interface Push {
  readonly traceId: string;
  readonly outcome: string | null;
}

const person = 'openid-neighbour-1';
const callback = ['--callback', 'wxa_media_check=hearer'];
const hour = 3_600_000;

let fixtures: DeployedFixtures;
let cloud: CloudProcess;

beforeAll(async () => {
  const permissions = { openapi: ['security.mediaCheckAsync'] };
  const plan = { timeout: 20 };
  fixtures = await deployFixtures({ messenger: { ...plan, permissions }, silent: plan, files: plan, hearer: plan });
  cloud = await startCloud({ functionsDir: fixtures.folder, args: callback });
}, 60_000);

beforeEach(() => time(0));

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
});

async function invoke(name: string, data: object, at = cloud): Promise<Answer> {
  const { result } = await at.post<{ result: Answer }>('/_emulator/invoke', { function: name, data, openid: person });
  return result;
}
const time = (delayMs: number, isEarly = false) => cloud.post('/_emulator/wechat/pushes/timing', { delayMs, isEarly });
const pushes = async (at = cloud) => (await at.get<{ pushes: Push[] }>('/_emulator/wechat/pushes')).pushes;
const pushOf = async (traceId: unknown, at = cloud) => (await pushes(at)).find((push) => push.traceId === traceId);

/** A link to a file with this name and text. */
async function linkTo(name: string, text: string, at = cloud): Promise<string> {
  const { fileID } = await invoke('files', { do: 'upload', path: `inbox/${name}`, text }, at);
  const { fileList } = await invoke('files', { do: 'links', fileIDs: [fileID], maxAge: 60 }, at);
  return String((fileList as Answer[])[0]?.['tempFileURL']);
}

const options = (mediaUrl: string) => ({ mediaUrl, mediaType: 2, version: 2, scene: 1, openid: person });
const check = (mediaUrl: string, changes: object = {}, at = cloud) =>
  invoke('messenger', { checkMedia: { ...options(mediaUrl), ...changes } }, at);

/** What the function heard of a check, once it did. */
async function heard(traceId: unknown, at = cloud): Promise<Answer> {
  for (let look = 0; look < 100; look += 1) {
    const [found] = (await invoke('hearer', { read: traceId }, at)) as unknown as Answer[];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('no verdict came');
}

it.each([
  ['楼道 照片.jpg', 'a corridor', { errcode: 0, result: { suggest: 'pass', label: 100 } }],
  ['risky-1.jpg', 'a corridor', { errcode: 0, result: { suggest: 'risky', label: 20002 } }],
  ['可疑.jpg', 'a corridor', { errcode: 0, result: { suggest: 'review', label: 21000 } }],
  ['plain.jpg', 'a picture that is known to be bad', { errcode: 0, result: { suggest: 'risky', label: 20006 } }],
])('[wx-media-verdict] %s with «%s»', async (name, text, verdict) => {
  const answer = await check(await linkTo(name, text));
  expect(answer).toMatchObject({ errCode: 0, errMsg: 'openapi.security.mediaCheckAsync:ok' });
  const { event, who } = await heard(answer['traceId']);
  expect(event).toMatchObject({
    ...verdict,
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: answer['traceId'],
    version: 2,
    CreateTime: expect.any(Number),
  });
  expect(who).toEqual({ openid: null, source: 'wx_unknown' });
});

it('[wx-media-verdict] a file that cannot be fetched is a verdict too', async () => {
  const url = await linkTo('short.jpg', 'x');
  for (const unreachable of [
    url.replace('sign=', 'sign=0'),
    'http://elsewhere.example/a.jpg',
    `${cloud.url}/%E0%A4%A`,
  ]) {
    const { event } = await heard((await check(unreachable))['traceId']);
    expect(event).toMatchObject({ errcode: -1008, detail: [] });
  }
});

it('[wx-media-delay] comes by the clock of the cloud, not before', async () => {
  await time(hour);
  const { traceId } = await check(await linkTo('late.jpg', 'x'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await pushOf(traceId)).toMatchObject({ outcome: null });
  await cloud.post('/_emulator/clock', { advanceMs: hour });
  expect(await heard(traceId)).toBeDefined();
});

it('[wx-media-early] may come before its own answer', async () => {
  await time(hour, true);
  const { traceId } = await check(await linkTo('early.jpg', 'x'));
  expect(await pushOf(traceId)).toMatchObject({ outcome: 'ok' });
});

it('[wx-media-again] may come twice', async () => {
  const { traceId } = await check(await linkTo('twice.jpg', 'x'));
  await heard(traceId);
  const again = await cloud.post('/_emulator/wechat/pushes/deliver', { traceId });
  expect(again).toMatchObject({ push: { traceId, outcome: 'ok' } });
  const { invocations } = await cloud.get<{ invocations: Answer[] }>('/_emulator/invocations');
  expect(invocations.slice(-4).filter(({ source }) => source === 'wx_unknown')).toHaveLength(2);
  const unknown = await cloud.post('/_emulator/wechat/pushes/deliver', { traceId: 'none' });
  expect(unknown).toMatchObject({ code: 'INVALID_PARAM' });
});

it.each([
  [{ version: 1 }, 47001],
  [{ scene: 9 }, 40129],
  [{ openid: '' }, 40003],
  [{ mediaType: 3 }, 40004],
  [{ mediaUrl: 'no address' }, 47001],
  [{ openid: 'openid-never-here' }, 61010],
])('[wx-media-refusal] %j → %d, and nothing is pushed', async (changes, errCode) => {
  const before = await pushes();
  expect(await check(`${cloud.url}/a.jpg`, changes)).toMatchObject({ errCode });
  expect(await pushes()).toEqual(before);
});

it('[wx-604101] without the permission', async () => {
  expect(await invoke('silent', { checkMedia: options(`${cloud.url}/a.jpg`) })).toMatchObject({ errCode: -604101 });
});

it('[wx-media-unregistered] waits where nobody is registered, and outlives the cloud', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhiye-pushes-'));
  const deaf = await startCloud({ functionsDir: fixtures.folder, dataDir });
  await deaf.post('/_emulator/wechat/pushes/timing', { delayMs: 0 });
  const { traceId } = await check(await linkTo('kept.jpg', 'x', deaf), {}, deaf);
  const refused = await deaf.post('/_emulator/wechat/pushes/deliver', { traceId });
  expect(refused).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await pushOf(traceId, deaf)).toMatchObject({ outcome: null });
  await deaf.kill();

  const hearing = await startCloud({ functionsDir: fixtures.folder, dataDir, args: callback });
  expect(await heard(traceId, hearing)).toMatchObject({ event: { trace_id: traceId } });
  await hearing.stop();
  rmSync(dataDir, { recursive: true });
}, 30_000);
