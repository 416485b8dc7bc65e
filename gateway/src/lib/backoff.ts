/**
 * Milliseconds to wait before retry number `attempt` (from 0): grows from `baseMs` by doubling up to
 * `maxMs`, and is drawn from the upper half of that, so that many who failed together spread out.
 */
export function backoff(
  attempt: number,
  { baseMs, maxMs, random }: { baseMs: number; maxMs: number; random: () => number },
): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 30));
  return ceiling / 2 + (random() * ceiling) / 2;
}
