import { on } from 'node:events';
import { join } from 'node:path';
import type { Child } from './child.ts';

/** What a process with a probe tells of itself. */
export interface Reading {
  /** Processor time up to now. */
  readonly cpuMicros: number;
  readonly heapUsed: number;
  /** Bytes outside the heap that belong to what is in it, such as buffers. */
  readonly external: number;
  readonly rss: number;
  /** The most processor time that one turn of its event loop took since the last reading; once turns are watched. */
  readonly longestTurnMs: number;
}

/** Arguments of node that put the probe into a process. */
export const probeArguments = ['--expose-gc', '--import', join(import.meta.dirname, 'probe.ts')] as const;

/** Asks a process with a probe: for its heap, after collecting garbage; for its time; or to watch its turns from now on. */
export async function askProbe({ process: child }: Child, what: 'heap' | 'time' | 'turns' = 'time'): Promise<Reading> {
  child.send(what);
  // The process may have other things to say.
  for await (const [message] of on(child, 'message')) if (message?.probe) return message.probe;
  throw new Error('expected a reading, got the end of the process');
}
