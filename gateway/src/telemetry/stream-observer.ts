import type { Stream } from '../lib/stream.ts';
import type { TraceContext } from '../lib/trace-context.ts';

/** The same stream under observation. `start`: `new`, `resumed`, or why it could not be resumed. */
export type ObserveStream = (stream: Stream, start: string) => Stream;

/**
 * Runs what one event of a stream takes, and gives what that gives, at once or later. `subscription` is the trace in which the
 * stream was asked for; `work` gets the one that what it starts belongs to.
 */
export type ObserveEvent = <T>(
  subscription: TraceContext | undefined,
  work: (trace: TraceContext | undefined) => T | Promise<T>,
) => T | Promise<T>;
