/** A phone of the emulator in headless Chromium, running a package, with its door open to the test. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { build } from '../../scripts/build';
import { chromiumPath } from '../../scripts/requirements';
import { startCloud } from '../support/cloud-process';
import type { Closing } from '../support/for-this-file';
import { startWorld, type World } from '../support/world';

const usual: Device = { width: 375, height: 740, kept: {} };
const patience = 8_000;

export interface Device {
  readonly width: number;
  readonly height: number;
  /** What it keeps from before, by the key of its browser's storage. */
  readonly kept: Readonly<Record<string, string>>;
}

export interface PhoneUnderTest {
  readonly page: Page;
  /** The part with this id on the page in front. */
  part(id: string): Locator;
  tap(id: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** Data of the page in front. */
  data<T = unknown>(path: string): Promise<T>;
  /** Waits until data of the page in front is so. */
  waitsFor<T = unknown>(path: string, isSo: (value: T) => boolean): Promise<void>;
  call(method: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Calls `wx.name(options)`; answers `{ok}` or `{failed}`. */
  wx<T = Record<string, unknown>>(name: string, options?: object): Promise<{ ok?: T; failed?: { errMsg: string } }>;
  failures(): Promise<readonly { file: string; cause: string }[]>;
  close(): Promise<void>;
}

export interface Browsers extends Closing {
  open(address: string, device?: Device): Promise<PhoneUnderTest>;
}

/** The native fixture on phones, with a cloud behind them. */
export interface NativeBench extends Closing {
  readonly native: PackageCopy;
  /** Where the phone of this person is. */
  addressOf(openid: string): Promise<string>;
  /** Opens it, or the page a hash names. */
  open(openid: string, hash?: string): Promise<PhoneUnderTest>;
}

/** Opens it with a copy of the package of its own. */
export async function openNativeBench(): Promise<NativeBench> {
  const native = copyOfNative();
  const cloud = await startCloud({ args: ['--weapp', native.folder] });
  const browsers = await startBrowser();
  const addressOf = async (openid: string): Promise<string> => `${cloud.url}${await cloud.signIn(openid)}weapp/`;
  return {
    native,
    addressOf,
    open: async (openid, hash = '') => browsers.open(`${await addressOf(openid)}${hash}`),
    async close() {
      await browsers.close();
      await cloud.stop();
      native.remove();
    },
  };
}

/** The app itself on phones, in a world. */
export interface AppBench extends Closing {
  readonly world: World;
  /** The phone of the person whose base this is. */
  open(base: string): Promise<PhoneUnderTest>;
}

/** Opens it with the package as it is uploaded. */
export async function openAppBench(): Promise<AppBench> {
  await build(['weapp'], () => undefined);
  const world = await startWorld({ args: ['--weapp', 'dist/weapp'] });
  const browsers = await startBrowser();
  return {
    world,
    open: (base) => browsers.open(`${base}weapp/`),
    async close() {
      await browsers.close();
      await world.stop();
    },
  };
}

/** Starts a browser for one test file. */
export async function startBrowser(): Promise<Browsers> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return { open: (address, device = usual) => openPhone(browser, address, device), close: () => browser.close() };
}

export interface PackageCopy {
  readonly folder: string;
  mend(): void;
  remove(): void;
}

/** A copy of the native fixture. */
export const copyOfNative = () => copyOfPackage(join(__dirname, 'fixtures/native'));

/** A copy of a package that may be broken, mended again, and thrown away. */
export function copyOfPackage(original: string): PackageCopy {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-package-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const mend = (): void => {
    remove();
    cpSync(original, folder, { recursive: true });
  };
  mend();
  return { folder, mend, remove };
}

async function openPhone(browser: Browser, address: string, device: Device): Promise<PhoneUnderTest> {
  const { kept, ...viewport } = device;
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  await context.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
  }, kept);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  const part = (id: string): Locator => page.locator(`.phone-page:visible [id="${id}"]`);
  return {
    page,
    part,
    tap: (id) => part(id).first().tap(),
    sees: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    data: (path) => page.evaluate((asked) => phone.data(asked), path) as Promise<never>,
    waitsFor: async (path, isSo) => {
      await page.waitForFunction(`(${isSo.toString()})(phone.data(${JSON.stringify(path)}))`);
    },
    call: (method, ...args) => page.evaluate(([name, given]) => phone.call(name, given), [method, args] as const),
    wx: (name, options = {}) =>
      page.evaluate(
        ([api, given]) =>
          Promise.resolve()
            .then(() => (phone.wx[api] as (options: object) => unknown)(given))
            .then((ok) => ({ ok: JSON.parse(JSON.stringify(ok ?? null)) as never }))
            .catch((error: unknown) => ({
              failed: { ...(error as object), errMsg: (error as Error & { errMsg?: string }).errMsg ?? String(error) },
            })),
        [name, options] as const,
      ),
    failures: () => page.evaluate(() => [...phone.failures]),
    close: () => context.close(),
  };
}
