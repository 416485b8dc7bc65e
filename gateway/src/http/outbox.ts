import type { Message } from '../lib/stream.ts';

/** Bytes that may wait for a reader before the states that it has yet to get begin to replace one another. */
const maxPatientBytes = 64_000;

/** Bytes that may wait for a reader in all. */
const maxWaitingBytes = 1_000_000;

/** Where messages of one stream leave. */
export interface Outlet {
  /** Bytes that were written and have not left. */
  readonly waitingBytes: () => number;
  readonly write: (message: Message) => void;
  /** Calls back, once, when less waits than now, or never if the reader is gone. */
  readonly onceDrained: (run: () => void) => void;
}

/** What a stream has for one reader. */
export interface Outbox {
  /** Takes a message; false if the reader is too slow for that. */
  readonly offer: (message: Message) => boolean;
  /** Writes what waits, because the stream is over. */
  readonly flush: () => void;
  /** Forgets what waits, because the reader has left. */
  readonly clear: () => void;
}

/**
 * Keeps memory bounded for readers that are slower than their stream: of a thing's states that wait, the
 * newest is kept (and says how many it stands for), in the order of the log; what happened is never left
 * out, so who cannot follow that is refused, to go on later after what it got.
 */
export function createOutbox(outlet: Outlet): Outbox {
  const held = new Map<string, Held>();
  let heldBytes = 0;
  let draining = false;

  function hold(state: string, message: Message): void {
    const before = held.get(state);
    held.delete(state);
    held.set(state, { message, replaced: before === undefined ? 0 : before.replaced + 1 });
    heldBytes += message.text.length - (before?.message.text.length ?? 0);
    if (draining) return;
    draining = true;
    outlet.onceDrained(drain);
  }

  function drain(): void {
    draining = false;
    if (outlet.waitingBytes() <= maxPatientBytes) return flush();
    draining = true;
    outlet.onceDrained(drain);
  }

  function flush(): void {
    for (const one of held.values()) outlet.write(messageOf(one));
    held.clear();
    heldBytes = 0;
  }

  return {
    flush,
    clear() {
      held.clear();
      heldBytes = 0;
    },
    offer(message) {
      const waiting = outlet.waitingBytes();
      if (waiting + heldBytes > maxWaitingBytes) return false;
      if (message.state !== undefined && (waiting > maxPatientBytes || held.size > 0)) {
        hold(message.state, message);
        return true;
      }
      flush();
      outlet.write(message);
      return true;
    },
  };
}

interface Held {
  readonly message: Message;
  /** Older states of the same thing that it took the place of. */
  readonly replaced: number;
}

function messageOf({ message, replaced }: Held): Message {
  return replaced === 0 ? message : withNote(message, { conflated: replaced });
}

/** The same message with a word of ours in its `extensions`, where a text that was printed with a cursor has them last. */
function withNote(message: Message, note: object): Message {
  const result: Record<string, unknown> = JSON.parse(message.text.toString('utf8'));
  const { extensions, ...rest } = result;
  const told = { ...(typeof extensions === 'object' ? extensions : {}), musubi: note };
  return { ...message, text: Buffer.from(JSON.stringify({ ...rest, extensions: told })) };
}
