/** Phones in a browser, each with a person and a WebSocket of its own, for whoever drives them by the protocol. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { openAutomationServer, type AutomationServer } from './server';

const screen = { width: 375, height: 740 };
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

export interface AutomatedPhone extends AutomationServer {
  /** The browser's page the phone is in: what no protocol reaches. */
  readonly page: Page;
}

export interface RunningPhones {
  /**
   * Opens the phone at `http://…/p/<pass>/weapp/`; port 0 takes a free one.
   *
   * @throws when its package fails on start
   */
  open(address: string, port: number): Promise<AutomatedPhone>;
  close(): Promise<void>;
}

/** Starts a browser for phones; each is a context of its own. */
export async function runPhones(browserPath: string): Promise<RunningPhones> {
  const browser = await chromium.launch({ executablePath: browserPath, args: quiet });
  const opened: AutomatedPhone[] = [];
  return {
    async open(address, port) {
      const phone = await openPhone(browser, address, port);
      opened.push(phone);
      return phone;
    },
    async close() {
      await Promise.all(opened.map((phone) => phone.close()));
      await browser.close();
    },
  };
}

async function openPhone(browser: Browser, address: string, port: number): Promise<AutomatedPhone> {
  const context = await browser.newContext({ viewport: screen, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const server = await openAutomationServer(page, port);
  const close = async (): Promise<void> => {
    await server.close();
    await context.close();
  };
  await page.goto(address);
  await page.waitForFunction(() => 'phone' in globalThis && phone.isSettled());
  const failures = await page.evaluate(() => phone.failures.map(({ file, cause }) => `${file}: ${cause}`).join('; '));
  if (failures !== '') {
    await close();
    throw new Error(`the package fails on the phone: ${failures}`);
  }
  return { wsEndpoint: server.wsEndpoint, page, close };
}
