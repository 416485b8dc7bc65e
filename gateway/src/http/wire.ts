import type { Writable } from 'node:stream';

/** A text in two parts: what the reader chose, and what all readers of a stream share; a brace closes it. */
export interface WireMessage {
  readonly opening: Buffer;
  readonly shared: Buffer;
}

/** The way out of one socket for what is printed already: beside `ws`, between whose frames ours may stand. */
export interface Wire {
  /** Sends one text message. */
  readonly send: (message: WireMessage) => void;
  /** Bytes that were written and have not left. */
  readonly waitingBytes: () => number;
}

/** Gives a socket's stream its wire. */
export type OpenWire = (stream: Writable) => Wire;

/**
 * Wires that write at most twice a turn: the first message of a socket leaves at once, since most turns have no second,
 * and what else falls due for it in one turn of the event loop leaves as one buffer, with one timer for all sockets.
 * A `ws.send` writes a header and a payload, and again for the next message.
 */
export function createWires(): OpenWire {
  let turn: Turn | undefined;
  const frameOf = createFraming();

  function begin(): Turn {
    const begun: Turn = { corked: [] };
    setImmediate(() => {
      turn = undefined;
      for (const stream of begun.corked) stream.uncork();
    });
    return begun;
  }

  return (stream) => {
    let wroteIn: Turn | undefined;
    let corkedIn: Turn | undefined;
    return {
      waitingBytes: () => stream.writableLength,
      send(message) {
        turn ??= begin();
        if (wroteIn !== turn) wroteIn = turn;
        else if (corkedIn !== turn) {
          stream.cork();
          turn.corked.push(stream);
          corkedIn = turn;
        }
        stream.write(frameOf(message));
      },
    };
  };
}

/** A turn of the event loop in which something is sent. */
interface Turn {
  readonly corked: Writable[];
}

/** Makes of a message one unmasked, unfragmented text frame (RFC 6455, section 5.2). */
export type Framing = (message: WireMessage) => Buffer;

/**
 * Readers of one stream are written to one after the other, and where they chose the same id, as clients do that count
 * theirs, the frame is the same and made once. Frames have memory of their own, apart from Buffer's pool: what is kept
 * of a stream would hold on to all of that.
 */
export function createFraming(): Framing {
  let last: { readonly message: WireMessage; readonly frame: Buffer } | undefined;
  let memory = Buffer.alloc(0);
  let used = 0;

  function take(length: number): Buffer {
    if (length > memoryBytes / 8) return Buffer.allocUnsafeSlow(length);
    if (used + length > memory.length) [memory, used] = [Buffer.allocUnsafeSlow(memoryBytes), 0];
    used += length;
    return memory.subarray(used - length, used);
  }

  return (message) => {
    const { opening, shared } = message;
    if (last?.message.shared === shared && last.message.opening === opening) return last.frame;
    const length = opening.length + shared.length + 1;
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    const frame = take(head + length);
    frame[0] = finalText;
    if (head === 2) frame[1] = length;
    else if (head === 4) {
      frame[1] = 126;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    opening.copy(frame, head);
    shared.copy(frame, head + opening.length);
    frame[head + length - 1] = closingBrace;
    last = { message, frame };
    return frame;
  };
}

const finalText = 0x81;
const closingBrace = 0x7d;

/** For frames, taken as they are made and given back as a whole once all of them have left. */
const memoryBytes = 65_536;
