import { breadthQuery, depthQuery, listQuery } from '../worlds/growth.ts';

/** A cost that grows with one thing. */
export interface Curve {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  readonly queryOf: (size: number) => string;
}

export const curves: readonly Curve[] = [
  {
    name: 'list',
    title: 'List length',
    unit: 'entities of two subgraphs',
    sizes: [1, 10, 100, 300, 1000, 3000, 10_000],
    queryOf: listQuery,
  },
  {
    name: 'subgraphs',
    title: 'Subgraphs',
    unit: 'subgraphs of one query',
    sizes: [1, 2, 5, 10, 20, 35, 50],
    queryOf: breadthQuery,
  },
  {
    name: 'depth',
    title: 'Depth',
    unit: 'steps, each into another subgraph',
    sizes: [1, 2, 3, 4, 6, 8, 10, 12],
    queryOf: depthQuery,
  },
];
