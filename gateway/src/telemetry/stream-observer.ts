import type { Stream } from '../lib/stream.ts';

/** The same stream under observation. `start`: `new`, `resumed`, or why it could not be resumed. */
export type ObserveStream = (stream: Stream, start: string) => Stream;
