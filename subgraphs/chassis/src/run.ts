import { sql as statement } from 'drizzle-orm';
import { readConfig, type SubgraphConfig } from './config.ts';
import { inTransaction } from './db/transaction.ts';
import { migrateSubgraph } from './db/own-migrations.ts';
import { openDatabase, type Executor } from './db/open.ts';
import { openParts } from './parts.ts';
import { startSubgraph } from './start.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** The process as `main.ts` sees it. */
export type ProcessLike = Pick<NodeJS.Process, 'argv' | 'env' | 'on' | 'exit' | 'send' | 'channel'>;

/**
 * The whole of a subgraph's `main.ts`. `--migrate` applies migrations, `--seed` fills an empty
 * store; both together in this order. Without a flag, or with `--serve` beside the others, it
 * serves until SIGTERM, SIGINT or the end of the parent that holds its IPC channel.
 */
export async function runSubgraph<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  process: ProcessLike = globalThis.process,
): Promise<void> {
  const flags = new Set(process.argv.slice(2));
  const config = readConfig(process.env);
  process.on('disconnect', () => process.exit(0));
  // Listening to the parent must not keep alive a process whose work is done.
  process.channel?.unref();
  if (flags.has('--migrate')) await migrateNow(definition, config);
  if (flags.has('--seed')) await seedNow(definition, config);
  if ((flags.has('--migrate') || flags.has('--seed')) && !flags.has('--serve')) return;
  const running = await startSubgraph(definition, config);
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.send?.({ kind: 'ready', url: running.url });
}

async function migrateNow<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  config: SubgraphConfig,
): Promise<void> {
  const store = openDatabase(config.databaseUrl, { name: `musubi ${definition.name} migrate` });
  try {
    await migrateSubgraph(store.sql, definition);
  } finally {
    await store.close();
  }
}

/** Seeds in one transaction, so that a store is either empty or whole. */
async function seedNow<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  config: SubgraphConfig,
): Promise<void> {
  const { seed } = definition;
  if (seed === undefined) return;
  const parts = await openParts(definition, config, {});
  try {
    await inTransaction(parts.chassis.database, async (tx) => {
      await tx.execute(statement`select pg_advisory_xact_lock(${SEED_LOCK})`);
      await tx.execute(statement`set local statement_timeout = 0`);
      if (await isEmpty(tx)) await seed(parts.deps, tx);
    });
  } finally {
    await parts.close();
  }
}

const SEED_LOCK = 815_003;

/** Whether no table of the subgraph's own holds a row; so migrations must not insert any. */
async function isEmpty(tx: Executor): Promise<boolean> {
  const tables = await tx.execute<{ name: string }>(statement`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
  for (const { name } of tables) {
    const [row] = await tx.execute<{ filled: boolean }>(
      statement.raw(`select exists (select from public.${name}) as filled`),
    );
    if (row?.filled === true) return false;
  }
  return true;
}
