import type { Writable } from 'node:stream';

/** The way out of one socket for what is printed already: beside `ws`, between whose frames ours may stand. */
export interface Wire {
  /** Sends the parts, one after the other, as one text message. */
  readonly send: (parts: readonly Buffer[]) => void;
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
      send(parts) {
        turn ??= begin();
        if (wroteIn !== turn) wroteIn = turn;
        else if (corkedIn !== turn) {
          stream.cork();
          turn.corked.push(stream);
          corkedIn = turn;
        }
        stream.write(textFrame(parts));
      },
    };
  };
}

/** A turn of the event loop in which something is sent. */
interface Turn {
  readonly corked: Writable[];
}

const finalText = 0x81;

/** One unmasked, unfragmented text frame (RFC 6455, section 5.2). */
export function textFrame(parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = finalText;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = head;
  for (const part of parts) at += part.copy(frame, at);
  return frame;
}
