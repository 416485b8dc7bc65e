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
 * Wires that write once a turn: what falls due for one socket in one turn of the event loop leaves as one buffer, and
 * one timer serves all of them. A `ws.send` writes a header and a payload at once, and again for the next message.
 */
export function createWires(): OpenWire {
  let due: Writable[] = [];

  function flush(): void {
    const streams = due;
    due = [];
    for (const stream of streams) stream.uncork();
  }

  return (stream) => {
    let corkedIn: Writable[] | undefined;
    return {
      waitingBytes: () => stream.writableLength,
      send(parts) {
        if (corkedIn !== due) {
          if (due.length === 0) setImmediate(flush);
          stream.cork();
          due.push(stream);
          corkedIn = due;
        }
        stream.write(textFrame(parts));
      },
    };
  };
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
