import {
  appendEvent,
  appendEvents,
  type Executor,
  type JsonObject,
  type NewEvent,
  type SequencedEvent,
} from '@musubi/chassis';
import type { ProductEvents } from '@musubi/schema';

/** What happened, for whom it may concern. */
export type ProductEvent = {
  readonly [Type in keyof ProductEvents]: {
    readonly type: Type;
    /** Such as `product/sencha`. */
    readonly subject: string;
    /** The aggregate's version, where it has one. */
    readonly sequence?: number;
    readonly data: ProductEvents[Type];
  };
}[keyof ProductEvents];

/** The circumstances that all events of a command share. */
export type Circumstances = {
  readonly time: Date;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
};

/**
 * Writes events into the outbox, those of one subject in the order given. Events with a sequence go
 * many in a statement; subjects are sorted, so that commands lock them in one order.
 */
export async function recordEvents(
  tx: Executor,
  events: readonly ProductEvent[],
  circumstances: Circumstances,
): Promise<void> {
  const uncounted: NewEvent[] = [];
  const rounds: SequencedEvent[][] = [];
  const told = new Map<string, number>();
  for (const { type, subject, sequence, data } of [...events].sort(bySubject)) {
    const event = { type, subject, data: toJson(data), ...circumstances };
    if (sequence === undefined) {
      uncounted.push(event);
      continue;
    }
    const round = told.get(subject) ?? 0;
    told.set(subject, round + 1);
    (rounds[round] ??= []).push({ ...event, sequence });
  }
  for (const round of rounds) await appendEvents(tx, round);
  for (const event of uncounted) await appendEvent(tx, event);
}

function bySubject(one: ProductEvent, other: ProductEvent): number {
  if (one.subject === other.subject) return 0;
  return one.subject < other.subject ? -1 : 1;
}

/** The contract's interfaces are plain JSON, which only their fields' types say. */
function toJson(data: ProductEvent['data']): JsonObject {
  return Object.fromEntries(Object.entries(data));
}
