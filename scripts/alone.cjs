/**
 * One process at a time: two terminals may start the same work in the same moment. Plain Node, because the installer
 * needs it before anything is installed; CommonJS, because tests load it too.
 */
const { createHash } = require('node:crypto');
const { readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Locks of this process, given back when it ends, however it ends short of SIGKILL. */
const held = new Set();

async function alone(folder, name, work) {
  const lock = lockOf(folder, name);
  while (!take(lock)) await new Promise((wake) => setTimeout(wake, 200));
  try {
    return await work();
  } finally {
    giveBack(lock);
  }
}

/** Outside the tree: an install empties node_modules, and a lock in the tree would look like work to commit. */
function lockOf(folder, name) {
  return join(tmpdir(), `zhiye-${name}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.lock`);
}

/** Answers false while another living process, or other work of this one, holds it. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHolderAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
  if (held.size === 0) process.once('exit', () => held.forEach(giveBack));
  held.add(lock);
  return true;
}

function giveBack(lock) {
  held.delete(lock);
  rmSync(lock, { force: true });
}

function isHolderAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // The file is empty for the instant between its creation and its first byte.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { alone };
