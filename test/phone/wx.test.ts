/** What `wx` answers to a page: asked in a sheet, refused, given from what the phone was told. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDataURL } from 'qrcode';
import { appid } from '../../emulator/cloud/environment';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';
import { copyOfNative, startBrowser, type Browsers, type PhoneUnderTest } from './phone-under-test';

const native = copyOfNative();
let fixtures: DeployedFixtures;
let cloud: CloudProcess;
let browsers: Browsers;
let device: PhoneUnderTest;
let base: string;
const person = 'openid-of-a-caller';

beforeAll(async () => {
  fixtures = await deployFixtures({
    messenger: {
      timeout: 20,
      permissions: { openapi: ['phonenumber.getPhoneNumber', 'wxacode.getUnlimited'] },
    },
  });
  writeFileSync(join(native.folder, 'project.config.json'), JSON.stringify({ appid }));
  cloud = await startCloud({ functionsDir: fixtures.folder, args: ['--weapp', native.folder] });
  browsers = await startBrowser();
  base = await cloud.signIn(person);
  device = await browsers.open(`${cloud.url}${base}weapp/#/pages/more/more`);
});
/** A page nobody touched, on a phone whose person has agreed to nothing. */
beforeEach(async () => {
  await device.page.evaluate(() => {
    localStorage.clear();
    phone.settings.pictures = [];
  });
  await device.wx('reLaunch', { url: '/pages/more/more' });
});
afterAll(async () => {
  await browsers.close();
  await cloud.stop();
  fixtures.remove();
  native.remove();
});

const last = () => device.data<{ id: string; type: string; detail: Record<string, unknown> }>('last');
const tells = (type: string) =>
  device.page.waitForFunction((awaited) => (phone.data('last.type') as string | undefined) === awaited, type);
const choose = (sheet: string, words: string) =>
  device.page.locator(`#phone-${sheet}`).getByText(words, { exact: true }).tap();
const agree = () => device.page.evaluate(() => phone.settings.agreeToPrivacy());
const said = async (answer: ReturnType<PhoneUnderTest['wx']>) => (await answer).failed?.errMsg;

describe('the privacy gate', () => {
  test('stands before what is private, in WeChat’s sheet, until the person agrees', async () => {
    expect((await device.wx('getPrivacySetting')).ok).toMatchObject({ needAuthorization: true });
    const refused = device.wx('chooseMedia', { count: 1 });
    await choose('privacy', '拒绝');
    expect((await refused).failed).toMatchObject({
      errMsg: 'chooseMedia:fail privacy permission is not authorized',
      errno: 104,
    });
    const asked = device.wx('requirePrivacyAuthorize');
    await choose('privacy', '同意');
    expect((await asked).ok).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' });
    expect((await device.wx('getPrivacySetting')).ok).toMatchObject({ needAuthorization: false });
    const contract = device.wx('openPrivacyContract');
    await choose('privacy-contract', '知道了');
    expect((await contract).ok).toBeDefined();
  });

  test('what a button gives, and the clipboard, are behind the gate, too', async () => {
    await device.tap('number');
    await choose('privacy', '拒绝');
    await tells('getphonenumber');
    const refusal = 'fail privacy permission is not authorized';
    expect((await last()).detail).toEqual({ errMsg: `getPhoneNumber:${refusal}`, errno: 104 });
    await device.tap('avatar');
    await choose('privacy', '拒绝');
    await tells('chooseavatar');
    expect((await last()).detail).toMatchObject({ errMsg: `chooseAvatar:${refusal}` });
    const copied = device.wx('setClipboardData', { data: '抄下' });
    await choose('privacy', '拒绝');
    expect(await said(copied)).toBe(`setClipboardData:${refusal}`);
  });

  test('an app may ask itself: to disagree refuses, and only its own button agrees', async () => {
    await device.call('gate');
    const ask = async (answer: () => Promise<unknown>) => {
      const asked = device.wx('requirePrivacyAuthorize');
      await device.waitsFor('gate', (gate) => gate === 'requirePrivacyAuthorize');
      await answer();
      return asked;
    };
    const refusal = 'requirePrivacyAuthorize:fail privacy permission is not authorized';
    expect((await ask(() => device.call('resolve', 'disagree'))).failed).toMatchObject({ errMsg: refusal, errno: 104 });
    expect((await ask(() => device.call('resolve', 'agree'))).failed?.errMsg).toBe(refusal);
    // Agreed by a tap, and another button named: not this one.
    await device.page.evaluate(() => phone.settings.agreeToPrivacy('another'));
    await device.page.evaluate(() => localStorage.clear());
    expect((await ask(() => device.call('resolve', 'agree'))).failed?.errMsg).toBe(refusal);
    expect((await ask(() => device.tap('agree'))).ok).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' });
    expect((await device.wx('requirePrivacyAuthorize')).ok).toBeDefined();
  });
});

test('a permission is asked once, kept, and turned in the settings', async () => {
  await agree();
  await device.page.evaluate(() => {
    phone.settings.location = { latitude: 22.5, longitude: 113.5, name: '那里', address: '那条路' };
  });
  const refused = device.wx('getLocation');
  await choose('permission', '拒绝');
  expect((await refused).failed).toMatchObject({ errMsg: 'getLocation:fail auth deny', errno: 103 });
  expect(await said(device.wx('getLocation'))).toBe('getLocation:fail auth deny');
  expect((await device.wx('getSetting')).ok).toMatchObject({ authSetting: { 'scope.userLocation': false } });
  await device.tap('setting');
  await device.page.locator('#phone-settings input').tap();
  await choose('settings', '完成');
  await tells('opensetting');
  expect((await last()).detail).toMatchObject({ authSetting: { 'scope.userLocation': true } });
  expect((await device.wx('getLocation')).ok).toMatchObject({ latitude: 22.5, longitude: 113.5 });
  const turnedAway = device.wx('chooseLocation');
  await choose('choose-location', '取消');
  expect((await turnedAway).failed?.errMsg).toBe('chooseLocation:fail cancel');
  const chosen = device.wx('chooseLocation');
  await choose('choose-location', '确定');
  expect((await chosen).ok).toMatchObject({ latitude: 22.5, name: '那里', address: '那条路' });
  expect(await said(device.wx('getFuzzyLocation'))).toContain('requiredPrivateInfos');
  expect(await said(device.wx('authorize', { scope: 'scope.none' }))).toBe('authorize:fail scope unauthorized');
  const allowed = device.wx('authorize', { scope: 'scope.camera' });
  await choose('permission', '允许');
  expect((await allowed).ok).toEqual({ errMsg: 'authorize:ok' });
});

test('pictures are chosen, measured, made small and kept', async () => {
  await agree();
  await device.page.evaluate(() => void (phone.settings.pictures = ['light-dark.jpg', 'light-lit.jpg']));
  const { ok } = await device.wx<{ tempFiles: { tempFilePath: string; size: number }[] }>('chooseMedia', { count: 1 });
  expect(ok?.tempFiles).toHaveLength(1);
  const src = ok?.tempFiles[0]?.tempFilePath ?? '';
  expect((await device.wx('getImageInfo', { src })).ok).toMatchObject({ type: 'jpeg', orientation: 'up' });
  const small = await device.wx<{ tempFilePath: string }>('compressImage', { src, compressedWidth: 64 });
  expect((await device.wx('getImageInfo', { src: small.ok?.tempFilePath })).ok).toMatchObject({ width: 64 });
  expect(await said(device.wx('getImageInfo', { src: 'wxfile://none.jpg' }))).toMatch(/^getImageInfo:fail file not/);
  const saved = device.wx('saveImageToPhotosAlbum', { filePath: src });
  await choose('permission', '允许');
  expect((await saved).ok).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' });
  expect(await said(device.wx('saveImageToPhotosAlbum', { filePath: 'wxfile://no' }))).toContain('file not exist');
  await device.wx('previewImage', { urls: [src] });
  await device.page.locator('#phone-viewer').tap();
  expect(await device.page.locator('#phone-viewer').count()).toBe(0);
});

test('a camera is asked for once; what it shows is taken in the shape it is shown in', async () => {
  await agree();
  await device.wx('reLaunch', { url: '/pages/camera/camera' });
  await choose('permission', '拒绝');
  await tells('error');
  expect((await last()).detail).toMatchObject({ errMsg: 'insertCamera:fail auth deny' });
  await device.call('take');
  await device.waitsFor('taken', (taken) => taken === 'takePhoto:fail camera is not ready');
  await device.page.evaluate(() => phone.settings.permit('scope.camera', true));
  await device.wx('reLaunch', { url: '/pages/camera/camera' });
  await tells('initdone');
  await device.call('take');
  await device.waitsFor('taken', (taken) => String(taken).startsWith('wxfile://'));
  const src = await device.data('taken');
  expect((await device.wx('getImageInfo', { src })).ok).toMatchObject({ width: 480, height: 360, type: 'jpeg' });
});

test('a canvas is drawn on, and what it shows is a file', async () => {
  await device.call('draw');
  await device.waitsFor('drawn', (path) => typeof path === 'string');
  expect(await device.data('pixel')).toEqual([10, 92, 50, 255]);
  const src = await device.data('drawn');
  expect((await device.wx('getImageInfo', { src })).ok).toMatchObject({ width: 20, height: 10, type: 'png' });
});

test('a code is read from a given picture, and one of this app leads to its page', async () => {
  await agree();
  expect((await device.wx('scanCode')).ok).toMatchObject({ result: 'https://example.com/', scanType: 'QR_CODE' });
  const show = (picture: string) =>
    device.page.evaluate((given) => void (phone.settings.scannedPicture = given), picture);
  await show(await toDataURL('二楼灯不亮'));
  expect((await device.wx('scanCode')).ok).toMatchObject({ result: '二楼灯不亮', scanType: 'QR_CODE', path: '' });
  const { result } = await cloud.post<{ result: { buffer: string } }>('/_emulator/invoke', {
    ...{ function: 'messenger', openid: person },
    data: { code: { scene: 'b=3&n=2', page: 'pages/bars/bars', checkPath: false } },
  });
  await show(`data:image/png;base64,${result.buffer}`);
  const { ok } = await device.wx<{ path: string }>('scanCode');
  expect(ok).toMatchObject({ scanType: 'WX_CODE', path: `pages/bars/bars?scene=${encodeURIComponent('b=3&n=2')}` });
  await show('/assets/dot.png');
  expect(await said(device.wx('scanCode'))).toBe('scanCode:fail scan failed');
  await show('');
  await device.page.evaluate(() => void (phone.settings.scannedText = ''));
  expect(await said(device.wx('scanCode'))).toBe('scanCode:fail cancel');
  const code = `weapp://${appid}/${ok?.path ?? ''}`;
  const opened = await browsers.open(`${cloud.url}${base}weapp/#${encodeURIComponent(code)}`);
  expect(await opened.page.evaluate(() => phone.stack())).toEqual(['pages/bars/bars']);
  const launch = await opened.wx<{ query: { scene: string } }>('getLaunchOptionsSync');
  expect(launch.ok).toMatchObject({ scene: 1047, path: 'pages/bars/bars' });
  expect(decodeURIComponent(launch.ok?.query.scene ?? '')).toBe('b=3&n=2');
  await opened.close();
});

test('a number is given by a code the cloud can ask with, once; or is not given', async () => {
  await agree();
  await device.page.evaluate(() => void (phone.settings.phoneNumber = '13912345678'));
  await device.tap('number');
  await device.sees('139****5678');
  await choose('phone-number', '不允许');
  await tells('getphonenumber');
  expect((await last()).detail).toEqual({ errMsg: 'getPhoneNumber:fail user deny', errno: 103 });
  await device.tap('number');
  await choose('phone-number', '允许');
  await device.waitsFor('last.detail.code', (code) => typeof code === 'string');
  const { code } = (await last()).detail;
  const ask = () =>
    cloud.post<{ result: object }>('/_emulator/invoke', {
      ...{ function: 'messenger', openid: person },
      data: { phone: { code } },
    });
  expect((await ask()).result).toMatchObject({ errCode: 0, phoneInfo: { phoneNumber: '13912345678' } });
  expect((await ask()).result).toMatchObject({ errCode: 40029 });
});

test('a face is chosen from the album, a name offered above the keyboard', async () => {
  await agree();
  await device.page.evaluate(() => {
    phone.settings.pictures = ['light-lit.jpg'];
    phone.settings.nickname = '阿兰';
  });
  await device.tap('avatar');
  await tells('chooseavatar');
  expect((await last()).detail).toEqual({ avatarUrl: expect.stringMatching(/^wxfile:\/\/tmp_\d+\.jpg$/) });
  const field = device.part('nickname').locator('input');
  await field.focus();
  await device.page.locator('#phone-nickname').tap();
  await tells('nicknamereview');
  expect((await last()).detail).toEqual({ pass: true, timeout: false });
  expect(await field.inputValue()).toBe('阿兰');
  expect(await device.page.locator('#phone-nickname').count()).toBe(0);
});

test('files of the cloud are closed to a page, and only this origin is within reach', async () => {
  const cloudCall = (name: string, options: object) =>
    device.page.evaluate(
      ([api, given]) => {
        const own = phone.wx['cloud'] as Record<string, (options?: object) => Promise<object>>;
        return Promise.resolve(own[api]?.(given)).then(
          (ok) => ({ ok }),
          (failed: unknown) => ({ failed }),
        );
      },
      [name, options] as const,
    );
  expect(await cloudCall('getTempFileURL', { fileList: [] })).toMatchObject({
    failed: { errMsg: expect.stringContaining('call wx.cloud.init first') },
  });
  await cloudCall('init', {});
  const fileID = 'cloud://zhiye/inbox/somebody/none.jpg';
  expect(await cloudCall('getTempFileURL', { fileList: [fileID] })).toMatchObject({
    ok: { fileList: [{ fileID, tempFileURL: '' }] },
  });
  expect(await cloudCall('downloadFile', { fileID })).toMatchObject({ failed: { errCode: -503003 } });
  expect(await cloudCall('uploadFile', { filePath: '/assets/dot.png', cloudPath: 'elsewhere/a.png' })).toMatchObject({
    failed: { errMsg: expect.stringMatching(/^cloud\.uploadFile:fail/) },
  });
  const url = `${cloud.url}${base}weapp/album/light-lit.jpg`;
  const { ok } = await device.wx<{ tempFilePath: string }>('downloadFile', { url });
  expect((await device.wx('getImageInfo', { src: ok?.tempFilePath })).ok).toMatchObject({ type: 'jpeg' });
  expect((await device.wx('request', { url: `${cloud.url}/_emulator/health` })).ok).toMatchObject({ statusCode: 200 });
  expect(await said(device.wx('request', { url: 'https://example.com/' }))).toBe('request:fail url not in domain list');
});

test('a recording has the format asked for, AAC where none was, and none WeChat does not know', async () => {
  await agree();
  await device.page.evaluate(() => phone.settings.permit('scope.record', true));
  for (const [format, ending] of [
    ['mp3', 'mp3'],
    ['aac', 'aac'],
    [undefined, 'aac'],
    ['wav', 'wav'],
  ] as const) {
    await device.call('record', format);
    await tells('start');
    await device.call('stop');
    await tells('stop');
    const { tempFilePath } = (await last()).detail;
    expect(tempFilePath).toMatch(new RegExp(`[.]${ending}$`));
  }
  await device.call('record', 'ogg');
  await tells('error');
});

test('a recording is a file that can be sent to the cloud and played to its end', async () => {
  await agree();
  await device.call('record', 'mp3');
  await choose('permission', '允许');
  await tells('start');
  await device.call('stop');
  await tells('stop');
  const { tempFilePath, duration } = (await last()).detail as { tempFilePath: string; duration: number };
  const sent = await device.page.evaluate(
    async ([filePath, cloudPath]) => {
      const { init, uploadFile } = phone.wx['cloud'] as Record<string, (options?: object) => Promise<object>>;
      await init?.();
      return uploadFile?.({ filePath, cloudPath });
    },
    [tempFilePath, `inbox/${person}/voice.mp3`] as const,
  );
  expect(sent).toMatchObject({ fileID: expect.stringContaining('voice.mp3'), errMsg: 'cloud.uploadFile:ok' });
  const { fileIds } = await cloud.get<{ fileIds: string[] }>('/_emulator/files');
  expect(fileIds).toContain((sent as { fileID: string }).fileID);
  await device.call('play', tempFilePath);
  await device.waitsFor('heard', (heard?: string[]) => heard?.includes('Ended') === true);
  const heard = await device.data<string[]>('heard');
  expect(heard.indexOf('Play')).toBeLessThan(heard.indexOf('Ended'));
  expect(heard).not.toContain('Error');
  expect(await device.data('duration')).toBeCloseTo(duration / 1000, 0);
  await device.call('play', '/assets/none.wav');
  await device.waitsFor('heard', (again?: string[]) => again?.includes('Error') === true);
  await device.call('stop');
  await tells('error');
});

test('notes, questions and lists answer what was tapped', async () => {
  const yes = device.wx('showModal', { title: '真的', content: '要删', confirmText: '删掉' });
  await choose('modal', '删掉');
  expect((await yes).ok).toMatchObject({ confirm: true, cancel: false });
  const no = device.wx('showModal', { title: '真的', editable: true });
  await choose('modal', '取消');
  expect((await no).ok).toMatchObject({ confirm: false, cancel: true, content: '' });
  const second = device.wx('showActionSheet', { itemList: ['甲', '乙'] });
  await choose('action-sheet', '乙');
  expect((await second).ok).toMatchObject({ tapIndex: 1 });
  const none = device.wx('showActionSheet', { itemList: ['甲'] });
  await choose('action-sheet', '取消');
  expect(await said(none)).toBe('showActionSheet:fail cancel');
  await device.wx('showLoading', { title: '在等' });
  expect(await device.page.getByRole('status').innerText()).toContain('在等');
  await device.wx('hideLoading');
  expect(await device.page.getByRole('status').count()).toBe(0);
  const called = device.wx('makePhoneCall', { phoneNumber: '10000' });
  await choose('call', '呼叫');
  expect((await called).ok).toEqual({ errMsg: 'makePhoneCall:ok' });
  await agree();
  await device.wx('setClipboardData', { data: '抄下' });
  expect((await device.wx('getClipboardData')).ok).toMatchObject({ data: '抄下' });
  expect((await device.wx('getRandomValues', { length: 8 })).ok).toBeDefined();
});

test('what a button opens besides', async () => {
  await device.tap('share');
  await device.sees('/pages/more/more?from=share');
  await choose('share', '知道了');
  await device.tap('off');
  expect(await device.page.locator('#phone-share').count()).toBe(0);
  await device.tap('contact');
  await tells('contact');
  await device.tap('label-for');
  await tells('change');
  expect(await last()).toMatchObject({ id: 'agreements', detail: { value: ['yes'] } });
  expect(await device.part('nodes').innerHTML()).toBe('<p class="x">一&amp;二</p>');
});

test('a link goes each of its five ways', async () => {
  const stack = () => device.page.evaluate(() => phone.stack());
  await device.tap('go');
  expect(await stack()).toEqual(['pages/more/more', 'pages/parts/parts']);
  await device.page.getByLabel('返回').tap();
  await device.wx('navigateTo', { url: '/pages/more/more' });
  await device.tap('back');
  expect(await stack()).toEqual(['pages/more/more']);
  await device.tap('replace');
  expect(await stack()).toEqual(['pages/bars/bars']);
  await device.wx('redirectTo', { url: '/pages/more/more' });
  await device.tap('anew');
  expect(await stack()).toEqual(['pages/home/home']);
  await device.wx('navigateTo', { url: '/pages/more/more' });
  await device.tap('tab');
  expect(await stack()).toEqual(['pages/tab/tab']);
});

test('every component the phone lacks stands there and says so', async () => {
  await device.wx('navigateTo', { url: '/pages/absent/absent' });
  const shown = await device.page
    .locator('.phone-page:visible .phone-placeholder')
    .evaluateAll((all) =>
      all.map((one) => ({ tag: one.tagName.toLowerCase().slice(3), what: (one as HTMLElement).dataset['what'] })),
    );
  expect(shown).toHaveLength(28);
  for (const { tag, what } of shown) expect(what).toBe(`<${tag}> 这台手机没有`);
});

test('nothing of all this is a failure; what a button lacks is one, by name', async () => {
  expect(await device.failures()).toEqual([]);
  await device.tap('live');
  expect(await device.failures()).toEqual([{ file: 'button', cause: 'open-type="liveActivity" is not on this phone' }]);
});
