import { join } from 'node:path';
import { gatewayFlags } from '../../../scripts/bootstrap/tasks.mjs';
import type { WorldName } from '../worlds/by-name.ts';

/** What a gateway is started with. */
export interface Files {
  /** The supergraph. */
  readonly supergraph: string;
  /** JSON: a list of name, address and schema, for those who compose themselves or read no schema. */
  readonly subgraphs: string;
  readonly port: string;
}

/** A gateway that can be measured. */
export interface Gateway {
  readonly name: string;
  readonly title: string;
  readonly path: '/' | '/graphql';
  /** Arguments of node. */
  readonly start: (files: Files) => readonly string[];
  /** Where it can be asked; without it, everywhere. */
  readonly worlds?: readonly WorldName[];
  /** Whether it can run identical queries of one moment once. */
  readonly canDeduplicate: boolean;
}

/** The environment of every gateway: those who deduplicate read the first variable, ours the others. */
export function environmentOf(deduplication: 'queries' | 'off'): Readonly<Record<string, string>> {
  return {
    DEDUPLICATION: deduplication,
    LOG_LEVEL: 'error',
    // What is asked here is more than a stranger may ask by default.
    MAX_COST: '1000000000',
    MAX_DEPTH: '100',
    MAX_EXPANDED_SELECTIONS: '100000',
    PLAN_TIMEOUT_MS: '60000',
    DOCUMENTS: 'any',
    // The subgraphs here answer fast and side by side.
    SUBGRAPH_PIPELINING: '8',
  };
}

const root = join(import.meta.dirname, '../../..');
const peer = (file: string): string => join(import.meta.dirname, '../peers', file);

/** Ours first: the others' answers are held against it. */
export const gateways: readonly Gateway[] = [
  {
    name: 'musubi',
    title: 'Musubi',
    path: '/graphql',
    // As `npm run gateway` starts it.
    start: ({ supergraph, port }) => [
      ...gatewayFlags,
      join(root, 'gateway/src/main.ts'),
      '--host',
      '127.0.0.1',
      '--supergraph',
      supergraph,
      '--port',
      port,
    ],
    canDeduplicate: true,
  },
  {
    name: 'apollo',
    title: 'ApolloGateway + Apollo Server',
    path: '/',
    start: ({ supergraph, port }) => [peer('apollo.mjs'), supergraph, port],
    canDeduplicate: false,
  },
  {
    name: 'mercurius',
    title: 'Mercurius gateway, jit',
    path: '/graphql',
    start: ({ subgraphs, port }) => [peer('mercurius/gateway.mjs'), subgraphs, port],
    // It knows federation 1 alone, and does not take Musubi's schema in it.
    worlds: ['reviews'],
    canDeduplicate: false,
  },
  {
    name: 'hive-js',
    title: 'Hive Gateway',
    path: '/graphql',
    start: ({ supergraph, port }) => [peer('hive.mjs'), supergraph, port, 'js'],
    canDeduplicate: true,
  },
  {
    name: 'hive-rust',
    title: 'Hive Gateway, Rust planner',
    path: '/graphql',
    start: ({ supergraph, port }) => [peer('hive.mjs'), supergraph, port, 'rust'],
    canDeduplicate: true,
  },
  {
    name: 'aggregator',
    title: 'Hand-written aggregator',
    path: '/',
    start: ({ subgraphs, port }) => [peer('aggregator.mjs'), subgraphs, port],
    worlds: ['reviews'],
    canDeduplicate: false,
  },
];
