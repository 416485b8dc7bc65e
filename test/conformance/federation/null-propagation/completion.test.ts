import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { composeServices } from '@apollo/composition';
import { createGateway } from '@musubi/gateway';
import { buildSchema, execute, isObjectType, parse, type ExecutionResult } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';

/** Every way to wrap a type twice. */
const wraps = ['T', 'T!', '[T]', '[T!]', '[T]!', '[T!]!', '[[T]]', '[[T!]]', '[[T]!]', '[[T!]!]', '[[T!]!]!'] as const;
const numbers = wraps.map((wrap, index) => `n${index}: ${wrap.replace('T', 'Int')}`);
const items = wraps.map((wrap, index) => `i${index}: ${wrap.replace('T', 'Item')}`);
const sdl = `
  type Query { soft: Box hard: Box! both: [Box!] ${numbers.join(' ')} }
  type Box { ${numbers.join(' ')} ${items.join(' ')} inner: Box }
  type Item { must: Int! may: Int deep: Item }
`;

/** A subgraph that answers whatever it is told to, fit or not. */
let said: unknown = {};
const subgraph = createServer((request, response) => {
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(said)));
});
subgraph.listen(0, '127.0.0.1');
await once(subgraph, 'listening');
const { port } = subgraph.address() as AddressInfo;
const typeDefs = parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") ${sdl}`);
const { supergraphSdl = '' } = composeServices([{ name: 'boxes', typeDefs, url: `http://127.0.0.1:${port}/graphql` }]);
const nothing = (): void => {};
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const gateway = await createGateway({ supergraph: { kind: 'text', sdl: supergraphSdl } }, { log });
const url = await gateway.listen(0, '127.0.0.1');
afterAll(async () => {
  await gateway.close();
  subgraph.close().closeAllConnections();
});

async function ask(query: string, answer: unknown): Promise<ExecutionResult> {
  said = answer;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return JSON.parse(await response.text());
}

const schema = buildSchema(sdl);
// What came as JSON is an object or it isn't; graphql-js alone would read fields of a number.
for (const type of Object.values(schema.getTypeMap())) {
  if (isObjectType(type) && !type.name.startsWith('__')) {
    type.isTypeOf = (value) => typeof value === 'object' && !Array.isArray(value);
  }
}

/** The data and the places of errors, as the specification has them by way of graphql-js. */
function outcome({ data, errors = [] }: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify({ data, paths: errors.map(({ path }) => (path ?? []).join('.')).toSorted() }));
}

/** What the gateway says otherwise than graphql-js; nothing if they agree. */
async function differences(query: string, data: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const truth = outcome(await execute({ schema, document: parse(query), rootValue: data }));
  const got = outcome(await ask(query, { data }));
  return isDeepStrictEqual(got, truth) ? [] : [{ data, got, truth }];
}

const plain = [
  null,
  1,
  'text',
  1.5,
  {},
  [],
  [1, 2],
  [1, null],
  [null, null],
  [[1], [2, null]],
  [[null], null],
  [[]],
  [1, [2]],
];
const item = { must: 1, may: null, deep: { must: 2 } };
const broken = { must: null, may: 3 };
const objects = [
  null,
  item,
  broken,
  7,
  [item],
  [item, broken],
  [broken, broken],
  [item, null],
  [[item], [broken]],
  [[broken, item], null],
];

describe('section 6.4.3, CompleteValue', () => {
  test.each(wraps.map((wrap, index) => ({ wrap, index })))('a number as $wrap', async ({ index }) => {
    for (const value of plain) {
      expect(await differences(`{ soft { n${index} } }`, { soft: { [`n${index}`]: value } })).toEqual([]);
      expect(await differences(`{ n${index} }`, { [`n${index}`]: value })).toEqual([]);
    }
  });

  test.each(wraps.map((wrap, index) => ({ wrap, index })))('an object as $wrap', async ({ index }) => {
    for (const value of objects)
      expect(
        await differences(`{ soft { i${index} { may must deep { must } } } }`, { soft: { [`i${index}`]: value } }),
      ).toEqual([]);
  });
});

describe('section 6.4.4, Handling Execution Errors', () => {
  test('a null that may not be makes the nearest nullable value around it null', async () => {
    expect(
      await differences('{ soft { inner { i0 { deep { must } } } } }', { soft: { inner: { i0: { deep: broken } } } }),
    ).toEqual([]);
    expect(
      await differences('{ both { i0 { must } i1 { must } } }', {
        both: [
          { i0: item, i1: item },
          { i0: item, i1: broken },
        ],
      }),
    ).toEqual([]);
  });

  test('where nothing around it may be null, the whole data is', async () => {
    expect(await differences('{ hard { n1 } soft { n0 } }', { hard: { n1: null }, soft: { n0: 1 } })).toEqual([]);
  });

  test('a parent that several of its fields make null has one error', async () => {
    expect(await differences('{ soft { n1 n4 n5 } }', { soft: { n1: null, n4: null, n5: [null] } })).toEqual([]);
    expect(await differences('{ soft { i3 { must } } }', { soft: { i3: [broken, broken, broken] } })).toEqual([]);
  });

  test('fields that may be null have an error each', async () => {
    expect(
      await differences('{ soft { n0 n2 n3 i0 { must } } }', {
        soft: { n0: 'a', n2: ['b', 1, 'c'], n3: [null], i0: broken },
      }),
    ).toEqual([]);
  });

  test('an error of a subgraph explains its null, and what is around it', async () => {
    const errors = [{ message: 'No', path: ['soft', 'i0', 'must'], extensions: { code: 'FORBIDDEN' } }];
    expect(await ask('{ soft { n0 i0 { must } } }', { data: { soft: { n0: 1, i0: null } }, errors })).toEqual({
      data: { soft: { n0: 1, i0: null } },
      errors,
    });
  });

  test('a missing field is null, or as bad as null', async () => {
    expect(outcome(await ask('{ soft { n0 n1 } }', { data: { soft: {} } }))).toEqual({
      data: { soft: null },
      paths: ['soft.n1'],
    });
  });
});
