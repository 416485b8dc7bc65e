/** A fresh key for one command: keep it for every retry of that command, and make a new one for the next. */
export function newIdempotencyKey(): string {
  return globalThis.crypto.randomUUID();
}
