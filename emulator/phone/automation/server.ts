/** The automation protocol of WeChat's DevTools over a WebSocket, in front of a phone in a browser. */
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { WebSocketServer, type WebSocket } from 'ws';

type Params = Readonly<Record<string, unknown>>;

interface Request {
  readonly id: string;
  readonly method: string;
  readonly params?: Params;
}

export interface AutomationServer {
  readonly wsEndpoint: string;
  close(): Promise<void>;
}

/** Opens the server for the phone in `page`; port 0 takes a free one. */
export async function openAutomationServer(page: Page, port: number): Promise<AutomationServer> {
  const clients = new Set<WebSocket>();
  const state = { isLogging: false };
  const tell = (method: string, params: unknown): void => {
    for (const client of clients) client.send(JSON.stringify({ method, params }));
  };
  await page.exposeBinding('phoneTell', (_, method: string, params: unknown) => tell(method, params));
  page.on('console', (line) => {
    if (state.isLogging) tell('App.logAdded', { type: line.type(), args: [line.text()] });
  });
  const own = ownMethods(page, state);
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  server.on('connection', (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('message', (raw) => void answer(client, JSON.parse((raw as Buffer).toString('utf8')) as Request));
  });
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return {
    wsEndpoint: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of clients) client.terminate();
        server.close(() => resolve());
      }),
  };

  async function answer(client: WebSocket, { id, method, params = {} }: Request): Promise<void> {
    try {
      const act = own[method] ?? ((given: Params) => inPage(page, method, given));
      client.send(JSON.stringify({ id, result: (await act(params)) ?? {} }));
    } catch (error) {
      const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      client.send(JSON.stringify({ id, error: { message: message.replace(/^page\.evaluate: (Error: )?/, '') } }));
    }
  }
}

/** What needs the browser itself: a real touch, a picture. */
function ownMethods(page: Page, state: { isLogging: boolean }): Record<string, (params: Params) => unknown> {
  const tap = async (params: Params): Promise<void> => {
    const { x, y } = (await inPage(page, 'x.center', params)) as { x: number; y: number };
    await page.touchscreen.tap(x, y);
  };
  return {
    'Tool.getInfo': () => inPage(page, 'App.callWxMethod', { method: 'getAppBaseInfo' }).then(({ result }) => result),
    'Tool.close': () => ({}),
    'App.exit': () => ({}),
    'App.enableLog': () => void (state.isLogging = true),
    'App.captureScreenshot': async () => ({ data: (await page.screenshot()).toString('base64') }),
    'Element.tap': tap,
    'Element.callFunction': (params) =>
      params['functionName'] === 'switch.tap' ? tap(params) : inPage(page, 'Element.callFunction', params),
  };
}

async function inPage(page: Page, method: string, params: Params): Promise<Record<string, unknown>> {
  const answer = await page.evaluate(([name, given]) => phone.automate(name, given), [method, params] as const);
  return answer as Record<string, unknown>;
}
