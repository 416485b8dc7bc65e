import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { guarded, launchWith, type Access } from './access.ts';
import type { Place } from './directory.ts';
import { readPostmaster } from './postmaster.ts';

export interface RunningServer {
  readonly port: number;
  readonly pid: number;
  /** Settles when the server ends, for whatever reason. */
  readonly ended: Promise<void>;
  /** Fast shutdown: open connections are cut, the data is flushed. */
  stop(): Promise<void>;
  /** Closes the pipe that a guarding shell reads, as this process's end would. */
  releaseGuard(): void;
}

export interface ServerOptions {
  readonly access: Access;
  readonly durability: 'durable' | 'throw-away';
  /** 0 picks a free one. */
  readonly port: number;
  /** Whether the kernel can tell the server of its parent's end; found by trying when absent. */
  readonly hasSetpriv?: boolean;
}

/** Starts the server over an existing cluster and resolves once it accepts connections. */
export async function startServer(place: Place, options: ServerOptions): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port === 0 ? await findFreePort() : options.port;
    const started = await tryStart(place, port, options);
    if (typeof started !== 'string') return started;
    // Between finding a free port and taking it, another process may have been quicker.
    if (options.port === 0 && attempt < 5 && /could not bind|already in use/i.test(started)) continue;
    throw new Error(`PostgreSQL did not start:\n${started}\n(log: ${serverLog(place)})`);
  }
}

async function tryStart(place: Place, port: number, options: ServerOptions): Promise<RunningServer | string> {
  const logFile = serverLog(place);
  const log = openSync(logFile, 'a', 0o600);
  const from = fstatSync(log).size;
  const guard = guarded(place.binaries.postgres, settings(place, port, options.durability), options.hasSetpriv);
  const { command, args, ...identity } = launchWith(options.access, guard.command, guard.args);
  // A session of its own: Ctrl-C in a terminal reaches the parent, which stops the services before the database.
  const child = spawn(command, args, {
    ...identity,
    detached: true,
    cwd: '/',
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  if (await becomesReady(place, child)) return running(child, port, ended);
  await ended;
  return readFileSync(logFile).subarray(from).toString('utf8').trim();
}

/* The status line in the lock file is what pg_ctl waits for, too. */
async function becomesReady(place: Place, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if (readPostmaster(place.cluster)?.status === 'ready') return true;
    await delay(10);
  }
  return false;
}

function running(child: ChildProcess, port: number, ended: Promise<void>): RunningServer {
  return {
    port,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
    releaseGuard() {
      child.stdin?.destroy();
    },
  };
}

function serverLog(place: Place): string {
  return join(place.scratch, 'postgres.log');
}

function settings(place: Place, port: number, durability: ServerOptions['durability']): readonly string[] {
  const pairs: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: its path would have to stay below 108 bytes, and TCP serves every client here.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    jit: 'off',
    // Nobody replicates an embedded server.
    wal_level: 'minimal',
    max_wal_senders: '0',
    log_checkpoints: 'off',
    ...(durability === 'throw-away' && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    }),
  };
  return ['-D', place.cluster, ...Object.entries(pairs).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address from a TCP server');
  return address.port;
}
