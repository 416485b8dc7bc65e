import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { buildSchema, OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { newEntity } from './entity.ts';
import { runPlan } from './run-plan.ts';

const schema = buildSchema('type Query { a: String }');

function fetchOf(field: string): FetchNode {
  return {
    kind: 'Fetch',
    serviceName: field,
    operation: `{ ${field} }`,
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
  };
}

/** Runs a plan of fetches that each answer their own name, and tells the order of starts and ends. */
async function trace(node: PlanNode, coerced: Record<string, unknown> = {}) {
  const log: string[] = [];
  const entity = newEntity();
  const errors = await runPlan(node, [{ entity, path: [] }], {
    schema,
    given: {},
    coerced,
    async call(name) {
      log.push(`${name} starts`);
      await Promise.resolve();
      log.push(`${name} ends`);
      return { data: { [name]: name }, errors: [] };
    },
  });
  return { log, errors, data: { ...entity } };
}

describe('a plan', () => {
  it('runs a sequence one by one and what is parallel together', async () => {
    const parallel: PlanNode = { kind: 'Parallel', nodes: [fetchOf('b'), fetchOf('c')] };
    const { log, data } = await trace({ kind: 'Sequence', nodes: [fetchOf('a'), parallel] });
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'c starts', 'b ends', 'c ends']);
    expect(data).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('takes the branch of a condition by the coerced variable', async () => {
    const node: PlanNode = { kind: 'Condition', condition: 'x', ifClause: fetchOf('yes'), elseClause: fetchOf('no') };
    expect((await trace(node, { x: true })).data).toEqual({ yes: 'yes' });
    expect((await trace(node, { x: false })).data).toEqual({ no: 'no' });
  });

  it('leaves alone what a path does not lead to', async () => {
    const { log } = await trace({ kind: 'Flatten', path: ['missing', '@'], node: fetchOf('a') });
    expect(log).toEqual([]);
  });
});
