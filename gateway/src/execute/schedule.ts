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
  /** The block that they fetch for; undefined for what is not deferred. */
  readonly block: string | undefined;
  readonly after: readonly number[];
}

/**
 * A plan's tree → groups in an order in which they can run. What has its inputs starts; nothing else is a
 * barrier, except that fetches of entities at the same depth from the same subgraph wait for each other,
 * and share a request, and that a fetch which nothing waits for joins the next one of its subgraph. No fetch for what is deferred waits, or is waited for, in a request of something else.
 */
export function schedule(plan: PlanNode): readonly Group[] {
  const placed = postponed(placeFetches(plan));
  const byKey = new Map<string, { tasks: PlacedTask[]; level: number; block: string | undefined }>();
  for (const task of placed) {
    const { id, level, block, node } = task;
    const key = isJoinable(node) ? `${String(level)} ${node.serviceName} ${block ?? ''}` : `alone ${String(id)}`;
    const group = byKey.get(key) ?? { tasks: [], level, block };
    group.tasks.push(task);
    byKey.set(key, group);
  }
  const groups = [...byKey.values()].toSorted((a, b) => a.level - b.level);
  const groupOf = new Map(groups.flatMap(({ tasks }, index) => tasks.map(({ id }) => [id, index] as const)));
  return groups.map(({ tasks, block }) => ({
    tasks,
    block,
    after: [...new Set(tasks.flatMap(({ after }) => after.map((id) => groupOf.get(id) ?? 0)))],
  }));
}

interface PlacedTask extends Task {
  readonly id: number;
  readonly block: string | undefined;
  readonly after: readonly number[];
  /** 0 for what waits for nothing, else one more than the latest that it waits for. */
  readonly level: number;
}

/** Where in the response a node's targets are, and for what. */
interface Place {
  readonly path: Task['path'];
  readonly block: string | undefined;
}

/**
 * The tasks with those that nothing waits for as late as the next fetch of entities from the same subgraph. The
 * response would wait for that one anyway; one request costs all of us less than two.
 */
function postponed(placed: readonly PlacedTask[]): readonly PlacedTask[] {
  const needed = new Set(placed.flatMap(({ after }) => after));
  const levels = new Map<string, Set<number>>();
  const later = placed
    .toSorted((a, b) => b.level - a.level)
    .map((task) => {
      const { id, level, block, node } = task;
      if (!isJoinable(node)) return task;
      const key = `${node.serviceName} ${block ?? ''}`;
      const known = levels.get(key) ?? new Set<number>();
      levels.set(key, known);
      const next = needed.has(id) ? level : Math.min(...[...known].filter((other) => other > level));
      const own = Number.isFinite(next) ? next : level;
      known.add(own);
      return { ...task, level: own };
    });
  return later.toSorted((a, b) => a.id - b.id);
}

function placeFetches(plan: PlanNode): readonly PlacedTask[] {
  const tasks: PlacedTask[] = [];
  const idOf = new Map<string | undefined, number>();
  place(plan, { path: [], block: undefined }, []);
  return tasks;

  /** Answers what must be done before whatever follows the node. */
  function place(node: PlanNode, where: Place, after: readonly number[]): readonly number[] {
    const { path, block } = where;
    switch (node.kind) {
      case 'Sequence':
        return node.nodes.reduce((before, child) => place(child, where, before), after);
      case 'Parallel':
        return node.nodes.flatMap((child) => place(child, where, after));
      case 'Flatten':
        return place(node.node, { path: [...path, ...node.path], block }, after);
      case 'Defer': {
        const done = node.primary.node ? place(node.primary.node, where, after) : after;
        for (const { node: deferred, label, depends } of node.deferred) {
          const needed = depends.flatMap(({ id }) => idOf.get(id) ?? []);
          if (deferred) place(deferred, { path, block: label }, needed);
        }
        return done;
      }
      case 'Fetch': {
        const id = tasks.length;
        idOf.set(node.id, id);
        const level = Math.max(-1, ...after.map((before) => tasks[before]?.level ?? -1)) + 1;
        tasks.push({ id, node, path, block, after, level });
        return [id];
      }
      case 'Condition':
        throw new Error('Expected a plan without conditions: they are folded before planning');
      default:
        return node satisfies never;
    }
  }
}
