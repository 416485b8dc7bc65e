import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { shareAll, shareEntities, shareInPlace } from './choose-sharing.ts';
import type { Task } from './schedule.ts';

function task(path: Task['path'], operation: string, more: Partial<FetchNode> = {}): Task {
  const isRoot = path.length === 0;
  const node: FetchNode = {
    kind: 'Fetch',
    serviceName: 'any',
    operation,
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
    ...(isRoot ? {} : { requires: [] }),
    ...more,
  };
  return { node, path };
}

const users = task([], '{ users { __typename id friends { __typename id } } }');
const friendsOfUsers = ['users', 'friends'];

it('lets objects be one that are said the same of by the only fetch that makes them', () => {
  const names = task(['users', '@', 'friends', '@'], '{ _entities { ... on User { name } } }');
  expect(shareAll([users, names]).within([users])(friendsOfUsers)).toBe(true);
});

it('keeps objects apart that another fetch adds to by where they are', () => {
  const ages = task(['users', '@'], '{ _entities { ... on User { friends { age } } } }');
  const { within } = shareAll([users, ages]);
  expect(within([users])(friendsOfUsers)).toBe(false);
  expect(within([ages])(friendsOfUsers)).toBe(false);
});

it('keeps the entities themselves apart, which others made and an answer only adds to', () => {
  const names = task(['users', '@'], '{ _entities { ... on User { __typename name } } }');
  expect(shareAll([users, names]).within([names])(['users'])).toBe(false);
});

it('keeps all apart where what comes depends on what is around', () => {
  const conditional = task(['users', '@|[Admin]', 'friends', '@'], '{ _entities { ... on User { name } } }');
  expect(shareAll([users, conditional]).within([users])(friendsOfUsers)).toBe(false);
  const contextRewrites: FetchNode['contextRewrites'] = [{ kind: 'KeyRenamer', path: ['..', 'id'], renameKeyTo: 'a' }];
  const contextual = task(['users', '@'], '{ _entities { ... on User { name } } }', { contextRewrites });
  expect(shareAll([users, contextual]).within([users])(friendsOfUsers)).toBe(false);
});

it('keeps all apart of an answer that is rewritten', () => {
  const outputRewrites: FetchNode['outputRewrites'] = [
    { kind: 'KeyRenamer', path: ['users', '... on Admin', 'a'], renameKeyTo: 'b' },
  ];
  const renamed = task([], '{ users { __typename id friends { __typename id } } }', { outputRewrites });
  expect(shareAll([renamed]).within([renamed])(friendsOfUsers)).toBe(false);
});

it('keeps all apart into which other answers are merged, or which are answered in parts', () => {
  expect(shareEntities([users]).within([users])(friendsOfUsers)).toBe(false);
  expect(shareInPlace([users]).within([users])(friendsOfUsers)).toBe(false);
});
