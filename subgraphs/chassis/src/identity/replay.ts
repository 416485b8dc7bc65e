import type { Clock } from '../clock.ts';
import { MAX_SKEW_SECONDS } from './verify.ts';

/**
 * Answers true the first time a jti is seen and false after. Remembers for as long as a signature
 * can live, in two generations: no timer, no scan. When more than `capacity` arrive within one
 * generation the oldest are forgotten, because refusing to serve would be the worse failure.
 */
export function createReplayGuard(clock: Clock, capacity = 200_000): (jti: string) => boolean {
  const lifetime = 2 * MAX_SKEW_SECONDS * 1000;
  let recent = new Set<string>();
  let older = new Set<string>();
  let turnedAt = clock().getTime();
  return (jti) => {
    const now = clock().getTime();
    if (now - turnedAt > lifetime || recent.size >= capacity) {
      older = now - turnedAt > 2 * lifetime ? new Set() : recent;
      recent = new Set();
      turnedAt = now;
    }
    if (recent.has(jti) || older.has(jti)) return false;
    recent.add(jti);
    return true;
  };
}
