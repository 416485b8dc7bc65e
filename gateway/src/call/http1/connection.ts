import { connect, type Socket } from 'node:net';
import { CallFailure } from '../http-exchange.ts';
import { ResponseReader, type Response } from './response-reader.ts';

/** A request on its way. */
export interface Pending {
  /** Head and body, ready to be sent. */
  readonly text: string;
  readonly encoding: 'latin1' | 'utf8';
  /** Whether it is sent once more if the server had closed the connection; for what does no harm if it is done twice. */
  repeats: 'once' | 'never';
  /** That on which it was sent. */
  carrier?: Connection;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly maxBytes: number;
}

export interface ConnectionEvents {
  /** It waits for the next request, for so many milliseconds as the server told. */
  readonly onIdle: (connection: Connection, keepsMs: number | undefined) => void;
  /** It is of no use any more. Told once, before its request fails. */
  readonly onGone: (connection: Connection) => void;
  /** The connection ended before anything was answered, perhaps before the request was read. */
  readonly onStale: (pending: Pending) => void;
  /** The connection ended with requests on it that were sent behind another: the server may not take that. */
  readonly onCutShort: () => void;
}

const pieceBytes = 65_536;

/**
 * One connection to a server: `busy` with requests, `idle` between them, and `gone` from the first thing that
 * goes wrong, at which its socket is destroyed. What arrives while it is idle is such a thing. Requests that are
 * sent together are answered in their order (RFC 9112, section 9.3.2): no response is ever given to another
 * request than the one that it was asked with.
 */
export class Connection {
  readonly #events: ConnectionEvents;
  readonly #reader: ResponseReader;
  readonly #socket: Socket;
  /** In the order of their sending. */
  #inFlight: Pending[] = [];
  /** Those in flight of which nobody wants the response any more. */
  readonly #givenUp = new Set<Pending>();
  #responses = 0;
  #isUp = false;
  #isGone = false;

  constructor({ host, port, maxBytes }: ConnectionSettings, events: ConnectionEvents) {
    this.#events = events;
    this.#reader = new ResponseReader({
      maxBytes,
      isExpected: () => this.#inFlight.length > 0,
      onResponse: (response) => this.#answer(response),
    });
    const buffer = Buffer.allocUnsafeSlow(pieceBytes);
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      // One memory for all that comes: a buffer for each piece would cost more than reading it.
      onread: { buffer, callback: (length) => this.#read(buffer.subarray(0, length)) },
    });
    this.#socket.on('connect', () => (this.#isUp = true));
    this.#socket.on('error', (cause) => this.#fail(broken(cause)));
    this.#socket.on('end', () => this.#end());
    this.#socket.on('close', () => this.#fail(broken(undefined)));
  }

  /** Sends requests in one write; the connection must be idle or new. */
  send(pending: readonly Pending[]): void {
    for (const one of pending) one.carrier = this;
    this.#inFlight = [...pending];
    const text = pending.length === 1 ? (pending[0]?.text ?? '') : pending.map((one) => one.text).join('');
    this.#socket.write(text, pending.every((one) => one.encoding === 'latin1') ? 'latin1' : 'utf8');
  }

  /** The request is told nothing any more. The connection ends if it is busy with no other. */
  giveUp(pending: Pending): void {
    if (!this.#inFlight.includes(pending)) return;
    this.#givenUp.add(pending);
    if (this.#givenUp.size < this.#inFlight.length) return;
    this.#inFlight = [];
    this.#leave();
  }

  /** Ends the connection; its requests fail. */
  destroy(): void {
    const wanted = this.#takeWanted();
    this.#leave();
    for (const { reject } of wanted) reject(broken(undefined));
  }

  #read(piece: Buffer): boolean {
    try {
      if (!this.#isGone) this.#reader.push(piece);
    } catch (error) {
      this.#fail(error);
    }
    return true;
  }

  #end(): void {
    this.#reader.end();
    this.#fail(broken(undefined));
  }

  #answer(response: Response): void {
    const pending = this.#inFlight.shift();
    this.#responses += 1;
    if (pending && !this.#givenUp.delete(pending)) pending.resolve(response);
    if (response.keepsMs === 0) this.#fail(broken(undefined));
    else if (this.#inFlight.length === 0 && !this.#isGone) this.#events.onIdle(this, response.keepsMs);
  }

  #fail(error: unknown): void {
    const [first] = this.#inFlight;
    const isCutShort = this.#isUp && this.#inFlight.length > 1;
    const isStale = this.#responses > 0 && !this.#reader.hasBegun;
    const wanted = this.#takeWanted();
    this.#leave();
    if (isCutShort) this.#events.onCutShort();
    for (const pending of wanted) {
      if (pending.repeats === 'once' && (isStale || (isCutShort && pending !== first))) {
        pending.repeats = 'never';
        this.#events.onStale(pending);
      } else pending.reject(error);
    }
  }

  #takeWanted(): Pending[] {
    const wanted = this.#inFlight.filter((pending) => !this.#givenUp.has(pending));
    this.#inFlight = [];
    this.#givenUp.clear();
    return wanted;
  }

  #leave(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#socket.destroy();
    this.#events.onGone(this);
  }
}

function broken(cause: Error | undefined): CallFailure {
  return new CallFailure('unavailable', 'No connection, or it broke before the answer ended', { cause });
}
