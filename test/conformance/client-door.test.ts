/** The client's door: a pass is who you are, and nothing a body says changes it. The other doors, given nonsense. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templates } from '../../config/templates';
import { cloudProgram, startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

type Answer = Record<string, unknown>;

const wang = 'openid-wang';
const li = 'openid-li';
const templateId = templates[0]?.id ?? '';

let fixtures: DeployedFixtures;
let pages: string;
let cloud: CloudProcess;
let asWang: string;

beforeAll(async () => {
  fixtures = await deployFixtures({ who: { timeout: 20 }, trouble: { timeout: 1 }, files: { timeout: 20 } });
  pages = mkdtempSync(join(tmpdir(), 'zhiye-pages-'));
  writeFileSync(join(pages, 'index.html'), '<html><head><script src="./app.js"></script></head><body></body></html>');
  writeFileSync(join(pages, 'app.js'), 'console.log(1)');
  cloud = await startCloud({ functionsDir: fixtures.folder, args: ['--pages', pages] });
  asWang = await cloud.signIn(wang);
}, 60_000);

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
  rmSync(pages, { recursive: true });
});

const callAs = (base: string, name: string, data?: unknown) => cloud.post(`${base}cloud/call-function`, { name, data });
const upload = async (base: string, path: string, body: string): Promise<Answer> => {
  const url = `${cloud.url}${base}cloud/upload-file?cloudPath=${encodeURIComponent(path)}`;
  return (await (await fetch(url, { method: 'POST', body })).json()) as Answer;
};

describe('call-function', () => {
  it('[client-identity] acts as the person of the pass, whatever the body states', async () => {
    const forged = { openid: li, _openid: li, WX_OPENID: li, userInfo: { openId: li }, OPENID: li };
    const answer = await cloud.post(`${asWang}cloud/call-function`, {
      name: 'who',
      data: forged,
      openid: li,
      caller: { openid: li },
    });
    expect(answer['result']).toMatchObject({ environment: wang, sdk: wang, context: wang, weChat: wang });
    expect(answer['result']).toMatchObject({ source: 'wx_client', event: { userInfo: { openId: wang } } });
    expect(answer['requestID']).toEqual(expect.any(String));
  });

  it('[client-identity] keeps two phones apart', async () => {
    const asLi = await cloud.signIn(li);
    const [first, second] = await Promise.all([
      callAs(asWang, 'who', { waitMs: 30 }),
      callAs(asLi, 'who', { waitMs: 30 }),
    ]);
    expect(first['result']).toMatchObject({ environment: wang });
    expect(second['result']).toMatchObject({ environment: li });
  });

  it.each([
    ['trouble', { how: 'throw' }, -504002],
    ['trouble', { how: 'sleep' }, -504003],
    ['nobody', {}, -501000],
    ['who', 'not an object', -501007],
    ['who', { text: '字'.repeat(40_000) }, -501007],
    ['trouble', { how: 'huge' }, -501001],
  ])('[client-errors] %s %# fails as wx.cloud does', async (name, data, errCode) => {
    const answer = await callAs(asWang, name, data);
    expect(answer).toMatchObject({ errCode, errMsg: expect.stringMatching(/^cloud\.callFunction:fail /) as unknown });
    expect(answer).not.toHaveProperty('result');
  });

  it('[client-identity] is closed without a pass', async () => {
    for (const base of ['/p/nonsense/', '/p/..%2F/']) {
      const response = await fetch(`${cloud.url}${base}cloud/call-function`, {
        method: 'POST',
        body: '{"name":"who"}',
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ errCode: -1, errMsg: expect.any(String) as unknown });
    }
  });
});

describe('upload-file', () => {
  it('[client-upload] takes a file into one’s own inbox and lets a function read it', async () => {
    const { fileID } = await upload(asWang, `inbox/${wang}/a.jpg`, 'bytes');
    const read = await callAs(asWang, 'files', { do: 'download', fileID });
    expect(read['result']).toEqual({ text: 'bytes' });
  });

  it.each([`inbox/${li}/a.jpg`, 'cases/c1/a.jpg', 'a.jpg', `inbox/${wang}x/a.jpg`])(
    '[client-upload] refuses %s',
    async (path) => {
      expect(await upload(asWang, path, 'x')).toMatchObject({ errCode: -503002 });
    },
  );

  it.each([`inbox/${wang}/../${li}/a.jpg`, `inbox/${wang}/`, ''])(
    '[client-upload] refuses the trick %j',
    async (path) => {
      expect(await upload(asWang, path, 'x')).toMatchObject({ errCode: -501007 });
    },
  );

  it('[client-upload] does not let a person replace what a function left in his inbox', async () => {
    await callAs(asWang, 'files', { do: 'upload', path: `inbox/${wang}/note.txt`, text: 'from the server' });
    expect(await upload(asWang, `inbox/${wang}/note.txt`, 'mine now')).toMatchObject({ errCode: -503002 });
  });
});

describe('get-temp-file-url', () => {
  it('[client-temp-url] gives a client no link, not even to his own file', async () => {
    const { fileID } = await upload(asWang, `inbox/${wang}/b.jpg`, 'bytes');
    const { fileList } = await cloud.post<{ fileList: Answer[] }>(`${asWang}cloud/get-temp-file-url`, {
      fileList: [fileID],
    });
    expect(fileList).toEqual([{ fileID, tempFileURL: '', status: -503002, errMsg: 'STORAGE_EXCEED_AUTHORITY' }]);
  });
});

describe('request-subscribe-message', () => {
  const ask = (body: object) => cloud.post(`${asWang}cloud/request-subscribe-message`, body);

  it('[client-subscribe] grants one message for an accept and none for a reject', async () => {
    expect(await ask({ tmplIds: [templateId], answer: 'reject' })).toMatchObject({ [templateId]: 'reject' });
    expect(await ask({ tmplIds: [templateId], answer: 'accept' })).toMatchObject({ [templateId]: 'accept' });
    const { quota } = await cloud.post('/_emulator/wechat/quota', { openid: wang, templateId, count: 1 });
    expect(quota).toBe(2);
  });

  it.each([
    [[], 10001],
    [['unknown'], 20001],
    [['a', 'b', 'c', 'd'], 20003],
  ])('[client-subscribe] %j → %d', async (tmplIds, errCode) => {
    expect(await ask({ tmplIds, answer: 'accept' })).toMatchObject({ errCode });
  });
});

describe('pages', () => {
  it('are served under a pass, the host’s script before their own', async () => {
    for (const path of ['', 'requests/case/7']) {
      const html = await (await fetch(`${cloud.url}${asWang}${path}`)).text();
      expect(html).toContain('<script src="/_emulator/host.js"></script><script src="./app.js">');
    }
    expect(await (await fetch(`${cloud.url}${asWang}app.js`)).text()).toBe('console.log(1)');
  });

  it('of the stage are at the root, and nothing else of the emulator is', async () => {
    expect(await (await fetch(`${cloud.url}/`)).text()).toContain('stage.js');
    expect((await fetch(`${cloud.url}/stage.js`)).headers.get('content-type')).toContain('javascript');
    expect((await fetch(`${cloud.url}/..%2Fmain.js`)).status).toBe(404);
  });

  it('are not served without a pass, nor from outside their folder', async () => {
    expect((await fetch(`${cloud.url}/p/nobody/`)).status).toBe(401);
    expect((await fetch(`${cloud.url}${asWang}..%2F..%2Fetc%2Fhosts.html`)).status).toBe(404);
    expect((await fetch(`${cloud.url}${asWang}missing.js`)).status).toBe(404);
  });
});

describe('nonsense', () => {
  const signature =
    'TC3-HMAC-SHA256 Credential=a/2026-11-23/tcb/tc3_request, SignedHeaders=content-type;host, Signature=' +
    'a'.repeat(64);
  const knock = async (body: string, authorization: string | null = signature): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  };

  it.each([
    ['{', signature, 'INVALID_PARAM'],
    ['[]', signature, 'INVALID_PARAM'],
    ['null', signature, 'INVALID_PARAM'],
    ['{"action":"database.dropEverything"}', signature, 'INVALID_ACTION'],
    ['{"action":"constructor"}', signature, 'INVALID_ACTION'],
    ['{"action":"database.getDocument","envName":"another"}', signature, 'INVALID_ENV'],
    ['{"action":"storage.batchDeleteFile"}', signature, 'INVALID_PARAM'],
    ['{"action":"database.getDocument"}', null, 'SIGN_PARAM_INVALID'],
    ['{"action":"database.getDocument"}', 'Basic abc', 'SIGN_PARAM_INVALID'],
  ])('[door-refusal] %s %# at the SDK’s door → %s', async (body, authorization, code) => {
    expect(await knock(body, authorization)).toMatchObject({ code, requestId: expect.any(String) as unknown });
  });

  it('[door-size] is refused by size before it is held in memory', async () => {
    const body = JSON.stringify({ action: 'x', pad: 'x'.repeat(20 * 1024 * 1024) });
    expect(await knock(body)).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' });
  });

  it('[door-refusal] in a form is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', authorization: signature };
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', headers, body: 'not a form' });
    expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^INVALID_/) as unknown });
  });

  it('at other addresses is answered, and the cloud lives on', async () => {
    expect((await fetch(`${cloud.url}/p/%ZZ/x`)).status).toBe(404);
    expect((await fetch(`${cloud.url}/%ZZ`)).status).toBe(404);
    expect((await fetch(`${cloud.url}/main.js`)).status).toBe(404);
    expect(await cloud.post('/_emulator/passes', { openid: '../../etc' })).toMatchObject({ errCode: -1 });
    expect(await cloud.get('/_emulator/health')).toMatchObject({ isReady: true });
  });
});

describe('the world', () => {
  it('keeps personas in order', async () => {
    const personas = [
      { openid: wang, name: '王秀兰', role: 'resident', note: '独居,三号楼' },
      { openid: li, name: '李网格', role: 'gridWorker', note: '一网格' },
    ];
    await cloud.post('/_emulator/personas', { personas });
    expect(await cloud.get('/_emulator/personas')).toEqual({ personas });
    expect(await cloud.post('/_emulator/personas', { personas: [{ openid: 1 }] })).toMatchObject({ errCode: -1 });
    expect(await cloud.get('/_emulator/personas')).toEqual({ personas });
  });

  it('starts over: files, messages and warm instances are gone, phones stay signed in', async () => {
    const { fileID } = await upload(asWang, `inbox/${wang}/old.jpg`, 'old');
    await callAs(asWang, 'trouble', { how: 'ok' });
    expect(await cloud.post('/_emulator/reset')).toEqual({ isDone: true });
    expect((await callAs(asWang, 'trouble', { how: 'ok' }))['result']).toEqual({ answers: 1 });
    const read = await callAs(asWang, 'files', { do: 'download', fileID });
    expect(read['result']).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  it('belongs to one cloud: a second on the same folder is refused in a sentence', () => {
    const second = spawnSync(process.execPath, [cloudProgram, '--port', '0', '--data', cloud.dataDir], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/is in use by process \d+/);
  });
});
