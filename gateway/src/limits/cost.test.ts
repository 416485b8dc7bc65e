import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from '../../test/fixture/graph.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import { checkVariables } from '../operation/check-variables.ts';
import { selectOperation, type Operation } from '../operation/operation.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { costOf, totalOf } from './cost.ts';
import { enforceCost } from './enforce-cost.ts';

const typeDefs = (cost: string): string => `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${cost}])
type Query {
  shop: Shop
  dear: Shop @fee(weight: 7)
  cheap(less: Int @fee(weight: -9)): Shop
  name: String
  grade: Grade
  shops: [Shop!]!
  paged(first: Int = 3, last: Int, after: String): [Shop]
  page(limit: Int): Page
  sized(count: Int): [Shop] @size(slicingArguments: ["count"], assumedSize: 40)
  nested(input: PageInput, count: Int): Slices @size(slicingArguments: ["count"], sizedFields: ["shops"], requireOneSlicingArgument: false)
  one(first: Int, last: Int): [Shop] @size(slicingArguments: ["first", "last"])
  few: [Shop] @size(assumedSize: 2)
  find(where: Where, all: [Where!]): Shop
  place: Place
  any: Any
}
type Mutation { open(name: String): Shop }
type Shop implements Place @key(fields: "id") { id: ID! name: String next: Shop shops: [Shop] visit: Int @fee(weight: 6) }
type Kiosk implements Place { id: ID! visit: Int }
interface Place { id: ID! visit: Int }
union Any = Shop | Palace
type Palace @fee(weight: 20) { id: ID! }
type Page { items: [Shop] total: Int }
type Slices { shops: [Shop] others: [Shop] }
enum Grade @fee(weight: 4) { A B }
input PageInput { count: Int }
input Where { name: String @fee(weight: 3) and: Where }
`;

const supergraph = compose({
  shops: {
    url: 'http://127.0.0.1:1',
    typeDefs: typeDefs('{name: "@cost", as: "@fee"}, {name: "@listSize", as: "@size"}'),
  },
});

function operationOf(text: string, sdl = supergraph): Operation {
  const generation = buildGeneration(sdl, { addressOf: (_name, declared) => declared });
  const selected = selectOperation({ text, document: parse(text), generation }, undefined);
  if (selected.kind === 'refused') throw new Error('Expected one operation');
  return selected;
}

function coerced(operation: Operation, values: VariableValues): VariableValues {
  const variables = checkVariables(operation, values);
  if (variables.kind === 'refused') throw new Error('Expected fitting variables');
  return variables.coerced;
}

function cost(text: string, values: VariableValues = {}, sdl = supergraph): number {
  const operation = operationOf(text, sdl);
  return totalOf(costOf(operation, 10), coerced(operation, values));
}

function codeOf(text: string, values: VariableValues = {}): string {
  const operation = operationOf(text);
  const result = enforceCost(operation, coerced(operation, values), { cost: 100, defaultListSize: 10 });
  return result.kind === 'refused' ? String(result.errors[0]?.extensions['code']) : 'affordable';
}

describe('the cost of an operation', () => {
  it.each<[string, string, number, VariableValues?]>([
    ['a leaf', '{ name }', 0],
    ['__typename', '{ __typename }', 0],
    ['an object', '{ shop { id } }', 1],
    ['objects in objects', '{ shop { next { next { id } } } }', 3],
    ['introspection', '{ __schema { types { name } } }', 0],
    ['a mutation', 'mutation { open { id } }', 11],
    ['a field that is asked for twice', '{ shop { id } shop { name } }', 2],
    ['what fragments hold', '{ ...F ...F } fragment F on Query { shop { ... { next { id } } } }', 4],
    ['@cost on a field, in place of its type', '{ dear { id } }', 7],
    ['@cost on a leaf', '{ shop { visit } }', 7],
    ['@cost on an enum', '{ grade }', 4],
    ['@cost on an argument, and never less than nothing', '{ cheap(less: 1) { id } shop { id } }', 1],
    ['@cost on an argument that is not given', '{ cheap { id } }', 1],
    ['an input object and @cost inside it', '{ find(where: { name: "a", and: { name: "b" } }) { id } }', 9],
    ['the same in a variable', 'query ($w: Where) { find(where: $w) { id } }', 5, { w: { name: 'a' } }],
    ['input objects in a list', '{ find(all: [{ name: "a" }, { name: "b" }]) { id } }', 9],
    ['the dearest implementation of an interface', '{ place { visit } }', 7],
    ['the dearest type of a union', '{ any { __typename } }', 20],
    ['a list of unknown length', '{ shops { id } }', 10],
    ['lists in lists', '{ shops { shops { id } } }', 110],
    ['@listSize with an assumed size', '{ few { id } }', 2],
    ['@listSize with a slicing argument', '{ sized(count: 5) { id } }', 5],
    ['the same in a variable', 'query ($n: Int) { sized(count: $n) { id } }', 6, { n: 6 }],
    ["the variable's default", 'query ($n: Int = 8) { sized(count: $n) { id } }', 8],
    ['no slicing argument: the assumed size', '{ sized { id } }', 40],
    ['null', '{ sized(count: null) { id } }', 40],
    ['null in a variable', 'query ($n: Int) { sized(count: $n) { id } }', 40, { n: null }],
    ['a negative size', '{ sized(count: -1000) { id } }', 40],
    ['a negative size in a variable', 'query ($n: Int) { sized(count: $n) { id } }', 40, { n: -5 }],
    ['sized fields, and their neighbours', '{ nested(count: 4) { shops { id } others { id } } }', 15],
    ['sized fields in fragments', '{ nested(count: 4) { ...F } } fragment F on Slices { ... { shops { id } } }', 5],
    ['the usual argument names where the schema is silent', '{ paged(first: 30) { id } }', 30],
    ['and their defaults', '{ paged { id } }', 3],
    ['the largest of them', '{ paged(first: 1, last: 50) { id } }', 50],
    ['the usual names of a page', '{ page(limit: 25) { items { id } } }', 26],
    ['a size without end', '{ paged(first: 2147483647) { shops { id } } }', 2147483647 * 11],
  ])('counts %s', (_name, text, expected, values) => {
    expect(cost(text, values)).toBe(expected);
  });

  it('reads what is said of single subgraphs', () => {
    const sdl = supergraph.replace(
      '  shop: Shop\n',
      '  shop: Shop @join__directive(graphs: [SHOPS], name: "federation__cost", args: { weight: 33 })\n',
    );
    const join =
      'directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION';
    const known = sdl.includes('directive @join__directive') ? sdl : `${sdl}\n${join}\nscalar join__DirectiveArguments`;
    expect(cost('{ shop { id } }', {}, known)).toBe(33);
  });

  it.each<[string, string, number, VariableValues?]>([
    ['an argument', '{ nested(input: { count: 4 }) { shops { id } } }', 6],
    ['a variable in it', 'query ($n: Int) { nested(input: { count: $n }) { shops { id } } }', 8, { n: 6 }],
    [
      'a variable for all of it',
      'query ($i: PageInput) { nested(input: $i) { shops { id } } }',
      9,
      { i: { count: 7 } },
    ],
    ['nothing', '{ nested(count: 4) { shops { id } } }', 11],
  ])('reads the path of a slicing argument in %s', (_name, text, expected, values) => {
    const sdl = supergraph.replace(
      /slicingArguments: \["count"\], sizedFields/,
      'slicingArguments: ["input.count"], sizedFields',
    );
    expect(sdl).toContain('input.count');
    expect(cost(text, values, sdl)).toBe(expected);
  });

  it('reads directives under the name of their feature', () => {
    const sdl = supergraph
      .replace(
        /@link\(url: "https:\/\/specs.apollo.dev\/cost\/v0.1".*\)/,
        '@link(url: "https://specs.apollo.dev/cost/v0.1", as: "fee")',
      )
      .replaceAll('@size(', '@fee__listSize(');
    expect(sdl).toContain('as: "fee")');
    expect(cost('{ dear { id } few { id } }', {}, sdl)).toBe(9);
  });

  it('is the same for a variable and for what it stands for', () => {
    const text = (n: string): string => `query ($n: Int) { sized(count: ${n}) { shops { id } } }`;
    for (const n of [0, 1, 99]) expect(cost(text('$n'), { n })).toBe(cost(text(String(n))));
  });
});

describe('an operation that costs too much', () => {
  it.each<[string, string, string, VariableValues?]>([
    ['just what is allowed', '{ paged(first: 100) { id } }', 'affordable'],
    ['one more', '{ paged(first: 101) { id } }', 'MAX_COST'],
    ['one more in a variable', 'query ($n: Int) { paged(first: $n) { id } }', 'MAX_COST', { n: 101 }],
    ['that is below the limit this time', 'query ($n: Int) { paged(first: $n) { id } }', 'affordable', { n: 9 }],
    ['none of the arguments of which one is needed', '{ one { id } }', 'LIST_SIZE_REQUIRED'],
    ['null for one', '{ one(first: null) { id } }', 'LIST_SIZE_REQUIRED'],
    ['a variable that is not given', 'query ($n: Int) { one(first: $n) { id } }', 'LIST_SIZE_REQUIRED'],
    ['two of them', '{ one(first: 1, last: 1) { id } }', 'LIST_SIZE_REQUIRED'],
    ['one of them', '{ one(last: 1) { id } }', 'affordable'],
    ['one of them in a variable', 'query ($n: Int) { one(last: $n) { id } }', 'affordable', { n: 1 }],
  ])('%s: %s', (_name, text, expected, values) => {
    expect(codeOf(text, values)).toBe(expected);
  });
});
