/**
 * Who may speak to a cloud on somebody's own machine: programs, and pages it served itself. A web page from elsewhere, or
 * a name that only pretends to be this machine, could otherwise read and wipe it while its developer looks at the news.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { HttpRefusal } from './exchange';

const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** @throws HttpRefusal 403 for a request from a foreign page, or one that names another host */
export function mustBeNeighbour({ host = '', origin, 'sec-fetch-site': site }: IncomingHttpHeaders): void {
  if (!local.test(host)) throw new HttpRefusal(403, `this cloud answers on this machine alone, not as ${host}`);
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  if (isForeign || site === 'cross-site') throw new HttpRefusal(403, 'a page of another site may not call this cloud');
}
