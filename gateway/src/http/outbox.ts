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

/**
 * What a stream has for one reader. Keeps memory bounded for readers that are slower than their stream: of a thing's
 * states that wait, the newest is kept (and says how many it stands for), in the order of the log; what happened is never
 * left out, so who cannot follow that is refused, to go on later after what it got.
 */
export class Outbox {
  readonly #outlet: Outlet;
  /** Made for who is slow: most readers are not. */
  #held: Map<string, Held> | undefined;
  #heldBytes = 0;
  #isDraining = false;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  /** Takes a message; false if the reader is too slow for that. */
  offer(message: Message): boolean {
    const waiting = this.#outlet.waitingBytes();
    if (waiting + this.#heldBytes > maxWaitingBytes) return false;
    if (message.state !== undefined && (waiting > maxPatientBytes || this.#held !== undefined)) {
      this.#hold(message.state, message);
      return true;
    }
    this.flush();
    this.#outlet.write(message);
    return true;
  }

  /** Writes what waits, because the stream is over. */
  flush(): void {
    if (this.#held === undefined) return;
    for (const one of this.#held.values()) this.#outlet.write(messageOf(one));
    this.clear();
  }

  /** Forgets what waits, because the reader has left. */
  clear(): void {
    this.#held = undefined;
    this.#heldBytes = 0;
  }

  #hold(state: string, message: Message): void {
    this.#held ??= new Map();
    const before = this.#held.get(state);
    this.#held.delete(state);
    this.#held.set(state, { message, replaced: before === undefined ? 0 : before.replaced + 1 });
    this.#heldBytes += message.text.length - (before?.message.text.length ?? 0);
    if (this.#isDraining) return;
    this.#isDraining = true;
    this.#outlet.onceDrained(() => this.#drain());
  }

  #drain(): void {
    this.#isDraining = false;
    if (this.#outlet.waitingBytes() <= maxPatientBytes) return this.flush();
    this.#isDraining = true;
    this.#outlet.onceDrained(() => this.#drain());
  }
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
