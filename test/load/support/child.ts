import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** A process that is measured. */
export interface Child {
  readonly process: ChildProcess;
  /** Processor time that it has used up to now, in microseconds. */
  readonly cpu: () => number;
  /** Memory that it holds, in bytes. */
  readonly memory: () => number;
  /** The end of what it wrote as errors. */
  readonly complaint: () => string;
  readonly stop: () => void;
}

export interface Surroundings {
  /** All of its environment but the path. */
  readonly env?: Readonly<Record<string, string>>;
  /** The one core that it may use; without it, any. */
  readonly core?: number | undefined;
}

/** Starts `node ARGS` with nothing of this process's environment but the path. */
export function startNode(args: readonly string[], { env = {}, core }: Surroundings = {}): Child {
  const node = [process.execPath, ...args];
  const [command = '', ...rest] = core === undefined ? node : ['taskset', '-c', String(core), ...node];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString()}`.slice(-2000);
  });
  const pid = String(child.pid ?? 0);
  return {
    process: child,
    cpu: () => processorTime(pid),
    memory: () => residentMemory(readFileSync(`/proc/${pid}/status`, 'utf8')),
    complaint: () => complaint.trim(),
    stop: () => child.kill('SIGKILL'),
  };
}

/**
 * Keeps one core free for what is measured: this process, and what it starts, stay on the others. Answers the core, or
 * undefined where processes can't be tied to cores, or there is one alone.
 */
export function reserveCore(): number | undefined {
  const last = availableParallelism() - 1;
  if (process.platform !== 'linux' || last < 1) return undefined;
  const tied = spawnSync('taskset', ['-cp', `0-${String(last - 1)}`, String(process.pid)]);
  return tied.status === 0 ? last : undefined;
}

/** Gives this process, and what it starts from now on, all cores again. */
export function releaseCore(): void {
  // What a process may use now says nothing of what there is.
  if (process.platform === 'linux')
    spawnSync('taskset', ['-cp', `0-${String(cpus().length - 1)}`, String(process.pid)]);
}

/** Processor time of a process in microseconds: of its threads, by the scheduler's own account (Linux). `stat` counts hundredths of a second. */
function processorTime(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threadTime(threads.map((thread) => readIfThere(`/proc/${pid}/task/${thread}/schedstat`)));
}

/** A thread may end between the list and the look. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The sum of some `schedstat` files, which begin with the nanoseconds that a thread ran, in microseconds. */
export function threadTime(schedstats: readonly string[]): number {
  return schedstats.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1000;
}

/** Resident memory in bytes, of `/proc/PID/status` (Linux). */
export function residentMemory(status: string): number {
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}
