/**
 * Storage as the SDK finds it: upload, links that die, copies, sealed evidence, paths that are tricks. What looks behind
 * the SDK is marked (here): a real environment is not asked for it.
 */
import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';
import { realEnvironment, standInside } from './real-environment';

type Answer = Record<string, unknown> & { readonly fileList?: Record<string, unknown>[] };

let fixtures: DeployedFixtures;
let cloud: CloudProcess;
const real = realEnvironment();

beforeAll(async () => {
  if (real) {
    standInside(real);
    return;
  }
  fixtures = await deployFixtures({ files: { timeout: 20 } });
  cloud = await startCloud({ functionsDir: fixtures.folder });
}, 60_000);

afterAll(async () => {
  if (real) return;
  await cloud.stop();
  fixtures.remove();
});

async function files(data: object): Promise<Answer> {
  if (real) return (await import('./fixtures/files')).main(data as never) as Promise<Answer>;
  const { result } = await cloud.post<{ result: Answer }>('/_emulator/invoke', { function: 'files', data });
  return result;
}
const upload = async (path: string, text: string): Promise<string> =>
  String((await files({ do: 'upload', path, text }))['fileID']);
const linkOf = async (fileID: string, maxAge: number): Promise<string> =>
  String((await files({ do: 'links', fileIDs: [fileID], maxAge })).fileList?.[0]?.['tempFileURL']);

describe('upload and download', () => {
  it('[storage-roundtrip] gives back what was put in, under a Chinese name with spaces', async () => {
    const fileID = await upload('inbox/诉求 照片/图 1.txt', '水管漏水');
    expect(fileID).toMatch(/^cloud:\/\/[\w-]+\.[\w-]+\/inbox\/诉求 照片\/图 1\.txt$/);
    expect(await files({ do: 'download', fileID })).toEqual({ text: '水管漏水' });
  });

  it('[storage-roundtrip] replaces a file that is not sealed', async () => {
    await upload('inbox/again.txt', 'first');
    const fileID = await upload('inbox/again.txt', 'second');
    expect(await files({ do: 'download', fileID })).toEqual({ text: 'second' });
  });

  it('[storage-info] tells size and kind', async () => {
    const fileID = await upload('inbox/kind.png', '12345');
    const { fileList } = await files({ do: 'info', fileID });
    expect(fileList?.[0]).toMatchObject({ code: 'SUCCESS', size: 5, mime: 'image/png' });
  });

  it('[storage-missing] says STORAGE_FILE_NONEXIST for what is not there, also in another bucket', async () => {
    const fileIDs = ['cloud://elsewhere.bucket/inbox/kind.png', 'nonsense'];
    const { fileList } = await files({ do: 'links', fileIDs });
    expect(fileList?.map((file) => file['code'])).toEqual(['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST']);
    expect(await files({ do: 'download', fileID: 'nonsense' })).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });
});

describe('links', () => {
  it('[storage-temp-url] die by the clock of the cloud (here)', async () => {
    const url = await linkOf(await upload('inbox/link.txt', 'short'), 60);
    expect(await (await fetch(encodeURI(url))).text()).toBe('short');
    await cloud.post('/_emulator/clock', { advanceMs: 61_000 });
    expect((await fetch(encodeURI(url))).status).toBe(403);
  });

  it('[storage-temp-url] are good for one file, one method and one instant of death (here)', async () => {
    const url = await linkOf(await upload('inbox/mine.txt', 'mine'), 60);
    await upload('inbox/other.txt', 'other');
    expect((await fetch(url.replace('mine.txt', 'other.txt'))).status).toBe(403);
    expect((await fetch(url.replace(/t=\d+/, 't=99999999999'))).status).toBe(403);
    expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403);
    const { search, pathname } = new URL(url);
    const stolen = new URLSearchParams(search);
    const put = await fetch(cloud.url + pathname, {
      method: 'PUT',
      headers: { authorization: `${stolen.get('t')}.${stolen.get('sign')}` },
      body: 'overwritten',
    });
    expect(put.status).toBe(403);
  });

  it('[storage-sandbox] do not let an uploaded page run in the emulator’s origin (here)', async () => {
    const url = await linkOf(await upload('inbox/page.html', '<script>1</script>'), 60);
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('many files', () => {
  it('[storage-fifty] at most fifty in one call', async () => {
    const fileIDs = Array.from({ length: 51 }, (_, index) => `cloud://x/${index}`);
    expect(await files({ do: 'links', fileIDs })).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await files({ do: 'delete', fileIDs })).toMatchObject({ code: 'INVALID_PARAM' });
    expect((await files({ do: 'links', fileIDs: fileIDs.slice(1) })).fileList).toHaveLength(50);
  });

  it('[storage-delete] are deleted one by one, each with its own answer', async () => {
    const fileID = await upload('inbox/gone.txt', 'x');
    const { fileList } = await files({ do: 'delete', fileIDs: [fileID, fileID] });
    expect(fileList?.map((file) => file['code'])).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
  });
});

describe('evidence', () => {
  it('[storage-copy] is copied once and never written again, not even by a function (here)', async () => {
    const draft = await upload('inbox/o1/proof.jpg', 'proof');
    const { fileList } = await files({
      do: 'copy',
      from: 'inbox/o1/proof.jpg',
      to: 'cases/c1/proof.jpg',
      isMove: true,
    });
    expect(fileList?.[0]).toMatchObject({ code: 'SUCCESS' });
    const sealed = String(fileList?.[0]?.['fileID']);
    expect(await files({ do: 'download', fileID: draft })).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect(await files({ do: 'upload', path: 'cases/c1/proof.jpg', text: 'forged' })).toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
    });
    await upload('inbox/o2/proof.jpg', 'forged');
    const second = await files({ do: 'copy', from: 'inbox/o2/proof.jpg', to: 'cases/c1/proof.jpg' });
    expect(second.fileList?.[0]).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' });
    expect(await files({ do: 'download', fileID: sealed })).toEqual({ text: 'proof' });
  });
});

describe('bad uploads', () => {
  it.each([
    '../up.txt',
    'a/../../up.txt',
    '/absolute.txt',
    'a//b.txt',
    'a/./b.txt',
    'a?b.txt',
    'a\\b.txt',
    'a\u0000b',
    '',
  ])('[storage-path] refuses the path %j', async (path) => {
    expect(await files({ do: 'upload', path, text: 'x' })).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('[storage-partial] leaves nothing of one that was cut off (here)', async () => {
    const base = await cloud.signIn('openid-cut-off');
    const path = 'inbox/openid-cut-off/half.jpg';
    await cutOff(`${cloud.url}${base}cloud/upload-file?cloudPath=${path}`);
    const whole = await upload('inbox/after.txt', 'whole');
    const { fileList } = await files({ do: 'links', fileIDs: [whole.replace('inbox/after.txt', path)] });
    expect(fileList?.[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect(readdirSync(join(cloud.dataDir, 'files')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** Promises a megabyte, sends a little, and hangs up. */
function cutOff(url: string): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(url, { method: 'POST', headers: { 'content-length': 1_000_000 } });
    sending.on('error', () => setTimeout(resolve, 100));
    sending.write('only the beginning', () => setTimeout(() => sending.destroy(new Error('hung up')), 50));
  });
}
