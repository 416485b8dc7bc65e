import type { LoadSubgraph, World } from './world.ts';

/*
 * A world to grow in: lists of any length whose items have a field in each of fifty subgraphs, and a chain of nodes that
 * changes the subgraph with every step.
 */

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n';

interface ById {
  readonly id: string;
}

/** How many subgraphs there are; the field `f7` of an item is the seventh's. */
const partCount = 50;

const itemTypes = (part: number): string => `type Item @key(fields: "id") { id: ID! f${String(part)}: String }`;
const fieldsOf =
  (part: number) =>
  ({ id }: ById): object => ({ id, [`f${String(part)}`]: `part ${String(part)} of item ${id}` });

/** The next node; the chain is endless, and its ids show the way. */
const next = ({ id }: ById): ById => ({ id: String(Number(id) + 1) });
const self = ({ id }: ById): ById => ({ id });

const first: LoadSubgraph = {
  name: 'part1',
  typeDefs: `${link} type Query { items(first: Int!): [Item!]! node: Node } ${itemTypes(1)}
    type Node @key(fields: "id") { id: ID! odd: Node }`,
  resolvers: {
    Query: {
      items: (_: unknown, { first: count }: { first: number }) =>
        Array.from({ length: count }, (_item, index) => fieldsOf(1)({ id: String(index + 1) })),
      node: () => ({ id: '0' }),
    },
    Item: { __resolveReference: fieldsOf(1) },
    Node: { __resolveReference: self, odd: next },
  },
};

const second: LoadSubgraph = {
  name: 'part2',
  typeDefs: `${link} ${itemTypes(2)} type Node @key(fields: "id") { id: ID! even: Node }`,
  resolvers: { Item: { __resolveReference: fieldsOf(2) }, Node: { __resolveReference: self, even: next } },
};

const others: World = Array.from({ length: partCount - 2 }, (_, index) => ({
  name: `part${String(index + 3)}`,
  typeDefs: `${link} ${itemTypes(index + 3)}`,
  resolvers: { Item: { __resolveReference: fieldsOf(index + 3) } },
}));

export const growthWorld: World = [first, second, ...others];

/** Fifty subgraphs and twelve steps in one operation that nobody asked before: its alias is new. */
export function freshQuery(number: number): string {
  const [breadth, depth] = [breadthQuery(partCount), depthQuery(12)].map((query) => query.slice(1, -1));
  return `{ fresh${String(number)}: __typename ${breadth ?? ''} ${depth ?? ''} }`;
}

/** A list of this many items, each with a field of a second subgraph. */
export function listQuery(length: number): string {
  return `{ items(first: ${String(length)}) { id f1 f2 } }`;
}

/** Ten items with a field of each of this many subgraphs. */
export function breadthQuery(subgraphs: number): string {
  const fields = Array.from({ length: subgraphs }, (_, index) => `f${String(index + 1)}`);
  return `{ items(first: 10) { id ${fields.join(' ')} } }`;
}

/** A chain of this many steps, each into the other subgraph. */
export function depthQuery(steps: number): string {
  const below = (step: number): string =>
    step > steps ? '' : ` ${step % 2 === 1 ? 'odd' : 'even'} { id${below(step + 1)} }`;
  return `{ node { id${below(1)} } }`;
}
