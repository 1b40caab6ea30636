/** The built-in components of the phone tell a page what WeChat's would. */
import { forThisFile } from '../support/for-this-file';
import { openNativeBench, type PhoneUnderTest } from './phone-under-test';

const bench = forThisFile(openNativeBench);
let device: PhoneUnderTest;

beforeAll(async () => {
  device = await bench().open('parts-person');
});
beforeEach(async () => {
  await device.wx('reLaunch', { url: '/pages/parts/parts' });
});
afterEach(async () => {
  expect(await device.failures()).toEqual([]);
});

const last = () => device.data<{ id: string; type: string; detail: unknown }>('last');
const sheet = (words: string) => device.page.locator('#phone-picker').getByText(words, { exact: true }).tap();

test('an input tells every letter, its limit holds, and the page can write into it', async () => {
  const field = device.part('line').locator('input');
  await field.focus();
  await field.pressSequentially('写一行很长很长的字');
  expect(await last()).toEqual({
    id: 'line',
    type: 'input',
    detail: { value: '写一行很长很长的', cursor: 8, keyCode: 0 },
  });
  await field.press('Enter');
  expect(await last()).toEqual({ id: 'line', type: 'confirm', detail: { value: '写一行很长很长的' } });
  await field.blur();
  expect(await device.data('heard')).toEqual(expect.arrayContaining(['line focus', 'line blur']));
  await device.page.evaluate(() => phone.setData({ line: '别的' }));
  expect(await field.inputValue()).toBe('别的');
});

test('a textarea grows with what is written', async () => {
  const field = device.part('lines').locator('textarea');
  const before = (await field.boundingBox())?.height ?? 0;
  await field.fill('一\n二\n三\n四\n五\n六\n七\n八\n九\n十');
  expect((await field.boundingBox())?.height).toBeGreaterThan(before);
  expect(await last()).toMatchObject({ id: 'lines', type: 'input' });
});

test('switch, checkboxes and radios change by a tap, on them or on their label', async () => {
  await device.tap('switch');
  expect(await last()).toEqual({ id: 'switch', type: 'change', detail: { value: true } });
  await device.part('label-b').getByText('乙').tap();
  expect(await last()).toEqual({ id: 'boxes', type: 'change', detail: { value: ['a', 'b'] } });
  await device.tap('radio-x');
  await device.tap('radio-y');
  expect(await last()).toEqual({ id: 'radios', type: 'change', detail: { value: 'y' } });
  expect(await device.part('radio-x').getAttribute('aria-checked')).toBe('false');
});

test('a form collects by name, and clears', async () => {
  await device.part('line').locator('input').fill('一行');
  await device.tap('switch');
  await device.tap('submit');
  expect(await device.data('submitted')).toEqual({
    ...{ line: '一行', lines: '', isOn: true, boxes: ['a'], radio: '', amount: 15, one: 0 },
  });
  await device.tap('reset');
  expect(await device.data('wasReset')).toBe(true);
  expect(await device.part('line').locator('input').inputValue()).toBe('');
});

test('a picker answers with the index, and says nothing when it is left', async () => {
  await device.tap('picker');
  await sheet('香蕉');
  await sheet('取消');
  expect(await device.data('last')).toBeNull();
  await device.tap('picker');
  await sheet('龙眼');
  await sheet('确定');
  expect(await last()).toEqual({ id: 'picker', type: 'change', detail: { value: '1' } });
});

test('a column of a picker may change the next', async () => {
  await device.tap('pair');
  await sheet('西');
  await sheet('西一');
  await sheet('确定');
  expect(await last()).toEqual({ id: 'pair', type: 'change', detail: { value: [1, 0] } });
});

test('a date stays within its month and its bounds, a time is written with two digits', async () => {
  await device.tap('date');
  await expect(device.page.locator('#phone-picker').getByText('29日', { exact: true }).count()).resolves.toBe(0);
  await sheet('3月');
  await sheet('31日');
  await sheet('4月');
  await sheet('确定');
  expect(await last()).toMatchObject({ detail: { value: '2026-04-01' } });
  await device.tap('time');
  await device.page.locator('#phone-picker [role="listbox"]').first().getByText('08', { exact: true }).tap();
  await sheet('确定');
  expect(await last()).toMatchObject({ detail: { value: '08:30' } });
});

test('a swiper turns and tells who turned it', async () => {
  await device.page.evaluate(() => phone.setData({ at: 1 }));
  await device.waitsFor('last', (last: { id: string } | null) => last?.id === 'swiper');
  expect(await last()).toMatchObject({ detail: { current: 1, source: '', currentItemId: 'second' } });
});

test('a wheel stands where the page put it, and tells where a finger left it', async () => {
  const column = device.part('wheel').locator('wx-picker-view-column');
  await column.evaluate((one) => one.scrollTo({ top: 200, behavior: 'instant' }));
  await device.waitsFor('last', (last: { id: string } | null) => last?.id === 'wheel');
  expect(await last()).toMatchObject({ type: 'change', detail: { value: [2] } });
});

test('slider, progress, icon and rich text show what they are given', async () => {
  await device.part('slider').locator('input').fill('18');
  expect(await last()).toMatchObject({ id: 'slider', detail: { value: 18 } });
  expect(await device.part('progress').innerText()).toBe('40%');
  expect(await device.part('icon').innerText()).toBe('✓');
  expect(await device.part('rich').innerHTML()).toBe('<p>粗<b>体</b></p>');
});

test('what the phone lacks stands there and says so; what it simulates asks', async () => {
  expect(await device.part('map').getAttribute('data-what')).toContain('<map>');
  await device.tap('number');
  await device.page.locator('#phone-privacy').getByText('同意', { exact: true }).tap();
  await device.page.locator('#phone-phone-number').getByText('允许', { exact: true }).tap();
  await device.waitsFor('last', (last: { id: string } | null) => last?.id === 'number');
  expect(await last()).toMatchObject({ type: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:ok' } });
});
