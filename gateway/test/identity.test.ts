import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageType, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const query = '{ me { name greeting } }';
const subscription = { query: 'subscription { userRenamed { name greeting } }' };

async function start() {
  const issuer = await startIssuer();
  const world = opened(await startWorld());
  const forwardedHeaders = ['x-cart-token'];
  const gateway = opened(await startGateway(world.sdl, { secret, tokens: issuer.tokens, forwardedHeaders }));
  return { issuer, world, gateway };
}

function passportIn(value: unknown): Record<string, unknown> {
  return JSON.parse(Buffer.from(String(value), 'base64url').toString());
}

describe('who is asking', () => {
  it('is told to every subgraph under a signature of its own', async () => {
    const { issuer, world, gateway } = await start();
    const token = await issuer.token('u1', { claims: { store_id: 's1', hidden: 'x' } });
    await gateway.post({ query }, { authorization: `Bearer ${token}`, 'x-cart-token': 'c1', cookie: 'a=b' });
    const [toUsers, toReviews] = [world.users.seen[0], world.reviews.seen[0]];
    expect(passportIn(toUsers?.headers['x-gw-ctx'])).toMatchObject({
      sub: 'u1',
      role: 'shopper',
      scp: ['cart:rw'],
      claims: { store_id: 's1' },
    });
    expect(passportIn(toUsers?.headers['x-gw-ctx'])['hdr']).toEqual({ 'x-cart-token': 'c1' });
    expect(toUsers?.headers['x-gw-sig']).toMatch(/^gateway\.1\.\d+\.[\w-]{43}$/);
    expect(toReviews?.headers['x-gw-sig']).not.toBe(toUsers?.headers['x-gw-sig']);
    expect(toUsers?.headers).not.toHaveProperty('authorization');
    expect(toUsers?.headers).not.toHaveProperty('cookie');
  });

  it('is nobody without a token', async () => {
    const { world, gateway } = await start();
    await gateway.post({ query });
    const passport = passportIn(world.users.seen[0]?.headers['x-gw-ctx']);
    expect(passport).not.toHaveProperty('sub');
    expect(passport).toMatchObject({ claims: {}, hdr: {} });
  });

  it("is never what the client's own x-gw headers say", async () => {
    const { world, gateway } = await start();
    const forged = Buffer.from('{"sub":"admin"}').toString('base64url');
    await gateway.post({ query }, { 'x-gw-ctx': forged, 'x-gw-sig': 'gateway.1.1.x' });
    expect(world.users.seen[0]?.headers['x-gw-ctx']).not.toBe(forged);
    const unsigned = opened(await startGateway(world.sdl));
    await unsigned.post({ query }, { 'x-gw-ctx': forged, 'x-gw-sig': 'gateway.1.1.x' });
    expect(world.users.seen.at(-1)?.headers).not.toHaveProperty('x-gw-ctx');
  });

  it('must be proven: a bad token is refused before anything is done', async () => {
    const { issuer, world, gateway } = await start();
    const expired = await issuer.token('u1', { seconds: -1 });
    const answer = await gateway.post({ query }, { authorization: `Bearer ${expired}` });
    expect(answer.status).toBe(401);
    expect(answer.body.errors).toEqual([
      {
        message: 'Expected a token that has not expired.',
        extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' },
      },
    ]);
    expect(world.users.seen).toHaveLength(0);
  });
});

/** The socket under a client, once it may be used. */
function connected(client: Client): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    client.on('connected', (socket) =>
      socket instanceof WebSocket ? resolve(socket) : reject(new Error('Expected a WebSocket')),
    );
  });
}

describe('who is behind a socket', () => {
  it('is told to the subgraph with every subscription, and with the fetches of every event', async () => {
    const { issuer, world, gateway } = await start();
    const connectionParams = { authorization: `Bearer ${await issuer.token('u1')}`, 'x-cart-token': 'c1' };
    const client = opened(openClient(gateway.url, { connectionParams }));
    const first = next(client.iterate(subscription));
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    const { gwCtx, gwSig } = world.users.subscribed[0] ?? {};
    expect(passportIn(gwCtx)).toMatchObject({ sub: 'u1', hdr: { 'x-cart-token': 'c1' } });
    expect(gwSig).toMatch(/^gateway\.1\./);
    expect(passportIn(world.reviews.seen[0]?.headers['x-gw-ctx'])).toMatchObject({ sub: 'u1' });
  });

  it('keeps the streams of different people apart', async () => {
    const { issuer, world, gateway } = await start();
    for (const sub of ['u1', 'u2']) {
      const connectionParams = { authorization: `Bearer ${await issuer.token(sub)}` };
      void next(opened(openClient(gateway.url, { connectionParams })).iterate(subscription)).catch(() => {});
    }
    await expect.poll(() => world.renamed.listeners()).toBe(2);
  });

  it('is refused with the reason when the token is bad', async () => {
    const { issuer, gateway } = await start();
    const connectionParams = { authorization: `Bearer ${await issuer.token('u1', { seconds: -1 })}` };
    const client = opened(openClient(gateway.url, { connectionParams }));
    await expect(next(client.iterate({ query }))).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });

  it('is cut off when the token ends', async () => {
    const { issuer, gateway } = await start();
    const connectionParams = { authorization: `Bearer ${await issuer.token('u1', { seconds: 1 })}` };
    const client = opened(openClient(gateway.url, { connectionParams }));
    await expect(next(client.iterate(subscription))).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });

  it('may renew the token in a ping, and the stream goes on', async () => {
    const { issuer, world, gateway } = await start();
    const connectionParams = { authorization: `Bearer ${await issuer.token('u1', { seconds: 2 })}` };
    const pongs: unknown[] = [];
    const client = openClient(gateway.url, { connectionParams });
    opened(client);
    const socket = connected(client);
    client.on('message', (message) => {
      if (message.type === MessageType.Pong) pongs.push(message.payload);
    });
    const stream = client.iterate(subscription);
    const first = next(stream);
    const renewed = await issuer.token('u1', { seconds: 600 });
    (await socket).send(JSON.stringify({ type: 'ping', payload: { token: renewed } }));
    await until(() => pongs.length === 1 && world.renamed.listeners() === 1);
    expect(pongs).toEqual([undefined]);
    // Past the end of the first token.
    await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(Date.now() + 2500);
    world.rename('u1', 'Ada L.');
    expect(await first).toMatchObject({ data: { userRenamed: { name: 'Ada L.' } } });
  });

  it('may not become somebody else by a ping', async () => {
    const { issuer, gateway } = await start();
    const connectionParams = { authorization: `Bearer ${await issuer.token('u1')}` };
    const client = opened(openClient(gateway.url, { connectionParams }));
    const socket = connected(client);
    const stream = next(client.iterate(subscription));
    (await socket).send(JSON.stringify({ type: 'ping', payload: { token: await issuer.token('u2') } }));
    await expect(stream).rejects.toMatchObject({ code: 4403, reason: 'AUTHORITY_CHANGED' });
  });
});

describe('a token that the issuer takes back', () => {
  it('is refused from then on, and ends the streams that it began, on every transport', async () => {
    const issuer = await startIssuer();
    const world = opened(await startWorld());
    const path = join(await mkdtemp(join(tmpdir(), 'revocations-')), 'list.json');
    await writeFile(path, '{}');
    const tokens = { ...issuer.tokens, revocations: { kind: 'file', path } as const };
    const gateway = opened(await startGateway(world.sdl, { secret, tokens }));
    const [ann, bob] = [await issuer.token('ann'), await issuer.token('bob')];
    const streamOf = (token: string) => {
      const client = opened(openClient(gateway.url, { connectionParams: { authorization: `Bearer ${token}` } }));
      return next(client.iterate(subscription));
    };
    const [annStream, bobStream] = [streamOf(ann), streamOf(bob)];
    const events = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(subscription.query)}`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${ann}` },
    });
    await until(() => world.renamed.listeners() === 2);
    await writeFile(path, JSON.stringify({ subjects: { ann: Math.floor(Date.now() / 1000) } }));
    await expect(annStream).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_REVOKED' });
    expect(await events.text()).not.toContain('complete');
    const refused = await gateway.post({ query }, { authorization: `Bearer ${ann}` });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_REVOKED' });
    expect((await gateway.post({ query }, { authorization: `Bearer ${bob}` })).status).toBe(200);
    world.rename('u1', 'Ada L.');
    expect(await bobStream).toMatchObject({ data: { userRenamed: { name: 'Ada L.' } } });
  });
});
