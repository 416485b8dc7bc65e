import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { DirectoryInUse } from './claim.ts';
import { inspectProcess, waitForExit } from './process.ts';

/** What a server writes about itself into its data directory (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** The lock file of a running, or killed, server; undefined when there is none or it is still being written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const path = lockFile(cluster);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port, status: lines[7]?.trim() ?? '' } : undefined;
}

/**
 * Clears the way for a new server. A server whose parent was killed is stopped; a lock file that names a dead process,
 * a zombie, or another program under a reused id is removed, because PostgreSQL itself would refuse to start over it.
 * The caller holds the claim on the directory, so whatever still runs here has no owner.
 */
export async function clearOrphan(cluster: string): Promise<'none' | 'stopped' | 'removed'> {
  const postmaster = readPostmaster(cluster);
  if (postmaster === undefined) {
    rmSync(lockFile(cluster), { force: true });
    return 'none';
  }
  const running = inspectProcess(postmaster.pid);
  if (running === undefined || !running.command.startsWith('postgres')) {
    rmSync(lockFile(cluster), { force: true });
    return 'removed';
  }
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    send(running.pid, signal);
    if (await waitForExit(running, patience)) {
      rmSync(lockFile(cluster), { force: true });
      return 'stopped';
    }
  }
  throw new DirectoryInUse(`${cluster} is in use by PostgreSQL process ${String(running.pid)}, which does not stop.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Already gone is what was wanted; a refusal shows as a process that does not stop.
    if (!(error instanceof Error)) throw error;
  }
}

function lockFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
