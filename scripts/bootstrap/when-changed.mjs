import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** An update that takes longer than this was killed with its machine; minutes, because a slow network is no crash. */
const abandonedAfter = 15 * 60_000;

/**
 * Runs `update` when the inputs differ from those of the last update, and not twice at once: another process that
 * wants the same waits for the first. The marker file remembers the inputs' hash; the lock lies beside it.
 * @param {{
 *   inputs: readonly string[],
 *   extra: string,
 *   marker: string,
 *   isThere: () => boolean,
 *   update: () => Promise<void>,
 * }} step
 */
export async function whenChanged({ inputs, extra, marker, isThere, update }) {
  const isFresh = () => readOr(marker, '') === hashOf(inputs, extra) && isThere();
  if (isFresh()) return;
  mkdirSync(dirname(marker), { recursive: true });
  const unlock = await lock(`${marker}.lock`);
  try {
    if (isFresh()) return;
    rmSync(marker, { force: true });
    await update();
    mkdirSync(dirname(marker), { recursive: true });
    writeFileSync(marker, hashOf(inputs, extra));
  } finally {
    unlock();
  }
}

/**
 * @param {readonly string[]} inputs
 * @param {string} extra
 */
function hashOf(inputs, extra) {
  const hash = createHash('sha256').update(extra);
  for (const path of inputs) hash.update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} path */
async function lock(path) {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (isAbandoned(path)) rmSync(path, { force: true });
    else await delay(100);
  }
}

/** @param {string} path */
function isAbandoned(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    if (Date.now() - statSync(path).mtimeMs > abandonedAfter) return true;
    return holder > 0 && !isAlive(holder);
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {string} path
 * @param {string} otherwise
 */
function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
