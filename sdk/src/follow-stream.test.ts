import type { Client, FormattedExecutionResult, SubscribePayload } from 'graphql-ws';
import { expect, test, vi } from 'vitest';
import { followStream } from './follow-stream.ts';

/** A connection whose sinks a test feeds; the payload is printed anew at each sending, as graphql-ws does. */
function startStream({ isSent = true, errors = 'throw' }: { isSent?: boolean; errors?: 'throw' | 'keep' } = {}) {
  const sinks: Parameters<Client['subscribe']>[1][] = [];
  const payloads: SubscribePayload[] = [];
  const gaps: string[] = [];
  const client: Pick<Client, 'subscribe'> = {
    subscribe(payload, sink) {
      payloads.push(payload);
      sinks.push(sink);
      return () => sink.complete();
    },
  };
  const onEnd = vi.fn<() => void>();
  const start = { query: 'subscription { a }', variables: {}, onGap: (reason: string) => gaps.push(reason), errors };
  const stream = followStream(client, start, { isSent, onEnd });
  const give = (result: FormattedExecutionResult): void => sinks.at(-1)?.next(result);
  const sent = (): unknown => JSON.parse(JSON.stringify(payloads.at(-1)?.extensions));
  return { ...stream, give, sent, sinks, gaps, onEnd };
}

const withCursor = (cursor: string, more: object = {}): FormattedExecutionResult => ({
  data: { a: cursor },
  extensions: { cursor, ...more },
});

test('what is sent again carries the cursor of the last result that came, read or not', () => {
  const { give, sent } = startStream();
  expect(sent()).toEqual({});
  give(withCursor('c1'));
  give(withCursor('c2'));
  expect(sent()).toEqual({ resume: { cursor: 'c2' } });
});

test('a result without a cursor can not be gone on after', () => {
  const { give, sent, onConnected, gaps } = startStream();
  give(withCursor('c1'));
  give({ data: { a: 1 } });
  expect(sent()).toEqual({});
  onConnected();
  expect(gaps).toEqual(['NOT_STARTED']);
});

test('a connection that comes back tells a gap only where there is no cursor', () => {
  const { give, onConnected, gaps } = startStream({ isSent: false });
  onConnected();
  expect(gaps).toEqual([]);
  onConnected();
  expect(gaps).toEqual(['NOT_STARTED']);
  give(withCursor('c1'));
  onConnected();
  expect(gaps).toEqual(['NOT_STARTED']);
});

test('a gap of the gateway is told before its result is read', async () => {
  const { give, gaps, results } = startStream();
  give(withCursor('c1', { musubi: { recovered: false, reason: 'POSITION_GONE' } }));
  expect(gaps).toEqual(['POSITION_GONE']);
  expect((await results.next()).value).toEqual({ a: 'c1' });
});

test('a result that is there in part ends the stream, unless such are kept', async () => {
  const part = { data: { a: null }, errors: [{ message: 'away', extensions: { code: 'UNAVAILABLE' } }] };
  const strict = startStream();
  strict.give(part);
  await expect(strict.results.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  const keeping = startStream({ errors: 'keep' });
  keeping.give(part);
  keeping.give(withCursor('c1'));
  expect((await keeping.results.next()).value).toEqual({ a: null });
  expect((await keeping.results.next()).value).toEqual({ a: 'c1' });
  keeping.give({ ...part, data: null });
  await expect(keeping.results.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('errors that pass are waited out once a result came, others end the stream', async () => {
  const { give, sinks, results, onEnd } = startStream();
  give(withCursor('c1'));
  await results.next();
  sinks[0]?.error([{ message: 'later', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] as never);
  await vi.waitFor(() => expect(sinks).toHaveLength(2));
  const next = results.next();
  sinks[1]?.error([{ message: 'no', extensions: { code: 'FORBIDDEN' } }] as never);
  await expect(next).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(onEnd).toHaveBeenCalledOnce();
});

test('a reader that leaves while it waits ends the subscription', async () => {
  const { results, onEnd } = startStream();
  const waiting = results.next();
  await results.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(onEnd).toHaveBeenCalledOnce();
});
