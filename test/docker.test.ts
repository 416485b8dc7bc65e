import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { gatewayFlags } from '../scripts/bootstrap/tasks.mjs';

interface Service {
  readonly build?: { readonly dockerfile: string; readonly args?: { readonly SUBGRAPH: string } };
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly depends_on?: unknown;
}

const names = ['cart', 'customer', 'inventory', 'order', 'product'];
const compose: { readonly services: Readonly<Record<string, Service>> } = parse(read('docker/compose.yaml'), {
  merge: true,
});

test('compose runs the five subgraphs, the gateway and what they stand on', () => {
  expect(Object.keys(compose.services).toSorted()).toEqual([...names, 'gateway', 'nats', 'postgres'].toSorted());
});

test.each(names)('%s is built from the one recipe and has a database that is made for it', (name) => {
  const { build, environment } = serviceOf(name);
  expect(build).toMatchObject({ dockerfile: 'docker/subgraph.Dockerfile', args: { SUBGRAPH: name } });
  expect(environment?.['DATABASE_URL']).toMatch(new RegExp(`@postgres:5432/musubi_${name}$`));
  expect(read('docker/postgres/10-databases.sql')).toContain(`create database musubi_${name};`);
});

test('every variable that a container is given is one that its process reads', () => {
  const readers = { subgraph: read('subgraphs/chassis/src/config.ts'), gateway: read('gateway/src/config.ts') };
  for (const name of [...names, 'gateway']) {
    const source = name === 'gateway' ? readers.gateway : readers.subgraph;
    const unread = Object.keys(serviceOf(name).environment ?? {}).filter((key) => !source.includes(key));
    expect({ name, unread }).toEqual({ name, unread: [] });
  }
});

test('every subgraph is reached at the port that its image listens on', () => {
  const port = /PORT=(\d+)/.exec(read('docker/subgraph.Dockerfile'))?.[1] ?? '';
  for (const caller of [...names, 'gateway']) {
    const urls: unknown = JSON.parse(serviceOf(caller).environment?.['SUBGRAPH_URLS'] ?? '');
    expect(urls).toEqual(Object.fromEntries(names.map((name) => [name, `http://${name}:${port}/graphql`])));
  }
});

test('only the gateway is published, at the port that its image listens on', () => {
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
  const port = /PORT=(\d+)/.exec(read('docker/gateway.Dockerfile'))?.[1] ?? '';
  expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['gateway', [`\${PORT:-4000}:${port}`]]]);
});

test('the gateway is told of memory what `npm run gateway` is told', () => {
  expect(read('docker/gateway.Dockerfile')).toContain(
    `CMD ["node", ${gatewayFlags.map((flag) => `"${flag}"`).join(', ')}`,
  );
});

test('no secret has a default', () => {
  expect(read('docker/compose.yaml')).not.toMatch(/(SECRET|PASSWORD)[A-Z_]*:-/);
});

test.each(['gateway', 'subgraph'])('the %s image copies every package that its package needs', (recipe) => {
  const text = read(`docker/${recipe}.Dockerfile`);
  const copied = [...text.matchAll(/^COPY (\S+) \1$/gm)].map(([, folder = '']) => folder);
  const folders = recipe === 'gateway' ? ['gateway'] : names.map((name) => `subgraphs/${name}`);
  const needed = folders.flatMap((folder) => [
    folder.replace(/(subgraphs\/).*/, '$1${SUBGRAPH}'),
    ...workspaceNeeds(folder),
  ]);
  expect(new Set(needed).difference(new Set(copied))).toEqual(new Set());
});

test.each(['gateway', 'subgraph'])('the %s image installs with the package manager of the repository', (recipe) => {
  const manifest: { readonly packageManager: string } = JSON.parse(read('package.json'));
  expect(read(`docker/${recipe}.Dockerfile`)).toContain(
    `npx --yes ${manifest.packageManager} install --frozen-lockfile`,
  );
});

/** The folders of the packages of ours that a package needs, and those that they need. */
function workspaceNeeds(folder: string): readonly string[] {
  const manifest: { readonly dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    read(`${folder}/package.json`),
  );
  const direct = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@musubi/'));
  return direct.map(folderOf).flatMap((need) => (need === 'schema' ? [need, 'subgraphs/chassis'] : [need]));
}

function folderOf(name: string): string {
  const short = name.replace('@musubi/', '');
  return [...names, 'chassis'].includes(short) ? `subgraphs/${short}` : short;
}

function serviceOf(name: string): Service {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return service;
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}
