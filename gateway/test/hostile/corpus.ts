import { fragments, repeated } from './fragments.ts';
import { nested, times, type HostileRequest, type Params } from './request.ts';

const deepList = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

const users = 'query ($n: Int!) { users(first: $n) { id } }';

const malformed: readonly HostileRequest[] = [
  { name: 'no GraphQL', learntFrom: 'fuzzing', query: '{ me {', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'no selection', learntFrom: 'fuzzing', query: '{ me { } }', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a NUL', learntFrom: 'fuzzing', query: '{ me { id\u0000 } }', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'half a surrogate pair', learntFrom: 'fuzzing', query: '{ \\uD800 }', code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'a string without end',
    learntFrom: 'fuzzing',
    query: '{ user(id: "u1) { id } }',
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'nothing but a comment', learntFrom: 'fuzzing', query: '# me', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'an unknown field', learntFrom: 'graphql-cop', query: '{ nope }', code: 'GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'a schema in a document',
    learntFrom: 'fuzzing',
    query: '{ me { id } } type Query { me: Int }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two operations and no name',
    learntFrom: 'fuzzing',
    query: 'query A { me { id } } query B { me { id } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'fields of subgraphs only',
    learntFrom: 'CVE-2025-31481',
    query: '{ _entities(representations: [{ __typename: "User", id: "u2" }]) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'the schema of a subgraph',
    learntFrom: 'CVE-2025-31481',
    query: '{ _service { sdl } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
];

const recursive: readonly HostileRequest[] = [
  {
    name: 'deep selections',
    learntFrom: 'CVE-2026-40324',
    query: `{${'a{'.repeat(2000)}`,
    code: 'MAX_TOKENS',
  },
  { name: 'deep lists', learntFrom: 'CVE-2024-43414', query: `{ a(b: ${'['.repeat(2000)}) }`, code: 'MAX_TOKENS' },
  { name: 'deep objects', learntFrom: 'CVE-2024-43414', query: `{ a(b: ${'{c:'.repeat(2000)}) }`, code: 'MAX_TOKENS' },
  {
    name: 'deep lists within the tokens',
    learntFrom: 'RUSTSEC-2026-0416',
    query: `{ user(id: ${'['.repeat(480)}${']'.repeat(480)}) { id } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'deep types of variables',
    learntFrom: 'RUSTSEC-2026-0416',
    query: `query ($v: ${'['.repeat(480)}Int${']'.repeat(480)}) { me { id } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'many tokens', learntFrom: 'CVE-2024-43414', query: `{ ${'me { id } '.repeat(300)} }`, code: 'MAX_TOKENS' },
  {
    name: 'many bytes in one token',
    learntFrom: 'graphql-armor',
    query: `{ user(id: "${'u'.repeat(17_000)}") { id } }`,
    code: 'MAX_DOCUMENT_BYTES',
    byGet: '431',
  },
  {
    name: 'many bytes in no token',
    learntFrom: 'graphql-armor',
    query: `{ me { id } } ${','.repeat(17_000)}`,
    code: 'MAX_DOCUMENT_BYTES',
    byGet: '431',
  },
  {
    name: 'many bytes in few characters',
    learntFrom: 'graphql-armor',
    query: `{ me { id } } # ${'結'.repeat(5500)}`,
    code: 'MAX_DOCUMENT_BYTES',
    byGet: '431',
  },
  {
    name: 'deep fields',
    learntFrom: 'graphql-cop',
    query: `{ latest { ${'author { reviews { '.repeat(6)} id ${'} } '.repeat(6)} } }`,
    code: 'MAX_DEPTH',
  },
  {
    name: 'deep fields in an operation that is not wanted',
    learntFrom: 'GHSA-224p-v68g-5g8f',
    query: `query A { me { id } } query B { ${nested(13, 'a', 'b')} }`,
    operationName: 'A',
    code: 'MAX_DEPTH',
  },
];

const many: readonly HostileRequest[] = [
  {
    name: 'many aliases',
    learntFrom: 'graphql-cop',
    query: `{ me { ${times(31, (i) => `a${i}: id`)} } }`,
    code: 'MAX_ALIASES',
  },
  {
    name: 'many aliases of __typename',
    learntFrom: 'graphql-armor',
    query: `{ me { ${times(31, (i) => `a${i}: __typename`)} } }`,
    code: 'MAX_ALIASES',
  },
  {
    name: 'many mutations in one request',
    learntFrom: 'CVE-2026-35401',
    query: `mutation { ${times(30, (i) => `m${i}: rename(id: "u1", name: "x") { id }`)} }`,
    code: 'MAX_ROOT_FIELDS',
  },
  {
    name: 'many root fields',
    learntFrom: 'CVE-2026-33756',
    query: `{ ${times(11, () => 'me { id }')} }`,
    code: 'MAX_ROOT_FIELDS',
  },
  {
    name: 'many root fields in fragments',
    learntFrom: 'CVE-2026-33756',
    query: `{ ${times(11, () => '...F')} } fragment F on Query { me { id } }`,
    code: 'MAX_ROOT_FIELDS',
  },
  {
    name: 'many directives on a field',
    learntFrom: 'graphql-cop',
    query: `{ me { id ${'@aa '.repeat(21)} } }`,
    code: 'MAX_DIRECTIVES',
  },
  {
    name: 'many directives on the operation',
    learntFrom: 'graphql-armor',
    query: `query ${'@aa '.repeat(21)} { me { id } }`,
    code: 'MAX_DIRECTIVES',
  },
  {
    name: 'many directives on variables',
    learntFrom: 'graphql-armor',
    query: `query ($v: Int ${'@aa '.repeat(21)}) { me { id } }`,
    code: 'MAX_DIRECTIVES',
  },
  {
    name: 'many directives on fragments',
    learntFrom: 'graphql-armor',
    query: `{ me { ${times(7, () => '...F @aa ... @aa { id }')} } } fragment F on User @aa { id }`,
    code: 'MAX_DIRECTIVES',
  },
];

const schema: readonly HostileRequest[] = [
  {
    name: 'circular introspection',
    learntFrom: 'graphql-cop',
    query: `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'deep introspection',
    learntFrom: 'graphql-armor',
    query: `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} } '.repeat(8)} } } }`,
    code: 'MAX_DEPTH',
  },
  {
    name: 'deep introspection of one type',
    learntFrom: 'graphql-armor',
    query: `{ __type(name: "User") { ${'ofType { '.repeat(16)} name ${'} '.repeat(16)} } }`,
    code: 'MAX_DEPTH',
  },
  {
    name: 'introspection under many aliases',
    learntFrom: 'graphql-cop',
    query: `{ ${times(11, (i) => `s${i}: __schema { types { name } }`)} }`,
    code: 'MAX_ROOT_FIELDS',
  },
];

const dear: readonly HostileRequest[] = [
  {
    name: 'a page without end',
    learntFrom: 'CVE-2026-81636',
    query: '{ users(first: 2147483647) { id } }',
    code: 'MAX_COST',
  },
  {
    name: 'a page without end, in a variable',
    learntFrom: 'graphql-armor',
    query: users,
    variables: { n: 2_147_483_647 },
    code: 'MAX_COST',
  },
  {
    name: "a page without end, in a variable's default",
    learntFrom: 'graphql-armor',
    query: 'query ($n: Int! = 1000000) { users(first: $n) { id } }',
    code: 'MAX_COST',
  },
  {
    name: 'lists in lists',
    learntFrom: 'GHSA-3j43-9v8v-cp3f',
    query: '{ users(first: 100) { reviews { author { reviews { author { reviews { author { id } } } } } } } }',
    code: 'MAX_COST',
  },
  {
    name: 'lists in lists in fragments',
    learntFrom: 'CVE-2025-31496',
    query:
      '{ users(first: 100) { ...A } } fragment A on User { reviews { author { ...B } } } fragment B on User { reviews { author { reviews { author { id } } } } }',
    code: 'MAX_COST',
  },
];

const variables: readonly HostileRequest[] = [
  { name: 'a missing variable', learntFrom: 'fuzzing', query: users, code: 'BAD_USER_INPUT' },
  {
    name: 'a variable of another type',
    learntFrom: 'fuzzing',
    query: users,
    variables: { n: 'many' },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a number that is too large',
    learntFrom: 'fuzzing',
    query: users,
    variables: { n: 1e300 },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'an object for a number',
    learntFrom: 'CVE-2026-32621',
    query: users,
    variables: { n: { constructor: 1 } },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'deep variables that nobody asked for',
    learntFrom: 'CVE-2026-40324',
    query: '{ me { id } }',
    variables: { deep: deepList(1000) },
    code: 'MAX_VARIABLES',
  },
  {
    name: 'many variables',
    learntFrom: 'CVE-2026-40324',
    query: '{ me { id } }',
    variables: { many: Array.from({ length: 20_001 }, () => 1) },
    code: 'MAX_VARIABLES',
    byGet: '431',
  },
];

/** Requests that other servers once went down, or gave too much away, with; written for the fixture's graph. */
export const corpus: readonly HostileRequest[] = [
  ...malformed,
  ...recursive,
  ...fragments,
  ...repeated,
  ...many,
  ...schema,
  ...dear,
  ...variables,
];

/** Requests that look hostile and are data (CVE-2026-32621): what a client names must never be a prototype. */
export const hostileNames: readonly Params[] = [
  { query: '{ __proto__: me { constructor: id } }' },
  { query: '{ me { __proto__: name prototype: id toString: __typename } }' },
  { query: '{ constructor: me { prototype: reviews { __proto__: id hasOwnProperty: body } } }' },
  { query: 'query ($__proto__: ID = "u1") { user(id: $__proto__) { id } }' },
  {
    query: 'query ($constructor: ID!) { valueOf: user(id: $constructor) { polluted: name } }',
    variables: { constructor: 'u1' },
  },
];
