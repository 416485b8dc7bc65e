import { createGateway } from '@musubi/gateway';
import { afterAll, describe, expect, test } from 'vitest';
import { federate, type Federated } from '../federated.ts';

const goods = {
  typeDefs: `
    # federation 1
    type Query { product: Product size: Size }
    type Product @key(fields: "id") { id: ID! name: String weight: Int cost: Int }
    type Size { width: Int }
  `,
  resolvers: {
    Query: { product: () => ({ id: 'p', name: 'Pen', weight: 3, cost: 1 }), size: () => ({ width: 2 }) },
  },
};
const shipping = {
  typeDefs: `
    # federation 1
    extend type Product @key(fields: "id") { id: ID! @external weight: Int @external fee: Int @requires(fields: "weight") box: Size }
    type Size { width: Int }
  `,
  resolvers: { Product: { fee: ({ weight }: { weight: number }) => weight * 10, box: () => ({ width: 9 }) } },
};

const opened: Federated[] = [];
afterAll(() => Promise.all(opened.map(({ close }) => close())));

/** Serves the two subgraphs under a supergraph of another form; only their addresses are kept. */
async function under(form: (graphs: string) => string): Promise<Federated> {
  const edit = (sdl: string): string => form(/enum join__Graph \{[^}]*\}/.exec(sdl)?.[0] ?? '');
  const graph = await federate({ goods, shipping }, { edit });
  opened.push(graph);
  return graph;
}

/** Of the first specification, where one subgraph owns a type, and value types belong to nobody. */
const ownedTypes = `
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet) on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  scalar join__FieldSet
  type Query { product: Product @join__field(graph: GOODS) size: Size @join__field(graph: GOODS) }
  type Product @join__owner(graph: GOODS) @join__type(graph: GOODS, key: "id") @join__type(graph: SHIPPING, key: "id") {
    id: ID! @join__field(graph: GOODS)
    name: String @join__field(graph: GOODS)
    weight: Int @join__field(graph: GOODS)
    cost: Int @join__field(graph: GOODS) HIDDEN
    fee: Int @join__field(graph: SHIPPING, requires: "weight")
    box: Size @join__field(graph: SHIPPING)
  }
  type Size { width: Int }
`;

const placedTypes = `
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  type Query @join__type(graph: GOODS) @join__type(graph: SHIPPING) {
    product: Product @join__field(graph: GOODS)
    size: Size @join__field(graph: GOODS)
  }
  type Product @join__type(graph: GOODS, key: "id") @join__type(graph: SHIPPING, key: "id") {
    id: ID!
    name: String @join__field(graph: GOODS)
    weight: Int @join__field(graph: GOODS) @join__field(graph: SHIPPING, external: true)
    cost: Int @join__field(graph: GOODS) HIDDEN
    fee: Int @join__field(graph: SHIPPING, requires: "weight")
    box: Size @join__field(graph: SHIPPING)
  }
  type Size @join__type(graph: GOODS) @join__type(graph: SHIPPING) { width: Int }
`;
const onTypes = 'repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR';
const onFields = 'repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION';

const forms: readonly [string, (graphs: string) => string][] = [
  [
    'core v0.1, join v0.1',
    (graphs) => `
      schema @core(feature: "https://specs.apollo.dev/core/v0.1"), @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
      directive @core(feature: String!) repeatable on SCHEMA
      ${ownedTypes.replace('HIDDEN', '')} ${graphs}`,
  ],
  [
    'core v0.2, join v0.1, inaccessible v0.1',
    (graphs) => `
      schema
        @core(feature: "https://specs.apollo.dev/core/v0.2")
        @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION)
        @core(feature: "https://specs.apollo.dev/inaccessible/v0.1", for: SECURITY) { query: Query }
      directive @core(feature: String!, as: String, for: core__Purpose) repeatable on SCHEMA
      directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
      enum core__Purpose { EXECUTION SECURITY }
      ${ownedTypes.replace('HIDDEN', '@inaccessible')} ${graphs}`,
  ],
  [
    'link v1.0, join v0.2, tag and inaccessible v0.2',
    (graphs) => `
      schema
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.2", for: EXECUTION)
        @link(url: "https://specs.apollo.dev/tag/v0.2")
        @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY) { query: Query }
      directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
      directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
      directive @join__field(graph: join__Graph!, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) ${onFields}
      directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true) ${onTypes}
      ${placedTypes.replace('HIDDEN', '@inaccessible @tag(name: "inside")')} ${graphs}`,
  ],
  [
    "link v1.0, join v0.3, and a feature of somebody's that changes nothing",
    (graphs) => `
      schema
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        @link(url: "https://elsewhere.example/notes/v1.0", import: ["@length"]) { query: Query }
      directive @length(subgraph: String, max: Int) repeatable on FIELD_DEFINITION
      directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
      directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
      directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) ${onFields}
      directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) ${onTypes}
      ${placedTypes.replace('HIDDEN', '@length(subgraph: "goods", max: 3)')} ${graphs}`,
  ],
  [
    'link v1.0, join v0.4',
    (graphs) => `
      schema
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.4", for: EXECUTION) { query: Query }
      directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
      directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
      directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
      directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String) ${onFields}
      directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) ${onTypes}
      scalar join__DirectiveArguments
      ${placedTypes.replace('HIDDEN', '@join__directive(graphs: [GOODS], name: "note", args: {})')} ${graphs}`,
  ],
];

describe('a supergraph of any age is served', () => {
  test.each(forms)('%s', async (_name, form) => {
    const graph = await under(form);
    expect(await graph.ask('{ product { name fee box { width } } size { width } }')).toEqual({
      data: { product: { name: 'Pen', fee: 30, box: { width: 9 } }, size: { width: 2 } },
    });
  });

  test('of subgraphs of federation 1, as they compose today', async () => {
    const graph = await federate({ goods, shipping });
    opened.push(graph);
    expect(await graph.ask('{ product { name fee box { width } } }')).toEqual({
      data: { product: { name: 'Pen', fee: 30, box: { width: 9 } } },
    });
  });
});

describe('what is inaccessible', () => {
  test.each(forms.slice(1, 3))('cannot be asked for or seen: %s', async (_name, form) => {
    const graph = await under(form);
    expect(await graph.ask('{ product { cost } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    const introspected = JSON.stringify(
      await graph.ask('{ __schema { types { name fields { name } } directives { name } } }'),
    );
    expect(introspected).not.toMatch(/cost|join__|core__|link__|inaccessible|"tag"/);
  });
});

test('fields of an inaccessible type go with it, as the first version of the specification has it', async () => {
  const [, form] = forms[1] ?? [];
  const graph = await under((graphs) =>
    (form?.(graphs) ?? '').replace('type Size {', 'type Size @inaccessible {').replace('HIDDEN', ''),
  );
  expect(await graph.ask('{ product { name fee } }')).toEqual({ data: { product: { name: 'Pen', fee: 30 } } });
  for (const query of ['{ product { box { width } } }', '{ size { width } }']) {
    expect(await graph.ask(query)).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  }
});

/** A whole supergraph with one more feature. */
function linking(link: string): string {
  return `
    schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) ${link} { query: Query }
    directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) ${onTypes}
    directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
    directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
    directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
    directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) ${onFields}
    scalar join__FieldSet
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    enum join__Graph { A @join__graph(name: "a", url: "http://localhost:1") }
    type Query @join__type(graph: A) { a: Int }
  `;
}

describe('a supergraph is refused, with a sentence that says why,', () => {
  const nothing = (): void => {};
  const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const refusalOf = (sdl: string): Promise<string> =>
    createGateway({ supergraph: { kind: 'text', sdl } }, { log }).then(
      async (gateway) => {
        await gateway.close();
        return 'served';
      },
      (error: Error) => error.message,
    );

  test.each([
    [
      'a rule of security',
      '@link(url: "https://elsewhere.example/audit/v1.0", for: SECURITY)',
      'https://elsewhere.example/audit/v1.0 is for: SECURITY but is unsupported',
    ],
    [
      'a rule of execution',
      '@link(url: "https://elsewhere.example/cache/v2.1", for: EXECUTION)',
      'https://elsewhere.example/cache/v2.1 is for: EXECUTION but is unsupported',
    ],
    [
      'a later version of one',
      '@link(url: "https://specs.apollo.dev/authenticated/v0.9", for: SECURITY)',
      'https://specs.apollo.dev/authenticated/v0.9 is for: SECURITY but is unsupported',
    ],
    [
      'subgraphs that are no GraphQL services',
      '@link(url: "https://specs.apollo.dev/connect/v0.1", for: EXECUTION)',
      'https://specs.apollo.dev/connect/v0.1 is for: EXECUTION but is unsupported',
    ],
  ])('where it demands what the gateway does not know: %s', async (_name, link, sentence) => {
    expect(await refusalOf(linking(link))).toContain(sentence);
  });

  test('where its own form is unknown', async () => {
    expect(await refusalOf(linking('').replace('join/v0.3', 'join/v0.9'))).toMatchInlineSnapshot(
      `"Invalid supergraph: uses unsupported join spec version v0.9 (supported versions: v0.5, v0.4, v0.3, v0.2, v0.1)"`,
    );
    expect(await refusalOf('type Query { a: Int }')).toMatchInlineSnapshot(
      `"Invalid supergraph: must be a core schema"`,
    );
    expect(await refusalOf('type Query {')).toMatchInlineSnapshot(`"Syntax Error: Expected Name, found <EOF>."`);
  });

  test('but not for what is only noted', async () => {
    expect(await refusalOf(linking('@link(url: "https://elsewhere.example/notes/v1.0")'))).toBe('served');
  });
});
