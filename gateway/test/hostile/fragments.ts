import { nested, times, type HostileRequest } from './request.ts';

const chain = (links: number, link: (next: string, index: number) => string): string =>
  `{ me { ...F0 } } ${times(links, (i) => `fragment F${i} on User { ${link(`...F${i + 1}`, i)} }`)} fragment F${links} on User { id }`;

/** What fragments hide. */
export const fragments: readonly HostileRequest[] = [
  {
    name: 'fragments that double',
    learntFrom: 'CVE-2025-32030',
    query: chain(24, (next, i) => `${next} a${i}: id ${next}`),
    code: 'MAX_EXPANDED_SELECTIONS',
  },
  {
    name: 'fragments that double in fields',
    learntFrom: 'CVE-2025-32034',
    query: chain(24, (next) => `reviews { author { ${next} } } r: reviews { author { ${next} } }`),
    code: 'MAX_EXPANDED_SELECTIONS',
  },
  {
    name: 'more aliases than a number counts',
    learntFrom: 'CVE-2025-32380',
    query: chain(40, (next) => times(3, () => `... { ${next} }`)),
    code: 'MAX_EXPANDED_SELECTIONS',
  },
  {
    name: 'aliases in fragments',
    learntFrom: 'GHSA-84m6-5m72-45fp',
    query: `{ ${times(8, (i) => `m${i}: me { ...F }`)} } fragment F on User { a: id b: id c: id d: id }`,
    code: 'MAX_ALIASES',
  },
  {
    name: 'circular fragments',
    learntFrom: 'CVE-2023-28867',
    query: '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'circular fragments in fields',
    learntFrom: 'CVE-2023-28867',
    query: '{ me { ...A } } fragment A on User { reviews { author { ...A ...A } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'depth in a fragment that is called __schema',
    learntFrom: 'GHSA-733v-p3h5-qpq7',
    query: `{ me { ...__schema } } fragment __schema on User { ${nested(12, 'a', 'b')} }`,
    code: 'MAX_DEPTH',
  },
  {
    name: 'depth in an operation that is called __schema',
    learntFrom: 'GHSA-733v-p3h5-qpq7',
    query: `query __schema { ${nested(13, 'a', 'b')} }`,
    code: 'MAX_DEPTH',
  },
  {
    name: 'a fragment that is shallow in one place and deep in another',
    learntFrom: 'GHSA-224p-v68g-5g8f',
    query: `{ me { ...F } ${nested(8, 'a', '...F')} } fragment F on User { ${nested(6, 'b', 'c')} }`,
    code: 'MAX_DEPTH',
  },
];

/** What makes validation compare everything with everything. */
export const repeated: readonly HostileRequest[] = [
  {
    name: 'one field over and over',
    learntFrom: 'CVE-2026-40476',
    query: `{ me { ${'reviews { id } '.repeat(200)} } }`,
    code: 'MAX_REPEATS',
  },
  {
    name: 'one leaf over and over',
    learntFrom: 'CVE-2023-26144',
    query: `{ me { ${'id '.repeat(900)} } }`,
    code: 'MAX_EXPANDED_SELECTIONS',
  },
  {
    name: 'inline fragments in inline fragments',
    learntFrom: 'GHSA-fc86-6rv6-2jpm',
    query: `{ me { ${times(20, () => `... { ${times(15, () => '... { id }')} }`)} } }`,
    code: 'MAX_TOKENS',
  },
  {
    name: 'inline fragments in inline fragments, within the tokens',
    learntFrom: 'GHSA-fc86-6rv6-2jpm',
    query: `{ me { ${times(14, () => `... { ${times(14, () => '... { id }')} }`)} } }`,
    code: 'MAX_REPEATS',
  },
  {
    name: 'one field over and over in a fragment that is not used',
    learntFrom: 'CVE-2026-40476',
    query: `{ me { id } } fragment F on User { ${'reviews { id } '.repeat(200)} }`,
    code: 'MAX_REPEATS',
  },
];
