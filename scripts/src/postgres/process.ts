import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** One run of a process: a number alone may be reused, its start time not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; equal only for the same run of the same process. */
  readonly started: string;
  readonly command: string;
}

/** The live process with this id; undefined when there is none, or only a zombie that nobody has reaped. */
export function inspectProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? readProcStat(pid) : askPs(pid);
}

/** Resolves true once the process has ended (a zombie has), false when it outlives `timeout` milliseconds. */
export async function waitForExit(identity: ProcessIdentity, timeout: number): Promise<boolean> {
  const end = performance.now() + timeout;
  while (inspectProcess(identity.pid)?.started === identity.started) {
    if (performance.now() > end) return false;
    await delay(20);
  }
  return true;
}

function readProcStat(pid: number): ProcessIdentity | undefined {
  const stat = readOrUndefined(`/proc/${String(pid)}/stat`);
  if (stat === undefined) return undefined;
  // "pid (command) state …": the command may itself hold parentheses, so the last one closes it (proc(5)).
  const close = stat.lastIndexOf(')');
  const fields = stat.slice(close + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  if (state === undefined || started === undefined || state === 'Z' || state === 'X') return undefined;
  return {
    pid,
    started: `${bootId()}:${started}`,
    // Node names its main thread, and so its process, after itself.
    command: stat.slice(stat.indexOf('(') + 1, close).replace(/-MainThread$/, ''),
  };
}

function bootId(): string {
  return readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

function askPs(pid: number): ProcessIdentity | undefined {
  const answer = spawnSync('ps', ['-o', 'state=,lstart=,comm=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const match = /^\s*(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec(answer.stdout ?? '');
  const [, state, started, command] = match ?? [];
  if (state === undefined || started === undefined || command === undefined || state.startsWith('Z')) return undefined;
  return { pid, started, command: command.split('/').at(-1) ?? command };
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
