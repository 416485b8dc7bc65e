import type { Sql } from 'postgres';
import type { Logger } from 'pino';
import type { Clock, NewId } from './clock.ts';
import type { Database, Transaction } from './db/open.ts';
import type { Backbone } from './events/backbone.ts';
import type { AnyChangeTable } from './events/changes.ts';
import type { Consumer } from './events/consume.ts';
import type { EventFeed } from './events/feed.ts';
import type { Caller } from './identity/caller.ts';
import type { KeyRing } from './identity/keys.ts';
import type { SubgraphClient } from './call-subgraph.ts';
import type { Worker } from './worker.ts';

/** What the chassis hands to a subgraph: its store, its time, its events and its neighbours. */
export type Chassis = {
  readonly name: string;
  readonly database: Database;
  /** The raw client, for statements drizzle can't say. Its parsers are postgres.js's own. */
  readonly sql: Sql;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  /** This process's keys. `keys('<name>.1', '<name>')` is a subgraph's own, for secrets that it derives. */
  readonly keys: KeyRing;
  readonly backbone: Backbone;
  readonly events: EventFeed;
  /** A signed client for another subgraph, by its name. */
  callSubgraph(name: string): SubgraphClient;
};

/** Everything a subgraph consists of, in one list. */
export type SubgraphDefinition<Deps, Loaders> = {
  /** Lower case; also the audience of its signatures and the source of its events. */
  readonly name: string;
  /** The folder of `schema.graphql` and `migrations/`. */
  readonly directory: string | URL;
  /** Builds what resolvers and workers need; usually `{...chassis, more}`. */
  readonly connect: (chassis: Chassis) => Deps | Promise<Deps>;
  /** GraphQL resolvers, `__resolveReference` included. `DateTime` is there already. */
  readonly resolvers: object;
  /** Fresh for every operation, and for every event of a subscription. */
  readonly loaders: (deps: Deps, caller: Caller) => Loaders;
  /**
   * For each type of its events, the entities that it changes: told to gateways by `Subscription.<name>Changes`, which the
   * schema then has. A field that changes without an event is stale in live queries.
   */
  readonly changes?: AnyChangeTable;
  readonly workers?: (deps: Deps) => readonly Worker[];
  readonly consumers?: (deps: Deps) => readonly Consumer[];
  /** Fills an empty store with sample data, all in one transaction. */
  readonly seed?: (deps: Deps, tx: Transaction) => Promise<void>;
  /** Ends what `connect` opened. */
  readonly disconnect?: (deps: Deps) => Promise<void>;
};

/** Names the types once, so that `deps` and `loaders` are inferred in the other fields. */
export function defineSubgraph<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
): SubgraphDefinition<Deps, Loaders> {
  return definition;
}
