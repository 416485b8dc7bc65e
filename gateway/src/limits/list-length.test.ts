import { buildSchema, Kind, parse, type FieldNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { slice } from './list-length.ts';

const schema = buildSchema(`
  type Query { list(page: Page, first: Int): [Int] }
  input Page { size: Int inner: Inner }
  input Inner { size: Int = 7 }
`);

function lengthIn(text: string, path: string, values = {}): number | undefined {
  const [operation] = parse(text).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const node = selections.find((one): one is FieldNode => one.kind === Kind.FIELD);
  const definition = schema.getQueryType()?.getFields()['list'];
  if (!node || !definition) throw new Error('Expected a field');
  return slice({ slicingArguments: [path] }, { node, definition }, values).length;
}

describe('a slicing argument that is a path', () => {
  it.each<[string, string, string, number | undefined, object?]>([
    ['is found in objects', '{ list(page: { size: 3 }) }', 'page.size', 3],
    ['is found in variables', 'query ($p: Page) { list(page: $p) }', 'page.size', 4, { p: { size: 4 } }],
    ['is found in variables in objects', 'query ($n: Int) { list(page: { size: $n }) }', 'page.size', 5, { n: 5 }],
    ['is found in depth', '{ list(page: { inner: { size: 6 } }) }', 'page.inner.size', 6],
    ['has the default of its input field', '{ list(page: { inner: {} }) }', 'page.inner.size', 7],
    ['is none where the object is null', '{ list(page: null) }', 'page.size', undefined],
    ['is none where it is negative', '{ list(page: { size: -1 }) }', 'page.size', undefined],
    ['is none where the object has another', '{ list(page: { inner: { size: 6 } }) }', 'page.size', undefined],
  ])('%s', (_name, text, path, expected, values) => {
    expect(lengthIn(text, path, values)).toBe(expected);
  });
});
