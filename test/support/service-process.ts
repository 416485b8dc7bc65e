import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A service in a process of its own. */
export interface ServiceProcess {
  /** What it said it listens at. */
  readonly url: string;
  readonly pid: number;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Starts `node <script> <args>` at the root of the repository and waits for its `{kind: 'ready', url}`.
 *
 * @throws Error with what it printed when it ends before.
 */
export async function startService(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const print = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-8000);
  };
  child.stdout?.on('data', print);
  child.stderr?.on('data', print);
  const url = await readiness(child, () => `${script} ended before it was ready:\n${printed}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function readiness(child: ChildProcess, problem: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(problem())));
    child.on('message', (message: unknown) => {
      const isReady = typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';
      if (isReady && 'url' in message && typeof message.url === 'string') resolve(message.url);
    });
  });
}
