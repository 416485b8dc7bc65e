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

it('lets a fetch that nothing waits for join the next one of its subgraph', () => {
  const early: PlanNode = { kind: 'Parallel', nodes: [at('x', fetch('C')), at('x', fetch('D'))] };
  const late: PlanNode = { kind: 'Sequence', nodes: [at('y', fetch('E')), at('z', fetch('C')), at('w', fetch('E'))] };
  expect(print({ kind: 'Sequence', nodes: [fetch('A', 'root'), { kind: 'Parallel', nodes: [early, late] }] })).toEqual([
    'A after ',
    'D x after 0',
    'E y after 0',
    'C x + C z after 0,2',
    'E w after 3',
  ]);
});

it('does not let what follows wait longer', () => {
  const needed: PlanNode = { kind: 'Sequence', nodes: [at('x', fetch('C')), at('x', fetch('B'))] };
  const late: PlanNode = { kind: 'Sequence', nodes: [at('y', fetch('E')), at('z', fetch('C'))] };
  expect(print({ kind: 'Sequence', nodes: [fetch('A', 'root'), { kind: 'Parallel', nodes: [needed, late] }] })).toEqual(
    ['A after ', 'C x after 0', 'E y after 0', 'B x after 1', 'C z after 2'],
  );
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
