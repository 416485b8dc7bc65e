import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileRepresentation } from './representation.ts';

const schema = buildSchema(
  'type Query { a: Node } interface Node { id: ID } type A implements Node { id: ID } type B { id: ID }',
);
const typename: QueryPlanSelectionNode = { kind: 'Field', name: '__typename' };
const id: QueryPlanSelectionNode = { kind: 'Field', name: 'id' };

function requiring(typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
  return [{ kind: 'InlineFragment', typeCondition, selections: [typename, ...selections] }];
}

/** The JSON text of an entity's representation. */
function compileWrite(requires: QueryPlanSelectionNode[]) {
  const identificationOf = compileRepresentation(schema, requires);
  return (entity: Record<string, unknown>): string | undefined => {
    const identification = identificationOf(entity);
    const identity = identification?.identify(entity);
    return identity === undefined ? undefined : identification?.write(identity);
  };
}

describe('a representation', () => {
  it('has the required fields and no others', () => {
    const source = { __typename: 'A', id: '1', secret: 'x', dims: [{ w: 1, h: 2 }, null] };
    const dims: QueryPlanSelectionNode = { kind: 'Field', name: 'dims', selections: [{ kind: 'Field', name: 'w' }] };
    const requires = requiring('A', id, dims);
    expect(compileWrite(requires)(source)).toBe('{"__typename":"A","id":"1","dims":[{"w":1},null]}');
  });

  it('fits an interface by its implementations', () => {
    const write = compileWrite(requiring('Node', id));
    expect(write({ __typename: 'A', id: '1' })).toBeDefined();
    expect(write({ __typename: 'B', id: '1' })).toBeUndefined();
  });

  it('is not made when a required field is missing, but is when it is null', () => {
    const write = compileWrite(requiring('A', id));
    expect(write({ __typename: 'A' })).toBeUndefined();
    expect(write({ __typename: 'A', id: null })).toBeDefined();
  });
});
