import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }));
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe("a client's address", () => {
  const proxies = trustedProxies(['10.0.0.0/8', '::1', '192.0.2.1']);

  it.each([
    ['of the socket', '203.0.113.9', undefined, '203.0.113.9'],
    ['of the socket, in the form of IPv4', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['of the socket, whatever a stranger claims', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['what a trusted proxy saw', '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['what the first of several trusted proxies saw', '::1', '203.0.113.9, 192.0.2.1, 10.0.0.1', '203.0.113.9'],
    ['not what stands before a stranger', '10.1.2.3', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['IPv6 too', '10.1.2.3', '2001:db8::7', '2001:db8::7'],
    ['of the proxy, if that says nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['of the proxy, if that says nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
  ])('is %s', (_name, remote, forwarded, expected) => {
    expect(clientAddress(from(remote, forwarded), proxies)).toBe(expected);
  });

  it.each(['somewhere', '10.0.0.0/33', '10.0.0.0/x', '::1/129'])('is believed to no proxy called %s', (network) => {
    expect(() => trustedProxies([network])).toThrow('Expected TRUSTED_PROXIES');
  });
});
