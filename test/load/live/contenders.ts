import { join } from 'node:path';
import { gateways, type Gateway } from '../queries/gateways.ts';

/** A server that can be measured with subscribers. */
export interface Contender extends Gateway {
  /** Where its events begin: it is told them itself, or it hears them from the subgraph. */
  readonly hears: 'parent' | 'subgraph';
}

const peer = (file: string): string => join(import.meta.dirname, '../peers', file);

/** Ours first. */
export const contenders: readonly Contender[] = [
  ...gateways.filter(({ name }) => name === 'musubi').map((ours) => ({ ...ours, hears: 'subgraph' as const })),
  {
    name: 'raw',
    title: 'ws.send of one buffer',
    path: '/graphql',
    start: ({ port }) => [peer('live-raw.mjs'), port],
    canDeduplicate: false,
    hears: 'parent',
  },
  {
    name: 'graphql-ws',
    title: 'graphql-ws, one pubsub',
    path: '/graphql',
    start: ({ port }) => [peer('live-graphql-ws.mjs'), port],
    canDeduplicate: false,
    hears: 'parent',
  },
  {
    name: 'hive',
    title: 'Hive Gateway',
    path: '/graphql',
    start: ({ supergraph, port }) => [peer('live-hive.mjs'), supergraph, port],
    canDeduplicate: false,
    hears: 'subgraph',
  },
];

export function titleOf(name: string): string {
  return contenders.find((contender) => contender.name === name)?.title ?? name;
}
