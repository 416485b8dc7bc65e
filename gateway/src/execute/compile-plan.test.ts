import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode, type GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SubgraphAnswer } from '../call/subgraph-call.ts';
import { safeExtensions } from '../errors.ts';
import { compilePlan } from './compile-plan.ts';
import type { FetchRun } from './fetch-run.ts';

const schema = buildSchema('type Query { users: [User] } type User { id: ID name: String }');

function rootFetch(field: string): FetchNode {
  return {
    kind: 'Fetch',
    serviceName: field,
    operation: `{ ${field} }`,
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
  };
}

function userFetch(field: string): FetchNode {
  return {
    kind: 'Fetch',
    serviceName: 'users',
    operation: `query($first:Int,$representations:[_Any!]!){_entities(representations:$representations){...on User{${field}}}}`,
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
}

const user = (id: string): object => ({ __typename: 'User', id });

interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Runs a plan over `data`; `answers` are given one by one. */
async function run(node: PlanNode, data: Record<string, unknown>, answers: readonly SubgraphAnswer[]) {
  const sent: Sent[] = [];
  const shared: FetchRun = {
    given: { first: 2, other: 'unused' },
    errors: [],
    united: new Set(),
    async call(_name, body) {
      sent.push(JSON.parse(body));
      return answers[sent.length - 1] ?? { data: null, errors: [{ message: 'unexpected request' }] };
    },
  };
  await compilePlan(schema, node)([{ entity: data, path: undefined }], shared);
  return { sent, data, errors: shared.errors.map(({ message, path }) => [message, ...(path ?? [])].join(' ')) };
}

const atUsers = (field: string): PlanNode => ({ kind: 'Flatten', path: ['users', '@'], node: userFetch(field) });

describe('a plan', () => {
  it('runs a sequence one by one and what is parallel together', async () => {
    const log: string[] = [];
    const data = {};
    const node: PlanNode = {
      kind: 'Sequence',
      nodes: [rootFetch('a'), { kind: 'Parallel', nodes: [rootFetch('b'), rootFetch('c')] }],
    };
    await compilePlan(schema, node)([{ entity: data, path: undefined }], {
      given: {},
      errors: [],
      united: new Set(),
      async call(name) {
        log.push(`${name} starts`);
        await Promise.resolve();
        log.push(`${name} ends`);
        return { data: { [name]: name }, errors: [] };
      },
    });
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'c starts', 'b ends', 'c ends']);
    expect(data).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('leaves alone what a path does not lead to', async () => {
    expect((await run(atUsers('name'), {}, [])).sent).toEqual([]);
  });
});

describe('an entity fetch', () => {
  it('keeps apart what two fetches may tell different things of, place by place', async () => {
    const list = (more: (index: number) => object): SubgraphAnswer => ({
      data: { users: [0, 1].map((index) => ({ ...user('1'), ...more(index) })) },
      errors: [],
    });
    const users = (field: string): FetchNode => ({
      ...rootFetch('users'),
      serviceName: field,
      operation: `{ users { __typename id ${field} } }`,
    });
    const node: PlanNode = {
      kind: 'Parallel',
      nodes: [{ kind: 'Sequence', nodes: [users('id'), atUsers('name')] }, users('seat')],
    };
    const data = {};
    const answers = [
      list(() => ({})),
      list((seat) => ({ seat })),
      { data: { _entities: [{ name: 'Ada' }] }, errors: [] },
    ];
    // The second list is slow: it comes when the entities have been asked for.
    await compilePlan(schema, node)([{ entity: data, path: undefined }], {
      given: {},
      errors: [],
      united: new Set(),
      async call(name, body) {
        if (name === 'seat') await new Promise((resolve) => setTimeout(resolve, 5));
        return answers[body.includes('_entities') ? 2 : name === 'seat' ? 1 : 0] ?? { data: null, errors: [] };
      },
    });
    expect(data).toEqual({ users: [0, 1].map((seat) => ({ ...user('1'), name: 'Ada', seat })) });
  });

  it('asks once for entities that are asked for in the same words', async () => {
    const answer = { data: { _entities: [{ name: 'Ada' }, { name: 'Grace' }] }, errors: [] };
    const { sent, data, errors } = await run(atUsers('name'), { users: [user('1'), user('2'), user('1')] }, [answer]);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ users: [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Ada' }] });
    expect(sent.map(({ variables }) => variables)).toEqual([{ first: 2, representations: [user('1'), user('2')] }]);
  });

  it('takes an answer of another length for an error, never for other entities', async () => {
    const answer = { data: { _entities: [{ name: 'Grace' }] }, errors: [] };
    const { data, errors } = await run(atUsers('name'), { users: [user('1'), user('2')] }, [answer]);
    expect(errors).toEqual(['A part of the graph gave an answer that cannot be used.']);
    expect(data).toEqual({ users: [user('1'), user('2')] });
  });

  it('puts errors where the client sees the entity', async () => {
    const extensions = { ...safeExtensions({ code: 'FORBIDDEN' }) };
    const answer = {
      data: { _entities: [{ name: 'Ada' }, null] },
      errors: [{ message: 'No', path: ['_entities', 1, 'name'], extensions }],
    };
    const { errors } = await run(atUsers('name'), { users: [user('1'), user('2'), user('2')] }, [answer]);
    expect(errors).toEqual(['No users 1 name', 'No users 2 name']);
  });

  it('tells an error of an entity that is no longer there in no place, but tells it', async () => {
    const data: Record<string, unknown> = { users: [user('1'), user('2')] };
    const shared = { given: {}, errors: new Array<GraphQLError>(), united: new Set<Record<string, unknown>>() };
    await compilePlan(schema, atUsers('name'))([{ entity: data, path: undefined }], {
      ...shared,
      async call() {
        data['users'] = [user('1')];
        return { data: { _entities: [null, null] }, errors: [{ message: 'No', path: ['_entities', 1, 'name'] }] };
      },
    });
    expect(shared.errors.map(({ message, path }) => [message, path])).toEqual([['No', undefined]]);
  });
});

describe('fetches of one subgraph that wait for the same', () => {
  const node: PlanNode = {
    kind: 'Parallel',
    nodes: [
      atUsers('name'),
      { kind: 'Sequence', nodes: [{ kind: 'Flatten', path: ['top'], node: userFetch('age') }, rootFetch('later')] },
    ],
  };
  const data = (): Record<string, unknown> => ({ users: [user('1'), user('2')], top: user('3') });
  const later = { data: { later: 1 }, errors: [] };

  it('share a request, each with its own representations and errors', async () => {
    const answer = {
      data: { _e0: [{ name: 'Ada' }, null], _e1: [{ age: 3 }] },
      errors: [
        { message: 'No', path: ['_e0', 1, 'name'] },
        { message: 'Old', path: ['_e1', 0, 'age'] },
      ],
    };
    const { sent, data: after, errors } = await run(node, data(), [answer, later]);
    expect(sent[0]).toEqual({
      query:
        'query($first:Int$_e0:[_Any!]!$_e1:[_Any!]!){_e0:_entities(representations:$_e0){...on User{name}}' +
        '_e1:_entities(representations:$_e1){...on User{age}}}',
      variables: { first: 2, _e0: [user('1'), user('2')], _e1: [user('3')] },
    });
    expect(after).toMatchObject({ users: [{ name: 'Ada' }, user('2')], top: { age: 3 }, later: 1 });
    expect(errors).toEqual(['No users 1 name', 'Old top age']);
  });

  it('go alone where the others have nobody to ask for', async () => {
    const answer = { data: { _entities: [{ age: 3 }] }, errors: [] };
    const { sent, data: after } = await run(node, { top: user('3') }, [answer, later]);
    expect(sent[0]?.variables).toEqual({ first: 2, representations: [user('3')] });
    expect(after).toMatchObject({ top: { age: 3 } });
  });

  it('do not fail with each other', async () => {
    const failure = { data: null, errors: [{ message: 'Broken', path: ['_e0'] }] };
    const again = { data: { _entities: [{ age: 3 }] }, errors: [] };
    const { data: after, errors } = await run(node, data(), [failure, again, later]);
    expect(after).toMatchObject({ users: [user('1'), user('2')], top: { age: 3 }, later: 1 });
    expect(errors).toEqual(['Broken']);
  });

  describe('in the same words', () => {
    const both: PlanNode = {
      kind: 'Parallel',
      nodes: [atUsers('name'), { kind: 'Flatten', path: ['top'], node: { ...userFetch('name'), operationName: 'b' } }],
    };
    const three = (): Record<string, unknown> => ({ users: [user('1'), user('2')], top: user('2') });

    it('ask for each entity once, wherever it is', async () => {
      const answer = { data: { _entities: [{ name: 'Ada' }, { name: 'Grace' }] }, errors: [] };
      const { sent, data: after } = await run(both, three(), [answer]);
      expect(sent.map(({ variables }) => variables)).toEqual([{ first: 2, representations: [user('1'), user('2')] }]);
      expect(after).toMatchObject({ users: [{ name: 'Ada' }, { name: 'Grace' }], top: { name: 'Grace' } });
    });

    it('tell of an error in every place', async () => {
      const answer = {
        data: { _entities: [{ name: 'Ada' }, null] },
        errors: [{ message: 'No', path: ['_entities', 1, 'name'] }],
      };
      const { errors } = await run(both, three(), [answer]);
      expect(errors).toEqual(['No users 1 name', 'No top name']);
    });

    it('are asked apart where objects come, to which each place may have its own things added', async () => {
      const apart: PlanNode = {
        kind: 'Parallel',
        nodes: [atUsers('friend{id}'), { kind: 'Flatten', path: ['top'], node: userFetch('friend{id}') }],
      };
      const answer = { data: { _e0: [{ friend: user('3') }, null], _e1: [{ friend: user('3') }] }, errors: [] };
      const { sent, data: after } = await run(apart, three(), [answer]);
      expect(sent[0]?.variables).toEqual({ first: 2, _e0: [user('1'), user('2')], _e1: [user('2')] });
      expect(after).toMatchObject({ users: [{ friend: user('3') }, user('2')], top: { friend: user('3') } });
    });
  });

  it('fail together where nobody answers, and say so once', async () => {
    const { sent, errors } = await run(node, data(), [{ data: null, errors: [{ message: 'Gone' }] }, later]);
    expect(sent).toHaveLength(2);
    expect(errors).toEqual(['Gone']);
  });
});
