/** The notification tray's feed: server-sent events, one per message sent from now on. */
import type { Exchange } from '../http/exchange';
import type { Outbox } from './outbox';

/** Milliseconds between comments that keep the connection open. */
const heartbeatMs = 15_000;

/** Streams messages to `openid`, or to anybody when none is given, until the reader goes away. */
export function streamMessages(outbox: Outbox, { url, response }: Exchange): void {
  const openid = url.searchParams.get('openid');
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = outbox.listen((message) => {
    if (openid === null || message.touser === openid) {
      response.write(`id: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`);
    }
  });
  const heartbeat = setInterval(() => response.write(': beat\n\n'), heartbeatMs);
  response.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}
