/** Phones in a browser, each with a person and a WebSocket of its own, for whoever drives them by the protocol. */
import { chromium, type Browser } from 'playwright-core';
import { openAutomationServer, type AutomationServer } from './server';

const screen = { width: 375, height: 740 };

export interface PhonesOptions {
  readonly browserPath: string;
  /** Addresses of the phones, `http://…/p/<pass>/weapp/`. */
  readonly addresses: readonly string[];
  /** Port of the first; the others follow. 0 takes free ones. */
  readonly port: number;
}

export interface RunningPhones {
  readonly servers: readonly AutomationServer[];
  close(): Promise<void>;
}

/** Starts them, one context a phone. @throws when a phone's package fails on start */
export async function runPhones({ browserPath, addresses, port }: PhonesOptions): Promise<RunningPhones> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  const servers: AutomationServer[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    await browser.close();
  };
  try {
    for (const [index, address] of addresses.entries()) {
      servers.push(await openPhone(browser, address, port === 0 ? 0 : port + index));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { servers, close };
}

async function openPhone(browser: Browser, address: string, port: number): Promise<AutomationServer> {
  const context = await browser.newContext({ viewport: screen, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const server = await openAutomationServer(page, port);
  await page.goto(address);
  await page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  const failures = await page.evaluate(() => phone.failures.map(({ file, cause }) => `${file}: ${cause}`).join('; '));
  if (failures !== '') throw new Error(`the package fails on the phone: ${failures}`);
  return server;
}
