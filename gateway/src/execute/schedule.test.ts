import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { schedule } from './schedule.ts';

function fetch(serviceName: string, kind: 'root' | 'entities' = 'entities'): FetchNode {
  return {
    kind: 'Fetch',
    serviceName,
    operation:
      kind === 'root' ? '{a}' : 'query($representations:[_Any!]!){_entities(representations:$representations){a}}',
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
    ...(kind === 'root' ? {} : { requires: [] }),
  };
}

const at = (path: string, node: FetchNode): PlanNode => ({ kind: 'Flatten', path: [path], node });

/** Each group in words: what it fetches, and after which groups. */
function print(plan: PlanNode): string[] {
  return schedule(plan).map(({ tasks, after }) => {
    const names = tasks.map(({ node, path }) => [node.serviceName, ...path].join(' '));
    return `${names.join(' + ')} after ${after.join()}`;
  });
}

it('joins fetches of one subgraph that are equally deep, wherever they stand in the plan', () => {
  const left: PlanNode = { kind: 'Sequence', nodes: [fetch('A', 'root'), at('x', fetch('C')), at('y', fetch('D'))] };
  const right: PlanNode = { kind: 'Sequence', nodes: [fetch('B', 'root'), at('z', fetch('C'))] };
  expect(print({ kind: 'Parallel', nodes: [left, right] })).toEqual([
    'A after ',
    'B after ',
    'C x + C z after 0,1',
    'D y after 2',
  ]);
});

it('keeps fetches of root fields apart, and in their order', () => {
  expect(print({ kind: 'Sequence', nodes: [fetch('A', 'root'), fetch('A', 'root')] })).toEqual([
    'A after ',
    'A after 0',
  ]);
});

it('lets what follows a Parallel node wait for all of it', () => {
  const parallel: PlanNode = { kind: 'Parallel', nodes: [at('x', fetch('B')), at('y', fetch('C'))] };
  expect(print({ kind: 'Sequence', nodes: [fetch('A', 'root'), parallel, at('z', fetch('D'))] })).toEqual([
    'A after ',
    'B x after 0',
    'C y after 0',
    'D z after 1,2',
  ]);
});
