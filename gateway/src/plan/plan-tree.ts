import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { parse, print } from 'graphql';

/** A plan for people to look at. */
export type PlanTree =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlanTree[] }
  | PlannedFetch
  /** What runs only if a variable says so. */
  | { readonly kind: 'condition'; readonly variable: string; readonly yes: PlanTree; readonly no: PlanTree }
  /** What is answered at once, and what follows. */
  | { readonly kind: 'defer'; readonly primary: PlanTree; readonly deferred: readonly PlanTree[] };

export interface PlannedFetch {
  readonly kind: 'fetch';
  readonly subgraph: string;
  /** The document that the subgraph is sent. */
  readonly document: string;
  /** What it is told of the entities that it is asked for. */
  readonly entities?: string;
  /** Where in the answer the entities are, such as `users.@.reviews`. */
  readonly path?: string;
}

const nothing: PlanTree = { kind: 'sequence', steps: [] };

export function planTree({ node }: QueryPlan): PlanTree {
  if (node?.kind !== 'Subscription') return treeOf(node);
  const first = fetchOf(node.primary);
  return node.rest ? { kind: 'sequence', steps: [first, treeOf(node.rest)] } : first;
}

function treeOf(node: PlanNode | undefined): PlanTree {
  if (node === undefined) return nothing;
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map(treeOf) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map(treeOf) };
    case 'Fetch':
      return fetchOf(node);
    case 'Flatten':
      return placed(treeOf(node.node), node.path.join('.'));
    case 'Condition':
      return { kind: 'condition', variable: node.condition, yes: treeOf(node.ifClause), no: treeOf(node.elseClause) };
    case 'Defer': {
      const deferred = node.deferred.map((one) => treeOf(one.node));
      return { kind: 'defer', primary: treeOf(node.primary.node), deferred };
    }
    default:
      return node satisfies never;
  }
}

function fetchOf({ serviceName, operation, requires = [] }: FetchNode): PlannedFetch {
  const entities = requires.length === 0 ? {} : { entities: requires.map(printSelection).join('\n') };
  return { kind: 'fetch', subgraph: serviceName, document: print(parse(operation)), ...entities };
}

function placed(tree: PlanTree, path: string): PlanTree {
  return tree.kind === 'fetch' ? { ...tree, path } : tree;
}

function printSelection(selection: QueryPlanSelectionNode): string {
  const name = selection.kind === 'Field' ? selection.name : `... on ${selection.typeCondition ?? ''}`;
  const below = selection.selections ?? [];
  return below.length === 0 ? name : `${name} { ${below.map(printSelection).join(' ')} }`;
}
