/** The one port: every request finds its route, and nothing that arrives takes the server down. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudError } from '../cloud-error';
import { BrokenLine } from '../faults/faults';
import { HttpRefusal, sendJson, type Exchange, type Route } from './exchange';
import { mustBeNeighbour } from './neighbours';
import { createRouter } from './router';

/** Milliseconds a call has to end when the cloud is stopped. */
const graceMs = 2000;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** How long an idle connection is kept, in milliseconds: about as long as a gateway of the cloud does. */
const keepOpenMs = 75_000;

/** Listens at once, so that the port is known before the doors behind it exist; `routes` is asked on each request. */
export async function listen(host: string, port: number, routes: () => readonly Route[]): Promise<Listening> {
  let find: ReturnType<typeof createRouter> | undefined;
  const server = createServer((request, response) => {
    find ??= createRouter(routes());
    void answer(request, response, find);
  });
  // A caller that was busy for seconds finds its line still open; Node itself would hang up after five.
  server.keepAliveTimeout = keepOpenMs;
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  find: ReturnType<typeof createRouter>,
): Promise<void> {
  const url = URL.canParse(request.url ?? '/', 'http://emulator')
    ? new URL(request.url ?? '/', 'http://emulator')
    : new URL('http://emulator/');
  const match = find(request.method ?? 'GET', url.pathname);
  const exchange: Exchange = { request, response, url, params: match?.params ?? {} };
  try {
    mustBeNeighbour(request.headers);
    if (!match) throw new HttpRefusal(404, `nothing answers ${request.method} ${url.pathname}`);
    await match.route.handle(exchange);
  } catch (error) {
    refuse(exchange, error);
  }
}

function refuse(exchange: Exchange, error: unknown): void {
  const { request, response } = exchange;
  const isAbandoned = request.destroyed && !request.complete;
  if (response.headersSent || isAbandoned || error instanceof BrokenLine) {
    response.destroy();
    return;
  }
  // Whoever sends first and reads later must be able to finish sending.
  request.resume();
  if (error instanceof HttpRefusal) {
    sendJson(exchange, { errCode: -1, errMsg: error.message }, error.status);
  } else if (error instanceof CloudError) {
    sendJson(exchange, { code: error.code, message: error.message, requestId: randomUUID() });
  } else {
    console.error(error);
    sendJson(exchange, { code: 'SYS_ERR', message: 'the emulator failed; its log says why', requestId: randomUUID() });
  }
}

/** Calls under way may end; streams, which never do, are cut after the grace. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
