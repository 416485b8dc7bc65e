import { appendEvent, type Executor, type JsonObject } from '@musubi/chassis';
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

/** Writes events into the outbox in the order of their subjects, so that commands lock them in one order. */
export async function recordEvents(
  tx: Executor,
  events: readonly ProductEvent[],
  circumstances: Circumstances,
): Promise<void> {
  const ordered = [...events].sort((one, other) =>
    one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : 0,
  );
  await Promise.all(
    ordered.map(({ type, subject, sequence, data }) =>
      appendEvent(tx, { type, subject, sequence, data: toJson(data), ...circumstances }),
    ),
  );
}

/** The contract's interfaces are plain JSON, which only their fields' types say. */
function toJson(data: ProductEvent['data']): JsonObject {
  return Object.fromEntries(Object.entries(data));
}
