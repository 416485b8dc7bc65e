import type { PayloadWriter } from './deliver.ts';

/**
 * Payloads of the draft of 24 August 2022 (`deferSpec=20220824`): each names its place by path and label, and has all that its
 * fragment asks for.
 */
export function write20220824(): PayloadWriter {
  return {
    first: (initial) => ({ ...initial, hasNext: true }),
    next: (arrived, hasNext) => ({
      incremental: arrived.map(({ part: { path, label }, data, errors }) => ({
        data,
        path,
        ...(label === undefined ? {} : { label }),
        ...(errors.length === 0 ? {} : { errors }),
      })),
      hasNext,
    }),
  };
}
