/** One message of HTTP/1.1, and how many bytes it took. */
export interface TakenMessage {
  /** The start line and the headers. */
  readonly head: string;
  readonly body: Buffer;
  readonly length: number;
}

/**
 * The first whole message of these bytes; undefined while it isn't all there. It knows what the gateways and clients of a
 * benchmark send, a length or chunks, and takes a message without either for one without a body.
 */
export function takeMessage(bytes: Buffer): TakenMessage | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const start = end + 4;
  const length = /\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && /\ntransfer-encoding: *chunked/i.test(head)) return takeChunks(bytes, head, start);
  const after = start + Number(length ?? 0);
  return bytes.length < after ? undefined : { head, body: bytes.subarray(start, after), length: after };
}

function takeChunks(bytes: Buffer, head: string, start: number): TakenMessage | undefined {
  const parts: Buffer[] = [];
  let at = start;
  for (;;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (Number.isNaN(size)) throw new Error(`expected the size of a chunk, got ${bytes.toString('latin1', at, line)}`);
    const after = line + 2 + size + 2;
    if (bytes.length < after) return undefined;
    if (size === 0) return { head, body: Buffer.concat(parts), length: after };
    parts.push(bytes.subarray(line + 2, after - 2));
    at = after;
  }
}
