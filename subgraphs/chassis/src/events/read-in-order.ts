import type { Backbone } from './backbone.ts';
import type { StoredEvent } from './event.ts';

/**
 * Every event of the log after a position, each once and in order, whatever the backbone delivers: what comes again
 * is left out, and where one is missing in between, it ends with an error, to be read again from there. Positions have
 * no gaps but at the beginning of a log that was trimmed.
 */
export async function* readInOrder(
  backbone: Backbone,
  from: { readonly after: number; readonly signal: AbortSignal },
): AsyncGenerator<StoredEvent> {
  let last = from.after;
  for await (const event of backbone.read(from)) {
    const { position } = event;
    if (position <= last) continue;
    if (position > last + 1 && position > (await backbone.first())) {
      throw new Error(`Expected position ${last + 1} of the log, got ${position}`);
    }
    yield event;
    last = position;
  }
}
