import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { gather, unite } from './gather.ts';
import { compileRepresentation } from './representation.ts';
import { compileWalks } from './target.ts';

const schema = buildSchema('type Query { a: A } type A { id: ID tag: ID }');

function requiring(...names: string[]): QueryPlanSelectionNode[] {
  return ['__typename', ...names].map((name) => ({ kind: 'Field', name }));
}

const byId = compileRepresentation(schema, requiring('id'));
const a = (id: string, more: object = {}): Record<string, unknown> => ({ __typename: 'A', id, ...more });

function unitedIn(data: Record<string, unknown>, ...path: string[]) {
  return unite(compileWalks(schema, path).once([data]), byId);
}

describe('uniting', () => {
  it('makes one object of those that nothing tells apart, wherever they are held', () => {
    const data = { list: [{ one: a('1') }, { one: a('2') }, { one: a('1') }] };
    const { groups, objects, shared } = unitedIn(data, 'list', '@', 'one');
    expect(groups.map(({ text }) => text)).toEqual(['{"__typename":"A","id":"1"}', '{"__typename":"A","id":"2"}']);
    expect(data.list[2]?.one).toBe(data.list[0]?.one);
    expect(objects).toEqual([data.list[0]?.one, data.list[1]?.one]);
    expect([...shared]).toEqual([data.list[0]?.one]);
  });

  it('changes all that hold an object', () => {
    const twin = a('1');
    const data = { list: [a('1'), twin, twin] };
    const { shared } = unitedIn(data, 'list', '@');
    expect(data.list.every((member) => member === data.list[0])).toBe(true);
    expect(shared.size).toBe(1);
  });

  it('leaves apart what differs in anything, and asks once for both', () => {
    const data = { list: [a('1', { note: 'x' }), a('1', { note: 'y' }), a('1')] };
    const { groups, objects } = unitedIn(data, 'list', '@');
    expect(groups.map(({ entities }) => entities.length)).toEqual([3]);
    expect(objects).toHaveLength(3);
  });
});

it('what has no representation is in no group', () => {
  expect(gather([{ __typename: 'A' }, { id: '1' }, a('1')], byId)).toHaveLength(1);
});

it('an entity with several keys is known by all of them', () => {
  const identify = compileRepresentation(schema, requiring('id', 'tag'));
  const entities = [a('1', { tag: 'x' }), a('1', { tag: 'y' })];
  expect(gather(entities, identify).map(({ text }) => text)).toEqual([
    '{"__typename":"A","id":"1","tag":"x"}',
    '{"__typename":"A","id":"1","tag":"y"}',
  ]);
});
