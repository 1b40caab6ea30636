/** The program of the phone's page: fetches the compiled package, starts the app, and leaves a door for tests. */
import type { CompiledPackage } from '../compiled-package';
import { splitUrl } from '../package-path';
import { openDoor } from './door';
import { openPhone } from './open-phone';
import { settledEvent } from './settled';

void start();

async function start(): Promise<void> {
  const base = /^\/p\/[^/]+\//.exec(location.pathname)?.[0] ?? '/';
  const response = await fetch('package.json');
  if (!response.ok) throw new Error(((await response.json()) as { errMsg: string }).errMsg);
  const phone = openPhone((await response.json()) as CompiledPackage, base);
  openDoor(phone);
  await phone.files.recall();
  const asked = splitUrl(decodeURIComponent(location.hash.slice(1)));
  const { app } = phone.package;
  const path = asked.path === '' ? (app.entryPagePath ?? app.pages[0] ?? '') : asked.path;
  phone.app.launch({ path, query: asked.query, scene: 1001, referrerInfo: {} });
  dispatchEvent(new Event(settledEvent));
}
