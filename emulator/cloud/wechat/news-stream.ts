/** The feed of trays and stage: server-sent events, one per message from now on, and one per new build of the package. */
import type { CloudParts } from '../cloud-parts';
import type { Exchange } from '../http/exchange';

/** Milliseconds between comments that keep the connection open. */
const heartbeatMs = 15_000;

/** Streams to a reader until he goes away: messages to `openid`, or to anybody when none is given; `event: package`. */
export function streamNews(
  { outbox, news }: Pick<CloudParts, 'outbox' | 'news'>,
  { url, response }: Pick<Exchange, 'url' | 'response'>,
): void {
  const openid = url.searchParams.get('openid');
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = outbox.listen((message) => {
    if (openid === null || message.touser === openid) {
      response.write(`id: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`);
    }
  });
  const tellPackage = (): void => void response.write('event: package\ndata: {}\n\n');
  news.on('package', tellPackage);
  const heartbeat = setInterval(() => response.write(': beat\n\n'), heartbeatMs);
  response.on('close', () => {
    stop();
    news.off('package', tellPackage);
    clearInterval(heartbeat);
  });
}
