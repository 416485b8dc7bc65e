import { CloseCode, createClient as createWsClient } from 'graphql-ws';
import type { ClientOptions } from './client.ts';
import { closeOf } from './close-of.ts';
import { followLive, type LiveAnswer, type LiveStart } from './follow-live.ts';
import { followStream, type Followed, type StreamStart } from './follow-stream.ts';
import { jitteredWait } from './jittered-wait.ts';
import { renewTokens } from './renew-tokens.ts';

/** What the live connection is doing. */
export type ConnectionState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** Lost; the next try is under way or waited for. */
  | { readonly kind: 'retrying'; readonly attempt: number };

/** The live half of a client. */
export interface Live {
  subscribe(start: StreamStart): AsyncIterableIterator<unknown>;
  follow(start: LiveStart): AsyncIterableIterator<LiveAnswer<unknown>>;
  reconnect(): void;
  close(): Promise<void>;
}

/** Close codes after which trying again can't help. */
const final = new Set<number>([
  CloseCode.BadRequest,
  CloseCode.SubprotocolNotAcceptable,
  CloseCode.Forbidden,
  CloseCode.SubscriberAlreadyExists,
]);

/** Prepares a connection that opens with the first subscription and closes with the last. */
export function openLive(options: ClientOptions): Live {
  const tell = options.onConnection ?? (() => {});
  const streams = new Set<Followed>();
  let isOpen = false;
  let wasAcknowledged = false;
  let stopRenewing = (): void => {};

  /** A token that ends while it is used is no refusal: the next connect brings a new one. */
  function canComeBack(problem: unknown): boolean {
    const { code, reason } = closeOf(problem);
    return !final.has(code) || (wasAcknowledged && reason === 'TOKEN_EXPIRED');
  }

  const client = createWsClient({
    url: options.url.replace(/^http/, 'ws'),
    lazy: true,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    connectionParams: () => connectionParams(options),
    shouldRetry: canComeBack,
    retryWait: async (attempt) => {
      tell({ kind: 'retrying', attempt: attempt + 1 });
      await jitteredWait(attempt);
    },
    on: {
      connecting: () => {
        wasAcknowledged = false;
        tell({ kind: 'connecting' });
      },
      connected: (socket) => {
        [isOpen, wasAcknowledged] = [true, true];
        stopRenewing = renewTokens((message) => sendOn(socket, message), options.token);
        for (const stream of streams) stream.onConnected();
        tell({ kind: 'open' });
      },
      closed: () => {
        isOpen = false;
        stopRenewing();
        tell({ kind: 'closed' });
      },
    },
  });
  return {
    subscribe(start) {
      const stream = followStream(client, start, { isSent: isOpen, onEnd: () => streams.delete(stream) });
      streams.add(stream);
      return stream.results;
    },
    follow: (start) => followLive(client, start),
    reconnect: () => client.terminate(),
    close: async () => client.dispose(),
  };
}

function sendOn(socket: unknown, message: string): void {
  if (socket instanceof WebSocket && socket.readyState === WebSocket.OPEN) socket.send(message);
}

async function connectionParams({ token, headers }: ClientOptions): Promise<Record<string, unknown>> {
  const bearer = await token?.();
  return { ...headers?.(), ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
}
