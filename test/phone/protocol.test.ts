/** Every row of the automation protocol, on the wire: answered, or refused by its name. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { runPhones, type RunningPhones } from '../../emulator/phone/automation/run-phones';
import { chromiumPath } from '../../scripts/requirements';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { copyOfNative } from './phone-under-test';

type Answer = Record<string, unknown>;
interface Message {
  readonly id?: string;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

const native = copyOfNative();
let cloud: CloudProcess;
let phones: RunningPhones;
let line: WebSocket;
const heard: Message[] = [];
let lastId = 0;

beforeAll(async () => {
  cloud = await startCloud({ args: ['--weapp', native.folder] });
  const address = `${cloud.url}${await cloud.signIn('wired-person')}weapp/`;
  phones = await runPhones(chromiumPath());
  line = new WebSocket((await phones.open(address, 0)).wsEndpoint);
  line.on('message', (raw) => heard.push(JSON.parse((raw as Buffer).toString('utf8')) as Message));
  await once(line, 'open');
});
afterAll(async () => {
  line.close();
  await phones.close();
  await cloud.stop();
  native.remove();
});

/** The first message that fits, whether it has come or is yet to. */
async function message(fits: (one: Message) => boolean): Promise<Message> {
  const found = heard.find(fits);
  if (found) return found;
  await once(line, 'message');
  return message(fits);
}

async function ask(method: string, params: object = {}): Promise<Message> {
  const id = String((lastId += 1));
  line.send(JSON.stringify({ id, method, params }));
  return message((one) => one.id === id);
}

async function result(method: string, params: object = {}): Promise<Answer> {
  const { result: answer, error } = await ask(method, params);
  if (!answer) throw new Error(`${method}: ${error?.message}`);
  return answer;
}

const refusal = async (method: string, params: object = {}) => (await ask(method, params)).error?.message;
const front = () => result('App.getCurrentPage');
const go = (api: string, url: string) => result('App.callWxMethod', { method: api, args: [{ url }] });
/** An element of the page in front, and calls on it. */
async function element(selector: string) {
  const { pageId } = await front();
  const { elementId } = await result('Page.getElement', { pageId, selector });
  return (method: string, params: object = {}) => result(`Element.${method}`, { elementId, ...params });
}
const data = async (path: string) => {
  const { pageId } = await front();
  return (await result('Page.getData', { pageId, path }))['data'];
};

test('Tool: who answers, and what only DevTools can', async () => {
  expect(await result('Tool.getInfo')).toMatchObject({ SDKVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(await result('Tool.close')).toEqual({});
  for (const name of [
    ...['enableRemoteDebug', 'getTestAccounts', 'stopAudits', 'getTicket', 'setTicket', 'refreshTicket'],
  ]) {
    expect(await refusal(`Tool.${name}`)).toBe(`Tool.${name} is not on this phone`);
  }
  expect(await refusal('Tool.native', { method: 'shareConfirm' })).toBe('native shareConfirm is not on this phone');
  expect(await refusal('No.such')).toBe('No.such is not on this phone');
});

test('Tool.native does what a person does around the page', async () => {
  const native = (method: string, given: object = {}) => result('Tool.native', { method, data: given });
  const modal = () => ask('App.callWxMethod', { method: 'showModal', args: [{ title: '问', content: '好吗' }] });
  const answered = async (press: string) => {
    const open = modal();
    await native(press);
    return (await open).result?.['result'];
  };
  expect(await answered('confirmModal')).toMatchObject({ confirm: true });
  expect(await answered('cancelModal')).toMatchObject({ cancel: true });
  const scope = (name: string) => ask('App.callWxMethod', { method: 'authorize', args: [{ scope: `scope.${name}` }] });
  const refused = scope('camera');
  await native('authorizeCancel');
  expect((await refused).error?.message).toContain('privacy permission is not authorized');
  const allowed = scope('camera');
  await native('authorizeAllow');
  await message((one) => one.id === String(lastId));
  await native('authorizeAllow');
  expect((await allowed).result?.['result']).toEqual({ errMsg: 'authorize:ok' });
  expect(await refusal('Tool.native', { method: 'confirmModal' })).toBe('no sheet is open');
  await native('switchTab', { url: '/pages/tab/tab' });
  expect((await front())['path']).toBe('pages/tab/tab');
  await go('navigateTo', '/pages/bars/bars');
  await native('navigateLeft');
  expect((await front())['path']).toBe('pages/tab/tab');
  await native('goHome');
  expect((await front())['path']).toBe('pages/home/home');
});

test('App: the stack, wx and its mocks, functions, bindings, logs, errors, a picture', async () => {
  await go('navigateTo', '/pages/parts/parts?a=1');
  expect(await front()).toMatchObject({ path: 'pages/parts/parts', query: { a: '1' }, pageId: expect.any(Number) });
  const { pageStack } = await result('App.getPageStack');
  expect((pageStack as Answer[]).map(({ path }) => path)).toEqual(['pages/home/home', 'pages/parts/parts']);
  await go('reLaunch', '/pages/home/home');
  expect(await refusal('App.callWxMethod', { method: 'navigateTo', args: [{ url: '/none' }] })).toContain(
    'navigateTo:fail page "none" is not found',
  );
  const info = () => result('App.callWxMethod', { method: 'getNetworkType', args: [{}] });
  await result('App.mockWxMethod', { method: 'getNetworkType', result: { networkType: '3g' } });
  expect(await info()).toEqual({ result: { networkType: '3g' } });
  const functionDeclaration = '(options, type) => ({ networkType: type })';
  await result('App.mockWxMethod', { method: 'getNetworkType', functionDeclaration, args: ['4g'] });
  expect(await info()).toEqual({ result: { networkType: '4g' } });
  await result('App.mockWxMethod', { method: 'getNetworkType' });
  expect(await info()).toMatchObject({ result: { networkType: 'wifi' } });
  await result('App.addBinding', { name: 'tell' });
  await result('App.enableLog');
  const declared =
    'function (word) { tell(word, 2); console.log("written", word); return word + getCurrentPages().length; }';
  expect(await result('App.callFunction', { functionDeclaration: declared, args: ['字'] })).toEqual({ result: '字1' });
  expect((await message(({ method }) => method === 'App.bindingCalled')).params).toEqual({
    name: 'tell',
    args: ['字', 2],
  });
  await message(({ method, params }) => method === 'App.logAdded' && String(params?.['args']).includes('written 字'));
  const failing = (words: string) =>
    message(({ method, params }) => method === 'App.exceptionThrown' && JSON.stringify(params).includes(words));
  await (
    await element('#fail')
  )('tap');
  await failing('the page fails');
  await result('App.callFunction', { functionDeclaration: '() => { Promise.reject(new Error("nobody listens")); }' });
  await failing('nobody listens');
  const { data: picture } = await result('App.captureScreenshot');
  expect(String(picture)).toMatch(/^iVBORw0KGgo/);
  expect(await result('App.exit')).toEqual({});
});

test('Page: elements, data, methods, its window', async () => {
  await go('reLaunch', '/pages/scroll/scroll');
  const { pageId } = await front();
  const page = (method: string, params: object = {}) => result(`Page.${method}`, { pageId, ...params });
  expect(await page('getElement', { selector: '#tall' })).toMatchObject({ tagName: 'view' });
  expect((await page('getElements', { selector: 'view' }))['elements']).toHaveLength(3);
  expect(await page('getElementByXpath', { selector: '//view[@id="end"]' })).toMatchObject({ tagName: 'view' });
  expect((await page('getElementsByXpath', { selector: '//scroll-view/view' }))['elements']).toHaveLength(1);
  expect(await refusal('Page.getElement', { pageId, selector: '#none' })).toBe('no such element');
  expect(await refusal('Page.getElementByXpath', { pageId, selector: '//none' })).toBe('no such element');
  await page('setData', { data: { 'list[0].name': '一' } });
  expect(await page('getData', { path: 'list[0].name' })).toEqual({ data: '一' });
  expect(await page('getData')).toMatchObject({ data: { top: 0, list: [{ name: '一' }] } });
  expect(await page('callMethod', { method: 'twice', args: [4] })).toEqual({ result: 8 });
  const names = ['innerWidth', 'document.documentElement.scrollTop', 'document.documentElement.scrollHeight'];
  const { properties } = await page('getWindowProperties', { names });
  const [width, top, height] = properties as number[];
  expect([width, top]).toEqual([375, 0]);
  expect(height).toBeGreaterThan(1000);
  expect(await refusal('Page.getData', { pageId: 99 })).toBe('page not found');
});

test('Element: where it is, what it says, touches and events', async () => {
  await go('reLaunch', '/pages/home/home');
  const outer = await element('#outer');
  const { elementId } = await outer('getElement', { selector: '#catcher' });
  const catcher = (method: string, params: object = {}) => result(`Element.${method}`, { elementId, ...params });
  expect((await outer('getElements', { selector: 'view' }))['elements']).toHaveLength(1);
  const offset = await catcher('getOffset');
  expect(offset).toEqual({ left: 0, top: expect.any(Number) });
  expect(offset['top']).toBeGreaterThan(100);
  expect(await catcher('getWXML', { type: 'outer' })).toEqual({ wxml: '<view id="catcher">里面的</view>' });
  expect(await catcher('getWXML', { type: 'inner' })).toEqual({ wxml: '里面的' });
  expect(await catcher('getDOMProperties', { names: ['offsetHeight', 'innerText'] })).toEqual({
    properties: [expect.any(Number), '里面的'],
  });
  expect(await catcher('getAttributes', { names: ['data-name', 'hover-class', 'none'] })).toEqual({
    attributes: ['里', 'is-pressed', null],
  });
  expect(await catcher('getStyles', { names: ['display'] })).toEqual({ styles: ['block'] });
  const icon = await element('#icon');
  expect(await icon('getProperties', { names: ['mode'] })).toEqual({ properties: ['aspectFit'] });
  await catcher('tap');
  expect(await data('touched')).toEqual(['touchstart', 'touchend']);
  expect(await data('events')).toMatchObject([{ type: 'tap', target: { id: 'catcher' } }]);
  const touches = [{ identifier: 0, pageX: 1, pageY: 1, clientX: 1, clientY: 1 }];
  for (const type of ['touchstart', 'touchmove', 'touchend']) {
    await outer(type, { touches: type === 'touchend' ? [] : touches, changedTouches: touches });
  }
  expect(await data('touched')).toEqual(['touchstart', 'touchend', 'touchstart', 'touchmove', 'touchend']);
  await outer('triggerEvent', { type: 'tap', detail: { x: 5 } });
  expect(await data('events[1]')).toMatchObject({ type: 'tap', detail: { x: 5 }, currentTarget: { id: 'outer' } });
  await outer('dispatchEvent', { eventName: 'tap', detail: { x: 6 } });
  expect(await data('events[2].detail')).toEqual({ x: 6 });
  const box = await element('#box');
  await box('setData', { data: { kind: 'other' } });
  expect(await box('getData', { path: 'kind' })).toEqual({ data: 'other' });
  expect(await box('callMethod', { method: 'called' })).toEqual({ result: '盒子' });
  await go('reLaunch', '/pages/parts/parts');
  expect(await refusal('Element.tap', { elementId })).toBe('no such element');
});

test('Element.callFunction does what each kind of component can', async () => {
  await go('reLaunch', '/pages/parts/parts');
  const call = async (selector: string, functionName: string, ...args: unknown[]) =>
    (await (await element(selector))('callFunction', { functionName, args }))['result'];
  await call('#line', 'input.input', '一行');
  expect(await data('last')).toMatchObject({ id: 'line', type: 'input', detail: { value: '一行' } });
  await call('#lines', 'textarea.input', '两行');
  expect(await data('last')).toMatchObject({ id: 'lines', detail: { value: '两行' } });
  await call('#switch', 'switch.tap');
  expect(await data('last')).toMatchObject({ id: 'switch', detail: { value: true } });
  await call('#slider', 'slider.slideTo', 18);
  expect(await data('last')).toMatchObject({ id: 'slider', detail: { value: 18 } });
  await call('#swiper', 'swiper.swipeTo', 1);
  const turned = async (): Promise<unknown> => ((await data('last.id')) === 'swiper' ? data('last.detail') : turned());
  expect(await turned()).toMatchObject({ current: 1, currentItemId: 'second' });
  expect(
    await refusal('Element.callFunction', {
      elementId: (await result('Page.getElement', { pageId: (await front())['pageId'], selector: '#map' }))[
        'elementId'
      ],
      functionName: 'map.moveTo',
    }),
  ).toBe('map.moveTo is not on this phone');
  await go('reLaunch', '/pages/scroll/scroll');
  await call('#inner', 'scroll-view.scrollTo', 0, 120);
  expect(await call('#inner', 'scroll-view.scrollTop')).toBe(120);
  expect(await call('#inner', 'scroll-view.scrollLeft')).toBe(0);
  expect(await call('#inner', 'scroll-view.scrollHeight')).toBe(400);
  expect(await call('#inner', 'scroll-view.scrollWidth')).toBe(375);
});
