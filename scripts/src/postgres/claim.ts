import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { inspectProcess, type ProcessIdentity } from './process.ts';

/** Says that another live process holds the data directory; the message is for people. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
}

/**
 * Claims a directory for this process by the file `path`, and returns what releases it. A claim whose process has
 * ended, by kill -9 or with the machine, counts for nothing.
 */
export function claim(path: string, directory: string): () => void {
  const mine = JSON.stringify(self());
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (writeNew(path, mine)) return () => releaseOwn(path, mine);
    const held = readOrUndefined(path);
    const holder = held === undefined ? undefined : liveHolder(held);
    if (holder !== undefined) {
      throw new DirectoryInUse(
        `The data directory ${directory} is in use by process ${String(holder.pid)} (${holder.command}). ` +
          'Stop that one, or set DATA_DIR to another directory.',
      );
    }
    if (held !== undefined) removeStale(path, held);
  }
  throw new DirectoryInUse(`The data directory ${directory} is being claimed by other processes; try again.`);
}

function self(): ProcessIdentity {
  return inspectProcess(process.pid) ?? { pid: process.pid, started: '', command: 'node' };
}

function liveHolder(text: string): ProcessIdentity | undefined {
  const recorded = parse(text);
  if (recorded === undefined) return undefined;
  const live = inspectProcess(recorded.pid);
  return live?.started === recorded.started ? live : undefined;
}

function parse(text: string): { readonly pid: number; readonly started: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value)) return undefined;
    if (typeof value.pid !== 'number' || typeof value.started !== 'string') return undefined;
    return { pid: value.pid, started: value.started };
  } catch {
    return undefined;
  }
}

/* Two starters may see the same stale claim; the one that moves a fresh claim away by mistake puts it back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOrUndefined(aside);
  if (moved !== undefined && moved !== stale) writeNew(path, moved);
  rmSync(aside, { force: true });
}

function releaseOwn(path: string, mine: string): void {
  if (readOrUndefined(path) === mine) rmSync(path, { force: true });
}

function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
