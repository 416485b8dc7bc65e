import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

import { openPostgres } from '@musubi/scripts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server whose role may create databases: DATABASE_URL, else one that lives for the run. */
    readonly postgresUrl: string;
  }
}

/** Runs once before all tests; what it returns runs after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'musubi-test-'));
  const server = await openPostgres({
    dataDir,
    databaseUrl: env['DATABASE_URL'],
    durability: 'throw-away',
  });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
