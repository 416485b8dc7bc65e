import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { isJoinable } from './joined-operation.ts';

/** One fetch of a plan, and where its targets are. */
export interface Task {
  readonly node: FetchNode;
  readonly path: readonly (string | number)[];
}

/** Tasks that go in one request; `after` are the numbers of the groups, all of them earlier, that it waits for. */
export interface Group {
  readonly tasks: readonly Task[];
  readonly after: readonly number[];
}

/**
 * A plan's tree → groups in an order in which they can run. What has its inputs starts; nothing else is a
 * barrier, except that fetches of entities at the same depth from the same subgraph wait for each other,
 * and share a request.
 */
export function schedule(plan: PlanNode): readonly Group[] {
  const placed = placeFetches(plan);
  const byKey = new Map<string, { tasks: PlacedTask[]; level: number }>();
  for (const task of placed) {
    const key = isJoinable(task.node) ? `${String(task.level)} ${task.node.serviceName}` : `alone ${String(task.id)}`;
    const group = byKey.get(key) ?? { tasks: [], level: task.level };
    group.tasks.push(task);
    byKey.set(key, group);
  }
  const groups = [...byKey.values()].toSorted((a, b) => a.level - b.level);
  const groupOf = new Map(groups.flatMap(({ tasks }, index) => tasks.map(({ id }) => [id, index] as const)));
  return groups.map(({ tasks }) => ({
    tasks,
    after: [...new Set(tasks.flatMap(({ after }) => after.map((id) => groupOf.get(id) ?? 0)))],
  }));
}

interface PlacedTask extends Task {
  readonly id: number;
  readonly after: readonly number[];
  /** 0 for what waits for nothing, else one more than the latest that it waits for. */
  readonly level: number;
}

function placeFetches(plan: PlanNode): readonly PlacedTask[] {
  const tasks: PlacedTask[] = [];
  place(plan, [], []);
  return tasks;

  /** Answers what must be done before whatever follows the node. */
  function place(node: PlanNode, path: Task['path'], after: readonly number[]): readonly number[] {
    switch (node.kind) {
      case 'Sequence':
        return node.nodes.reduce((before, child) => place(child, path, before), after);
      case 'Parallel':
        return node.nodes.flatMap((child) => place(child, path, after));
      case 'Flatten':
        return place(node.node, [...path, ...node.path], after);
      case 'Fetch': {
        const id = tasks.length;
        const level = Math.max(-1, ...after.map((before) => tasks[before]?.level ?? -1)) + 1;
        tasks.push({ id, node, path, after, level });
        return [id];
      }
      case 'Condition':
        throw new Error('Expected a plan without conditions: they are folded before planning');
      case 'Defer':
        throw new Error('Expected a plan without @defer, which is not enabled in the planner');
      default:
        return node satisfies never;
    }
  }
}
