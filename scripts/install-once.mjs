/**
 * Makes `npm start` and `npm test` work on a fresh clone: installs what the lockfile names, once, and again when the
 * lockfile changed. Plain Node, because nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.cjs';

const oldestNode = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.zhiye-lock');

requireNode();
if (!isInstalled()) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  await alone(root, 'install', () => {
    // Whoever had the turn before may have done the work.
    if (!isInstalled()) install();
  });
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  const wanted = oldestNode.join('.');
  stop(`枝叶 needs Node ${wanted} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}

function install() {
  console.log('Installing what package-lock.json names (npm ci): once, a minute or two …');
  const isWindows = process.platform === 'win32';
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows };
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
  if (status !== 0) stop('npm ci failed; what it said stands above.');
  writeFileSync(stamp, lockfileDigest());
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileDigest();
}

function lockfileDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
