import { pino, type Logger } from 'pino';
import { createCalls } from './call-subgraph.ts';
import { newId, systemClock, type Clock, type NewId } from './clock.ts';
import type { SubgraphConfig } from './config.ts';
import { openDatabase, type StoreOptions } from './db/open.ts';
import { openBackbone } from './events/open-backbone.ts';
import { createFeed } from './events/feed.ts';
import { keysFromSecret, keysFromTable, type KeyRing } from './identity/keys.ts';
import type { Chassis, SubgraphDefinition } from './subgraph.ts';

/** What a test may put in the place of the real world. */
export type Surroundings = {
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly log?: Logger;
  readonly store?: StoreOptions;
};

/** A subgraph's open connections. */
export type Parts<Deps> = {
  readonly chassis: Chassis;
  readonly deps: Deps;
  readonly keys: KeyRing;
  close(): Promise<void>;
};

/** Opens the store, the backbone and the clients, and connects the subgraph to them. */
export async function openParts<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  config: SubgraphConfig,
  surroundings: Surroundings,
): Promise<Parts<Deps>> {
  const { name } = definition;
  const { clock = systemClock, newId: ids = newId } = surroundings;
  const log = surroundings.log ?? pino({ name, level: config.logLevel });
  const keys = config.keys ? keysFromTable(config.keys) : keysFromSecret(config.secret ?? '', config.generations);
  const store = openDatabase(config.databaseUrl, { name: `musubi ${name}`, ...surroundings.store });
  const backbone = await openBackbone(config);
  const events = createFeed(backbone, log);
  const kid = `${name}.${config.generations[0] ?? 1}`;
  const calls = createCalls({ urls: config.subgraphUrls, keys, kid, clock, newId: ids });
  const chassis: Chassis = {
    name,
    database: store.database,
    sql: store.sql,
    clock,
    newId: ids,
    log,
    keys,
    backbone,
    events,
    callSubgraph: (other) => calls.to(other),
  };
  const deps = await definition.connect(chassis);
  return {
    chassis,
    deps,
    keys,
    async close() {
      await definition.disconnect?.(deps);
      await events.close();
      await calls.close();
      await backbone.close();
      await store.close();
    },
  };
}
