import { CallFailure, type HttpAnswer } from '../http-exchange.ts';
import { MalformedResponse, readHead, type ResponseHead } from './response-head.ts';

/** One whole response. */
export interface Response extends HttpAnswer, Pick<ResponseHead, 'keepsMs'> {}

export interface ReaderSettings {
  /** Of one body. */
  readonly maxBytes: number;
  /** Whether a request waits for a response. Asked before anything of one is read. */
  readonly isExpected: () => boolean;
  readonly onResponse: (response: Response) => void;
}

type Awaited = 'head' | 'sized' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailers' | 'until-close';

const maxHeadBytes = 16_384;
/** Memory that is taken for what a server only says that it will send. */
const largest = 1_048_576;
const nothing = Buffer.alloc(0);

/**
 * Reads the responses of one connection, whatever pieces they come in (RFC 9112). Throws a CallFailure at
 * what is malformed, too long or not asked for; it reads nothing more then.
 */
export class ResponseReader {
  readonly #settings: ReaderSettings;
  #awaited: Awaited = 'head';
  #head: ResponseHead | undefined;
  /** The beginning of a line, or of a head, whose end has not come. */
  #begun = nothing;
  /** Of the body or the chunk. */
  #missing = 0;
  /** What came of the body, in one piece: of many small chunks each would cost more than it holds. */
  #body = nothing;
  #size = 0;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  /** Whether anything of the response that is awaited has come. */
  get hasBegun(): boolean {
    return this.#awaited !== 'head' || this.#begun.length > 0;
  }

  /** Takes what came; the memory may be used for something else afterwards. */
  push(piece: Buffer): void {
    let at = 0;
    while (at < piece.length) at = this.#step(piece, at);
  }

  /** The server has sent all that it will send on this connection. */
  end(): void {
    if (this.#awaited === 'until-close') this.#finish(nothing, 0, 0);
  }

  /** Reads on from `at`, and answers where it came to. */
  #step(piece: Buffer, at: number): number {
    switch (this.#awaited) {
      case 'head':
        return this.#readHead(piece, at);
      case 'sized':
        return this.#readSized(piece, at);
      case 'chunk-size':
        return this.#readLine(piece, at, (line) => this.#startChunk(line));
      case 'chunk':
        return this.#readChunk(piece, at);
      case 'chunk-end':
        return this.#readLine(piece, at, (line) => {
          if (line !== '') throw new MalformedResponse('a chunk as long as it was said to be');
          this.#awaited = 'chunk-size';
        });
      case 'trailers':
        return this.#readLine(piece, at, (line) => {
          if (line === '') this.#finish(nothing, 0, 0);
          else if (!/^[!-9;-~]+:[\t\x20-\x7e\x80-\xff]*$/.test(line)) throw new MalformedResponse('fields as trailers');
        });
      case 'until-close':
        this.#keep(piece, at, piece.length);
        return piece.length;
      default:
        return this.#awaited satisfies never;
    }
  }

  #readHead(piece: Buffer, at: number): number {
    if (!this.#settings.isExpected()) throw new MalformedResponse('nothing that was not asked for');
    const [text, next] = this.#until('\r\n\r\n', piece, at);
    if (text === undefined) return next;
    const head = readHead(`${text}\r\n`);
    if (head.status === 101) throw new MalformedResponse('no other protocol');
    // What is informational comes before the response (RFC 9110, section 15.2).
    if (head.status >= 200) this.#startBody(head);
    return next;
  }

  #startBody(head: ResponseHead): void {
    this.#head = head;
    const { framing } = head;
    switch (framing.kind) {
      case 'none':
        return this.#finish(nothing, 0, 0);
      case 'sized':
        this.#expect(framing.length);
        this.#missing = framing.length;
        this.#awaited = 'sized';
        return framing.length === 0 ? this.#finish(nothing, 0, 0) : undefined;
      case 'chunked':
        this.#awaited = 'chunk-size';
        return undefined;
      case 'until-close':
        this.#awaited = 'until-close';
        return undefined;
      default:
        return framing satisfies never;
    }
  }

  #readSized(piece: Buffer, at: number): number {
    const end = Math.min(piece.length, at + this.#missing);
    this.#missing -= end - at;
    if (this.#missing === 0) this.#finish(piece, at, end);
    else this.#keep(piece, at, end);
    return end;
  }

  #startChunk(line: string): void {
    const [, digits] = /^([0-9a-f]{1,8})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/i.exec(line) ?? [];
    if (digits === undefined) throw new MalformedResponse('the size of a chunk in hex');
    this.#missing = Number.parseInt(digits, 16);
    this.#expect(this.#size + this.#missing);
    this.#awaited = this.#missing === 0 ? 'trailers' : 'chunk';
  }

  #readChunk(piece: Buffer, at: number): number {
    const end = Math.min(piece.length, at + this.#missing);
    this.#missing -= end - at;
    this.#keep(piece, at, end);
    if (this.#missing === 0) this.#awaited = 'chunk-end';
    return end;
  }

  #readLine(piece: Buffer, at: number, take: (line: string) => void): number {
    const [line, next] = this.#until('\r\n', piece, at);
    if (line !== undefined) take(line);
    return next;
  }

  /** The text up to `mark`, undefined until all of it has come, and the place from which to read on. */
  #until(mark: string, piece: Buffer, at: number): [text: string | undefined, next: number] {
    const before = this.#begun.length;
    const all = before === 0 ? piece : Buffer.concat([this.#begun, piece.subarray(at)]);
    const start = before === 0 ? at : 0;
    const end = all.indexOf(mark, start, 'latin1');
    if ((end < 0 ? all.length : end) - start > maxHeadBytes) throw new MalformedResponse('shorter lines and heads');
    if (end < 0) {
      this.#begun = Buffer.from(all.subarray(start));
      return [undefined, piece.length];
    }
    this.#begun = nothing;
    const next = end + mark.length;
    return [all.toString('latin1', start, end), before === 0 ? next : next - before + at];
  }

  #expect(size: number): void {
    const { maxBytes } = this.#settings;
    if (size > maxBytes) throw new CallFailure('bad-response', `Expected at most ${String(maxBytes)} bytes, got more`);
  }

  #keep(piece: Buffer, at: number, end: number): void {
    const size = this.#size + end - at;
    this.#expect(size);
    if (size > this.#body.length) {
      const larger = Buffer.allocUnsafe(Math.max(size + Math.min(this.#missing, largest), 2 * this.#body.length));
      this.#body.copy(larger, 0, 0, this.#size);
      this.#body = larger;
    }
    piece.copy(this.#body, this.#size, at, end);
    this.#size = size;
  }

  /** With the last of the body. */
  #finish(piece: Buffer, at: number, end: number): void {
    const { status = 0, retryAfter, cacheControl, keepsMs } = this.#head ?? {};
    // Most bodies come in one piece, and are not copied.
    if (this.#size > 0) this.#keep(piece, at, end);
    const body = this.#size > 0 ? this.#body.toString('utf8', 0, this.#size) : piece.toString('utf8', at, end);
    this.#body = nothing;
    this.#size = 0;
    this.#awaited = 'head';
    this.#settings.onResponse({ status, body, retryAfter, cacheControl, keepsMs });
  }
}
