import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isAskedInVain } from './asked-in-vain.ts';

const schema = buildSchema(
  `
  enum join__Graph { A @join__graph(name: "a") B @join__graph(name: "b") }
  type Query {
    plain: Ant @join__field(graph: A)
    providing: Ant @join__field(graph: A, provides: "peer { legs }")
  }
  type Ant @join__type(graph: A, key: "id code") @join__type(graph: B, key: "id code") {
    id: ID!
    code: ID! @join__field(graph: A, external: true) @join__field(graph: B)
    name: String @join__field(graph: A) @join__field(graph: B)
    legs: Int @join__field(graph: A, external: true) @join__field(graph: B)
    weight: Int @join__field(graph: B)
    peer: Ant @join__field(graph: A) @join__field(graph: B)
    implied: Int @join__field
  }
`,
  { assumeValid: true },
);

function inVain(operation: string, isStandIn = false): boolean {
  return isAskedInVain({ kind: 'Fetch', serviceName: 'a', operation } as Parameters<typeof isAskedInVain>[0], {
    schema,
    isStandIn,
  });
}

const entities = (selection: string): string =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ant { ${selection} } } }`;

describe('a subgraph is asked in vain', () => {
  it.each([
    ['for a field of another one', entities('weight')],
    ['for a field that is external to it', entities('legs')],
    ['for one below an object that it has', entities('peer { name peer { legs } }')],
    ['from the root', '{ plain { id legs } }'],
    ['for more than it provides', '{ providing { peer { weight } } }'],
  ])('%s', (_what, operation) => {
    expect(inVain(operation)).toBe(true);
  });
});

describe('a subgraph is not asked in vain', () => {
  it.each([
    ['for its own fields', entities('__typename id name peer { id }')],
    ['for an external part of a key', entities('id code')],
    ['for what the field above provides', '{ providing { peer { legs } } }'],
    ['for what all have, or an interface object gives', entities('id implied')],
  ])('%s', (_what, operation) => {
    expect(inVain(operation)).toBe(false);
  });

  it('unless it stands in, and the field is there only to be named', () => {
    expect(inVain(entities('code'), true)).toBe(true);
  });
});
