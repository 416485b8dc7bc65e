import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that is measured. */
export interface Child {
  readonly process: ChildProcess;
  /** Processor time that it has used up to now, in microseconds. */
  readonly cpu: () => number;
  readonly stop: () => void;
}

/** Starts `node ARGS` with nothing of this process's environment but the path. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
  });
  return { process: child, cpu: () => cpuOf(child.pid ?? 0), stop: () => child.kill('SIGKILL') };
}

/** User and system time by /proc (Linux), in ticks of a hundredth of a second. */
function cpuOf(pid: number): number {
  const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
