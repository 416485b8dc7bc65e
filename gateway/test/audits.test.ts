import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { startWorld, type World } from './fixture/world.ts';

/** graphql-http's audits of GraphQL over HTTP, by their permanent ids. */
let world: World;
let gateway: TestGateway;
const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: fetch });

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl);
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

const mutation = '{"query":"mutation { rename(id: \\"u1\\", name: \\"X\\") { id } }"}';

/** Requests that a page may send to any site without asking (Fetch standard, CORS-safelisted). */
const simpleRequests: [string, number, RequestInit & { search?: string }][] = [
  ['a form', 415, { method: 'POST', body: new URLSearchParams({ query: 'mutation{rename(id:"u1",name:"X"){id}}' }) }],
  ['an upload', 415, { method: 'POST', body: formOf({ operations: mutation }) }],
  ['plain text', 415, { method: 'POST', body: mutation }],
  ['bytes without a type', 415, { method: 'POST', body: new TextEncoder().encode(mutation) }],
  ['a GET of plain text', 415, { headers: { 'content-type': 'text/plain' }, search: '?query={me{id}}' }],
  ['a mutation by GET', 405, { search: '?query=mutation{rename(id:"u1",name:"X"){id}}' }],
];

describe('what browsers send across sites without a preflight', () => {
  it.each(simpleRequests)('changes nothing: %s', async (_name, status, { search = '', ...init }) => {
    const response = await fetch(`${gateway.url}/graphql${search}`, init);
    expect(response.status).toBe(status);
    const { body } = await gateway.post({ query: '{ me { name } }' });
    expect(body.data).toEqual({ me: { name: 'Ada' } });
  });

  it('may be a query by GET, whose answer no page of another origin gets to read', async () => {
    const response = await fetch(`${gateway.url}/graphql?query={me{id}}`, { headers: { 'sec-fetch-mode': 'no-cors' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
