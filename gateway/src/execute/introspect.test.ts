import { buildSchema, executeSync, getIntrospectionQuery, parse, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fakeGeneration } from '../../test/fixture/generation.ts';
import { selectOperation } from '../operation/operation.ts';
import { compileIntrospection } from './introspect.ts';

const names = Array.from({ length: 500 }, (_, index) => `T${String(index)}`);
const large = buildSchema(`
  type Query { ${names.map((name) => `${name.toLowerCase()}: ${name}`).join(' ')} }
  ${names.map((name) => `"Its ${name}" type ${name} { id: ID! old: Int @deprecated next(by: Int = 1): [Query!] }`).join('\n')}
`);

function introspectionOf(text: string, schema: GraphQLSchema = large) {
  const operation = selectOperation({ text, document: parse(text), generation: fakeGeneration(schema) }, undefined);
  if (operation.kind === 'refused') throw new Error('Expected one operation');
  return compileIntrospection(operation, {});
}

describe('introspection', () => {
  it.each([
    ['what tools ask', getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }), {}],
    [
      'aliases, fragments, conditions and variables',
      `query ($name: String! = "T7", $old: Boolean) {
        s: __schema { t: types { ...F } t: types { kind } ...S } __schema { queryType { name } }
        a: __type(name: $name) { ...F fields(includeDeprecated: $old) { name } } none: __type(name: "None") { name }
      }
      fragment S on __Schema { kind: __typename types { name } description @skip(if: true) directives { name } }
      fragment F on __Type { name description }`,
      { old: true },
    ],
    [
      'types behind a fragment at the root',
      '{ ... on Query { ...Q } } fragment Q on Query { __schema { types { name } } }',
      {},
    ],
  ])('answers as graphql-js does: %s', async (_name, text, given) => {
    const truth = executeSync({ schema: large, document: parse(text), variableValues: given }).data;
    const answer = await introspectionOf(text)?.(given);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(truth));
  });

  it('is none of other operations', () => {
    expect(introspectionOf('{ t1 { id } kind: __typename }')).toBeUndefined();
  });

  it('lets others have their turn between a few types', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      turning = setImmediate(count);
    };
    let turning = setImmediate(count);
    await introspectionOf('query Turns { __schema { types { fields { name } } } }')?.({});
    clearImmediate(turning);
    expect(turns).toBeGreaterThanOrEqual(500 / 20);
  });

  it('is done once for the same document and variables', async () => {
    const ask = introspectionOf(
      'query Once($old: Boolean) { __schema { types { fields(includeDeprecated: $old) { name } } } }',
    );
    const [first, second, other] = await Promise.all([
      ask?.({ old: true }),
      ask?.({ old: true }),
      ask?.({ old: false }),
    ]);
    expect(second).toBe(first);
    expect(other).not.toEqual(first);
  });
});
