import type { FetchNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SubgraphAnswer, SubgraphRequest } from '../call/subgraph-call.ts';
import { safeExtensions } from '../errors.ts';
import { mergeInto, newEntity, type Entity } from './entity.ts';
import { runFetch } from './run-fetch.ts';
import type { Target } from './target.ts';

const schema = buildSchema('type Query { users: [User] } type User { id: ID name: String }');
const node: FetchNode = {
  kind: 'Fetch',
  serviceName: 'users',
  operation: 'query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}',
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  variableUsages: ['first'],
  requires: [
    {
      kind: 'InlineFragment',
      typeCondition: 'User',
      selections: [
        { kind: 'Field', name: '__typename' },
        { kind: 'Field', name: 'id' },
      ],
    },
  ],
};

function userAt(id: string, index: number): Target {
  const entity = newEntity();
  mergeInto(entity, { __typename: 'User', id });
  return { entity, path: ['users', index] };
}

function runWith(answer: SubgraphAnswer): { requests: SubgraphRequest[]; run: Parameters<typeof runFetch>[2] } {
  const requests: SubgraphRequest[] = [];
  const run = {
    schema,
    given: { first: 2, other: 'unused' },
    coerced: {},
    call: async (_name: string, request: SubgraphRequest) => {
      requests.push(request);
      return answer;
    },
  };
  return { requests, run };
}

const names = (targets: readonly Target[]): unknown[] =>
  targets.map(({ entity }: { entity: Entity }) => entity['name']);

describe('an entity fetch', () => {
  it('asks once for entities that are asked for in the same words', async () => {
    const targets = [userAt('1', 0), userAt('2', 1), userAt('1', 2)];
    const { requests, run } = runWith({ data: { _entities: [{ name: 'Ada' }, { name: 'Grace' }] }, errors: [] });
    expect(await runFetch(node, targets, run)).toEqual([]);
    expect(names(targets)).toEqual(['Ada', 'Grace', 'Ada']);
    expect(JSON.parse(JSON.stringify(requests[0]?.variables))).toEqual({
      first: 2,
      representations: [
        { __typename: 'User', id: '1' },
        { __typename: 'User', id: '2' },
      ],
    });
  });

  it('takes an answer of another length for an error, never for other entities', async () => {
    const targets = [userAt('1', 0), userAt('2', 1)];
    const { run } = runWith({ data: { _entities: [{ name: 'Grace' }] }, errors: [] });
    const errors = await runFetch(node, targets, run);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_BAD_RESPONSE']);
    expect(names(targets)).toEqual([undefined, undefined]);
  });

  it('puts errors where the client sees the entity', async () => {
    const targets = [userAt('1', 0), userAt('2', 1), userAt('2', 2)];
    const extensions = { ...safeExtensions({ code: 'FORBIDDEN' }) };
    const { run } = runWith({
      data: { _entities: [{ name: 'Ada' }, null] },
      errors: [{ message: 'No', path: ['_entities', 1, 'name'], extensions }],
    });
    const errors = await runFetch(node, targets, run);
    expect(errors.map(({ path }) => path)).toEqual([
      ['users', 1, 'name'],
      ['users', 2, 'name'],
    ]);
    expect(names(targets)).toEqual(['Ada', undefined, undefined]);
  });

  it('does not call when there is nobody to ask for', async () => {
    const { requests, run } = runWith({ data: null, errors: [] });
    const target = { entity: newEntity(), path: [] };
    expect(await runFetch(node, [target], run)).toEqual([]);
    expect(requests).toEqual([]);
  });
});
