import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from '../lib/root.ts';

/** One process of the whole: a script of the repository that answers `healthUrl` with 200 once it serves. */
export interface Service {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly healthUrl: string;
  readonly logFile: string;
}

export type Ending =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'unspawned'; readonly message: string };

export interface Running {
  readonly pid: number | undefined;
  readonly ended: Promise<Ending>;
  kill(signal: NodeJS.Signals): void;
}

const preloads = ['watch-parent.mjs', 'light-imports.mjs'].flatMap((name) => [
  '--import',
  pathToFileURL(join(root, 'scripts', 'bootstrap', name)).href,
]);

/**
 * Starts the service's process, which ends with this one. Its output is appended to the log file. It has a session of
 * its own, so that Ctrl-C in a terminal reaches this process alone, which stops things in order.
 */
export function launch(service: Service): Running {
  const log = openSync(service.logFile, 'a', 0o600);
  const flags = ['--disable-warning=ExperimentalWarning', ...preloads];
  const child = spawn(process.execPath, [...flags, service.script, ...service.args], {
    cwd: root,
    env: { ...service.env, MUSUBI_PARENT_PID: String(process.pid) },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'unspawned', message: error.message }));
    child.once('exit', (code, signal) => {
      resolve(signal === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'signal', signal });
    });
  });
  return { pid: child.pid, ended, kill: (signal) => void child.kill(signal) };
}

/** Makes room for a new log; the one before it is kept beside it as `.1`. */
export function rotateLog(logFile: string): void {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  rmSync(`${logFile}.1`, { force: true });
  try {
    renameSync(logFile, `${logFile}.1`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** The end of a log, for a message; empty when there is none. */
export function tailOf(logFile: string, lines = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

/** An ending in words. */
export function describeEnding(ending: Ending): string {
  switch (ending.kind) {
    case 'exit':
      return `exit code ${String(ending.code)}`;
    case 'signal':
      return ending.signal;
    case 'unspawned':
      return ending.message;
    default:
      return ending satisfies never;
  }
}
