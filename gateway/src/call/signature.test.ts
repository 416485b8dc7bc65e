import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSigner, type SealedMessage } from './signature.ts';

const root = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const signer = createSigner(
  { root, kid: 'gateway.1', audience: 'users' },
  { now: () => 1_800_000_000_999, newId: () => 'jti-0001' },
);
const message: SealedMessage = {
  method: 'POST',
  path: '/graphql',
  body: '{"query":"{ me { id } }"}',
  passport: { sub: 'u1', role: 'shopper', scp: ['a'], claims: { store_id: 's1' }, hdr: { 'x-t': '1' } },
};

/** The subgraph's side, written from the description and not from the code. */
function expectedMac(ctx: string, audience: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(root, 'hex'), '', `musubi:gateway.1->${audience}`, 32));
  const hash = createHash('sha256').update(message.body).digest('hex');
  const text = `POST\n/graphql\n${audience}\n1800000000\njti-0001\n${ctx}\n${hash}`;
  return createHmac('sha256', key).update(text).digest('base64url');
}

describe('a seal', () => {
  it('holds who asks, for half a minute', () => {
    const { ctx } = signer(message);
    expect(JSON.parse(Buffer.from(ctx, 'base64url').toString())).toEqual({
      sub: 'u1',
      role: 'shopper',
      scp: ['a'],
      claims: { store_id: 's1' },
      hdr: { 'x-t': '1' },
      iat: 1_800_000_000,
      exp: 1_800_000_030,
      jti: 'jti-0001',
    });
  });

  it('is signed with the key of its audience', () => {
    const { ctx, sig } = signer(message);
    expect(sig).toBe(`gateway.1.1800000000.${expectedMac(ctx, 'users')}`);
    expect(sig).not.toContain(expectedMac(ctx, 'reviews'));
  });

  it.each([
    ['body', { body: '{}' }],
    ['path', { path: '/other' }],
    ['method', { method: 'SUBSCRIBE' }],
    ['caller', { passport: { ...message.passport, sub: 'u2' } }],
  ])('is worthless for another %s', (_what, change) => {
    expect(signer({ ...message, ...change }).sig).not.toBe(signer(message).sig);
  });
});
