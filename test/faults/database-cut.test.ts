import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres, type OpenPostgres } from '@musubi/scripts';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { strike } from './live/strike.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function open(...given: Parameters<typeof startStack>): Promise<Stack> {
  const stack = await startStack(...given);
  closing.push(stack.close);
  return stack;
}

test('cutting every database connection of inventory and of the log five times loses, repeats and reorders nothing', async () => {
  const stack = await open();
  const cut = async (name: string): Promise<void> => {
    await stack.databases[name]?.sql.unsafe(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
  };
  const took = await strike(stack, 5, async () => {
    await Promise.all([cut('inventory'), cut('events')]);
  });
  report('connections cut', took);
  expect(took).toHaveLength(5);
});

test('restarting the database server twice under a steady stream loses, repeats and reorders nothing', async () => {
  const server = await openServer();
  const stack = await open({ databaseServer: server.url });
  const took = await strike(stack, 2, server.restart);
  report('database restarted', took);
  expect(took).toHaveLength(2);
});

/** A server of this test's own, at an address that stays. */
async function openServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'musubi-database-'));
  const port = await freePort();
  const start = (): Promise<OpenPostgres> => openPostgres({ dataDir, port, durability: 'throw-away' });
  let server = await start();
  closing.push(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    url: server.url,
    async restart() {
      await server.close();
      server = await start();
    },
  };
}

/** For who reads the run: figures that no test may depend on. */
function report(what: string, took: readonly number[]): void {
  process.stderr.write(`${what}: ${JSON.stringify(took)} ms\n`);
}
