import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { drain, listen } from './listen.ts';

const anHour = 3_600_000;

it('waits for no idle connection when it drains', async () => {
  const server = createServer((_request, response) => void response.end('served'));
  const url = new URL(await listen(server, 0, '127.0.0.1'));
  const [used, unused] = [0, 1].map(() => connect(Number(url.port), url.hostname));
  await Promise.all([once(used!, 'connect'), once(unused!, 'connect')]);
  used?.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(used!, 'data');
  await drain(server, anHour);
  expect(server.listening).toBe(false);
});

it('waits for a request that is in flight', async () => {
  const release = Promise.withResolvers<void>();
  const server = createServer((_request, response) => void release.promise.then(() => response.end('served')));
  const answer = fetch(await listen(server, 0, '127.0.0.1'));
  await once(server, 'request');
  const drained = drain(server, anHour);
  release.resolve();
  expect(await (await answer).text()).toBe('served');
  await drained;
});

it('cuts what does not finish within its grace', async () => {
  const server = createServer(() => {});
  const answer = fetch(await listen(server, 0, '127.0.0.1'));
  await once(server, 'request');
  await Promise.all([expect(answer).rejects.toThrow('fetch failed'), drain(server, 10)]);
});
