import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewaySettings } from '../src/index.ts';
import { sha256 } from '../src/lib/sha256.ts';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { startIssuer, type Issuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient } from './fixture/socket.ts';
import { startWorld, type World } from './fixture/world.ts';

const opened = closeAfterEach();
const me = 'query Me { me { name } }';
const rename = 'mutation Rename { rename(id: "u1", name: "Ada") { id } }';
const free = '{ me { id } }';
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

let world: World;
let issuer: Issuer;

beforeAll(async () => {
  world = await startWorld();
  issuer = await startIssuer();
});

afterAll(() => world.close());

async function start(settings: Partial<GatewaySettings> = {}) {
  const path = join(await mkdtemp(join(tmpdir(), 'documents-')), 'persisted-documents.json');
  await writeFile(path, JSON.stringify({ me, [sha256(rename)]: rename }));
  const gateway = opened(
    await startGateway(world.sdl, {
      trustedDocuments: { kind: 'file', path, pollMs: 20 },
      documents: 'trusted',
      freeFormScope: 'documents:any',
      tokens: issuer.tokens,
      ...settings,
    }),
  );
  return { gateway, path };
}

type Asked = Record<string, unknown>;

/** The same request over every transport, to its data or its code. */
const transports: Record<string, (gateway: TestGateway, asked: Asked) => Promise<unknown>> = {
  async post(gateway, asked) {
    return outcomeOf((await gateway.post(asked)).body);
  },
  async get({ url }, asked) {
    const fields = Object.entries(asked).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const response = await fetch(`${url}/graphql?${new URLSearchParams(fields).toString()}`);
    return outcomeOf(JSON.parse(await response.text()));
  },
  async events({ url }, asked) {
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(asked) });
    const text = await response.text();
    return outcomeOf(JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? text));
  },
  async socket({ url }, asked) {
    const client = openClient(url);
    try {
      return outcomeOf(await next(client.iterate({ query: '', ...asked })));
    } catch (errors) {
      return outcomeOf({ errors });
    } finally {
      await client.dispose();
    }
  },
};

/** What a client threw is a list of errors too, but of unknown type. */
function outcomeOf({ data, errors }: { data?: unknown; errors?: unknown }): unknown {
  return /"code":"(\w+)"/.exec(JSON.stringify(errors ?? []))?.[1] ?? data;
}

describe.each(Object.keys(transports))('trusted documents over %s', (transport) => {
  const ask = (gateway: TestGateway, asked: Asked) => transports[transport]!(gateway, asked);

  it('run by id or to the letter, and no others do', async () => {
    const { gateway } = await start();
    const ada = { me: { name: 'Ada' } };
    expect(await ask(gateway, { documentId: 'me' })).toEqual(ada);
    expect(await ask(gateway, { id: 'me' })).toEqual(ada);
    expect(await ask(gateway, { query: me })).toEqual(ada);
    expect(await ask(gateway, { query: free })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await ask(gateway, { query: free, extensions: persisted(free) })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await ask(gateway, { documentId: 'nope' })).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    expect(await ask(gateway, { extensions: persisted(free) })).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it('obey the rules of the transport', async () => {
    const { gateway } = await start();
    const outcome = await ask(gateway, { documentId: `sha256:${sha256(rename)}` });
    expect(outcome).toEqual(transport === 'get' ? 'METHOD_NOT_ALLOWED' : { rename: { id: 'u1' } });
  });

  it('may be registered by hash where any document may be run', async () => {
    const { gateway } = await start({ documents: 'any' });
    const id = { me: { id: 'u1' } };
    expect(await ask(gateway, { extensions: persisted(free) })).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await ask(gateway, { query: free, extensions: persisted(me) })).toBe('PERSISTED_QUERY_HASH_MISMATCH');
    expect(await ask(gateway, { query: free, extensions: persisted(free) })).toEqual(id);
    expect(await ask(gateway, { extensions: persisted(free) })).toEqual(id);
  });

  it('obey the limits', async () => {
    const { gateway } = await start({ limits: { depth: 1 } });
    expect(await ask(gateway, { documentId: 'me' })).toBe('MAX_DEPTH');
  });
});

describe('a request without a text', () => {
  it.each([
    ['nothing', {}],
    ['an empty text', { query: '' }],
    ['an id that is no text', { documentId: 1 }],
    ['a hash that is none', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }],
    ['an unknown version', { extensions: { persistedQuery: { version: 2, sha256Hash: sha256(me) } } }],
  ])('is refused with %s in its place', async (_name, asked) => {
    const { gateway } = await start();
    const { status, body } = await gateway.post(asked);
    expect([status, outcomeOf(body)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('who may ask freely', () => {
  it('is told by the scope of the token', async () => {
    const { gateway } = await start();
    const ask = async (scope: string) => {
      const token = await issuer.token('staff-1', { claims: { scope } });
      const { status, body } = await gateway.post({ query: free }, { authorization: `Bearer ${token}` });
      return [status, outcomeOf(body)];
    };
    expect(await ask('documents:any')).toEqual([200, { me: { id: 'u1' } }]);
    expect(await ask('cart:rw')).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
  });
});

describe('a manifest', () => {
  it('is taken anew when its file changes, and kept when the new one is none', async () => {
    const { gateway, path } = await start();
    const outcome = async () => outcomeOf((await gateway.post({ documentId: 'new' })).body);
    await writeFile(path, JSON.stringify({ new: me }));
    await expect.poll(outcome).toEqual({ me: { name: 'Ada' } });
    expect(outcomeOf((await gateway.post({ documentId: 'me' })).body)).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
    await writeFile(path, '{');
    await expect.poll(() => gateway.errors.length).toBeGreaterThan(0);
    expect(await outcome()).toEqual({ me: { name: 'Ada' } });
  });

  it('must be there at the start', async () => {
    const trustedDocuments = { kind: 'file', path: '/nowhere.json', pollMs: 20 } as const;
    await expect(startGateway(world.sdl, { trustedDocuments })).rejects.toThrow(/ENOENT/);
  });
});
