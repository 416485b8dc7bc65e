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
  /** The server had closed the connection before the request came: nothing was answered, perhaps nothing read. */
  readonly onStale: (pending: Pending) => void;
}

const pieceBytes = 65_536;

/**
 * One connection to a server, for one request at a time: `busy` with a request, `idle` between two, and
 * `gone` from the first thing that goes wrong, at which its socket is destroyed. What arrives while it is
 * idle is such a thing. No response is ever given to another request than the one that it was asked with.
 */
export class Connection {
  readonly #events: ConnectionEvents;
  readonly #reader: ResponseReader;
  readonly #socket: Socket;
  #current: Pending | undefined;
  #responses = 0;
  #isGone = false;

  constructor({ host, port, maxBytes }: ConnectionSettings, events: ConnectionEvents) {
    this.#events = events;
    this.#reader = new ResponseReader({
      maxBytes,
      isExpected: () => this.#current !== undefined,
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
    this.#socket.on('error', (cause) => this.#fail(broken(cause)));
    this.#socket.on('end', () => this.#end());
    this.#socket.on('close', () => this.#fail(broken(undefined)));
  }

  /** Sends a request; the connection must be idle or new. */
  send(pending: Pending): void {
    pending.carrier = this;
    this.#current = pending;
    this.#socket.write(pending.text, pending.encoding);
  }

  /** Ends the connection if it is still busy with the request, which is told nothing. */
  giveUp(pending: Pending): void {
    if (this.#current !== pending) return;
    this.#current = undefined;
    this.#leave();
  }

  /** Ends the connection; its request fails. */
  destroy(): void {
    const pending = this.#current;
    this.#current = undefined;
    this.#leave();
    pending?.reject(broken(undefined));
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
    const pending = this.#current;
    this.#current = undefined;
    this.#responses += 1;
    pending?.resolve(response);
    if (response.keepsMs === 0) this.#leave();
    else this.#events.onIdle(this, response.keepsMs);
  }

  #fail(error: unknown): void {
    const pending = this.#current;
    this.#current = undefined;
    const isStale = this.#responses > 0 && !this.#reader.hasBegun;
    this.#leave();
    if (!pending) return;
    if (isStale && pending.repeats === 'once') {
      pending.repeats = 'never';
      this.#events.onStale(pending);
    } else pending.reject(error);
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
