/** What the journeys need beyond npm: a Chromium, and a font with Chinese characters for it to draw with. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const debianPackages = ['chromium', 'fonts-noto-cjk'];

export interface Requirements {
  /** Path of the browser. */
  readonly browser: string | undefined;
  /** One sentence on how to get what is missing; undefined when nothing is. */
  readonly missing: string | undefined;
}

/** Looks for both; on Debian, as root, installs what isn't there first. */
export function requirements(): Requirements {
  if (!lookAround().missing) return lookAround();
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) installPackages();
  return lookAround();
}

/** Where the browser is. @throws with the sentence on how to get one */
export function chromiumPath(): string {
  const { browser, missing } = lookAround();
  if (browser === undefined) throw new Error(missing);
  return browser;
}

function lookAround(): Requirements {
  const browser = process.env['CHROMIUM_PATH'] ?? browsers.map(whereIs).find((path) => path !== undefined);
  const absent = [...(browser ? [] : ['Chromium']), ...(hasChineseFont() ? [] : ['a font with Chinese characters'])];
  if (absent.length === 0) return { browser, missing: undefined };
  const sentence = `The journeys need ${absent.join(' and ')}: apt-get install -y ${debianPackages.join(' ')} (or your system's way), or name a browser in CHROMIUM_PATH.`;
  return { browser, missing: sentence };
}

function installPackages(): void {
  console.log(`Installing ${debianPackages.join(' and ')} for the journeys …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], options);
}

function whereIs(program: string): string | undefined {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without fontconfig (macOS, Windows) the system brings its own. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { error, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return !error && stdout.trim() !== '';
}
