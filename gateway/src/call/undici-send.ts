import type { Dispatcher, Pool } from 'undici';
import { CallFailure, type HttpAnswer, type Send } from './http-exchange.ts';

/**
 * Posts over a keep-alive pool and reads at most `maxBytes` of the answer. Takes undici's events as they
 * come: streams and signals of its own would cost as much again as the request itself.
 */
export function send(pool: Pool, maxBytes: number): Send {
  return ({ path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const reader = createReader({ maxBytes, signal, resolve, reject });
      pool.dispatch({ method: 'POST', path, headers, body }, reader);
    });
}

interface Reading {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers one answer, or gives the request up when the signal aborts or the answer is too long. */
function createReader({ maxBytes, signal, resolve, reject }: Reading): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let size = 0;
  let status = 0;
  let retryAfter: string | undefined;
  let cacheControl: string | undefined;
  let request: Dispatcher.DispatchController | undefined;

  /** Also while the request waits for a connection: undici tells when it starts, and it ends then. */
  const giveUp = (): void => {
    request?.abort(abortError);
    reject(signal.reason);
  };
  const end = (): void => signal.removeEventListener('abort', giveUp);
  signal.addEventListener('abort', giveUp, { once: true });

  return {
    onRequestStart(controller) {
      request = controller;
      if (signal.aborted) controller.abort(abortError);
    },
    onResponseStart(_controller, statusCode, headers) {
      status = statusCode;
      const wait = headers['retry-after'];
      retryAfter = typeof wait === 'string' ? wait : undefined;
      cacheControl = headers['cache-control']?.toString();
    },
    onResponseData(controller, chunk) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      end();
      reject(new CallFailure('bad-response', `Expected at most ${String(maxBytes)} bytes, got more`));
      controller.abort(abortError);
    },
    onResponseEnd() {
      end();
      resolve({ status, body: textOf(chunks, size), retryAfter, cacheControl });
    },
    onResponseError(_controller, cause) {
      end();
      const message = 'No connection, or it broke before the answer ended';
      reject(signal.aborted ? signal.reason : new CallFailure('unavailable', message, { cause }));
    },
  };
}

const abortError = new Error('The call is not wanted any more');

function textOf(chunks: readonly Buffer[], size: number): string {
  const [only, ...others] = chunks;
  if (only && others.length === 0) return only.toString('utf8');
  return Buffer.concat(chunks, size).toString('utf8');
}
