/** The program of the phone's page: fetches the compiled package, starts the app, and leaves a door for tests. */
import type { CompiledPackage } from '../compiled-package';
import { splitUrl } from '../package-path';
import { openDoor } from './door';
import { pathOfCode } from '../wx/scan';
import { openPhone } from './open-phone';
import { settledEvent } from './settled';

/** Where somebody came from: the list of mini-programs, or a code of this one that was scanned. */
const scenes = { list: 1001, code: 1047 };

void start();

async function start(): Promise<void> {
  const base = /^\/p\/[^/]+\//.exec(location.pathname)?.[0] ?? '/';
  const response = await fetch('package.json');
  if (!response.ok) throw new Error(((await response.json()) as { errMsg: string }).errMsg);
  const phone = openPhone((await response.json()) as CompiledPackage, base);
  openDoor(phone);
  await phone.files.recall();
  const hash = decodeURIComponent(location.hash.slice(1));
  const scanned = pathOfCode(phone, hash);
  const asked = splitUrl(scanned ?? hash);
  const { app } = phone.package;
  const path = asked.path === '' ? (app.entryPagePath ?? app.pages[0] ?? '') : asked.path;
  phone.app.launch({
    path,
    query: asked.query,
    scene: scanned === undefined ? scenes.list : scenes.code,
    referrerInfo: {},
  });
  dispatchEvent(new Event(settledEvent));
}
