import type { Pending } from './connection.ts';

/** Which requests go over a connection together (RFC 9112, section 9.3.2). */
export interface Pipelining {
  readonly isJoinable: (pending: Pending) => boolean;
  /** Takes the first, and those after it that may go with it. */
  readonly take: (from: Set<Pending>) => Pending[];
  /** The server left requests unanswered that were sent behind another. */
  readonly cutShort: () => void;
}

/** A server that does so gets one at a time for so long. */
const singleMs = 60_000;

/** At most `width` go together; what must not be sent twice goes alone. */
export function createPipelining(width: number, monotonic: () => number): Pipelining {
  let singleUntil = -Infinity;

  function isJoinable({ repeats }: Pending): boolean {
    return width > 1 && repeats === 'once' && monotonic() >= singleUntil;
  }

  return {
    isJoinable,
    cutShort: () => (singleUntil = monotonic() + singleMs),
    take(from) {
      const taken: Pending[] = [];
      for (const pending of from) {
        const joins = isJoinable(pending);
        if (taken.length > 0 && (!joins || taken.length === width)) break;
        taken.push(pending);
        from.delete(pending);
        if (!joins) break;
      }
      return taken;
    },
  };
}
