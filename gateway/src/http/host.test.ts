import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isHostAllowed } from './host.ts';

function to(host: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.headers.host = host;
  return request;
}

describe('a request', () => {
  const allowed = new Set(['api.shop.example']);

  it.each(['api.shop.example', 'API.shop.example:4000', 'localhost:4000', 'a.localhost', '192.0.2.1', '[::1]:4000'])(
    'may be to %s',
    (host) => expect(isHostAllowed(to(host), allowed)).toBe(true),
  );

  it.each([
    'evil.example',
    'api.shop.example.evil.example',
    'localhost.evil.example',
    '1.2.3.4.evil.example',
    'a b',
    '',
  ])('may not be to %s', (host) => expect(isHostAllowed(to(host), allowed)).toBe(false));

  it('may be to any name where none is given', () => {
    expect(isHostAllowed(to('evil.example'), undefined)).toBe(true);
  });
});
