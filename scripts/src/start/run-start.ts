import { stdout } from 'node:process';

import type { Config } from '../config.ts';
import { start, type StartOptions } from './start.ts';
import { welcome } from './welcome.ts';

export interface RunOptions extends Pick<StartOptions, 'env' | 'services'> {
  readonly readConfig: () => Config;
}

/** Starts everything and holds it until Ctrl-C, SIGTERM or SIGHUP; sets the exit code when it does not come up. */
export async function runStart(options: RunOptions): Promise<void> {
  const began = performance.now();
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C reaches this process from the terminal and from its parent; once is enough.
    process.on(signal, () => stopping.abort(new Error(`Stopped by ${signal}.`)));
  }
  try {
    const config = options.readConfig();
    const close = await start({ ...options, config, report, signal: stopping.signal });
    stdout.write(welcome(config, (performance.now() - began) / 1000));
    await untilAborted(stopping.signal);
    report('\nStopping …');
    await close();
  } catch (error) {
    if (stopping.signal.aborted) return;
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function report(line: string): void {
  stdout.write(`${line}\n`);
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  // Only the signal ends this; the timer keeps the process alive meanwhile.
  const alive = setInterval(() => {}, 60_000);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearInterval(alive);
}
