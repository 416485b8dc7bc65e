/** A signal that aborts when the given one does, or after `ms` milliseconds with a TimeoutError. */
export function withDeadline(signal: AbortSignal, ms: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(ms)]);
}
