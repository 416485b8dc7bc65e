import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';

import { readConfig } from '../config.ts';
import { ensureDatabase } from '../postgres/ensure-database.ts';
import { reachPostgres } from '../postgres/reach.ts';
import { gatherFacts } from '../start/facts.ts';
import { databaseOf, subgraphService } from '../start/layout.ts';

/**
 * `npm run import -- catalogue FILE` and `-- stock FILE`: the importer of the subgraph that owns the data, over the
 * database of this data directory, whether Musubi runs or not. More arguments go to the importer.
 */
const owners = { catalogue: 'product', stock: 'inventory' } as const;

const [, , kind, file, ...rest] = process.argv;
if ((kind === 'catalogue' || kind === 'stock') && file !== undefined) {
  process.exitCode = await importFile(owners[kind], [file, ...rest]);
} else {
  process.stderr.write('npm run import -- catalogue FILE | stock FILE [--mapping NAME]\n');
  process.exitCode = 2;
}

async function importFile(owner: (typeof owners)[keyof typeof owners], args: readonly string[]): Promise<number> {
  const config = readConfig(env);
  const server = await reachPostgres(config);
  try {
    await ensureDatabase(server.url, databaseOf(owner));
    const service = subgraphService(await gatherFacts(config, env, server.url), owner);
    const migrated = await run([service.script, '--migrate'], service.env);
    return migrated === 0 ? await run([service.script, '--import', ...args], service.env) : migrated;
  } finally {
    await server.close();
  }
}

async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    // npm changes into the repository; the file's path is meant from where the command was typed.
    cwd: env['INIT_CWD'] ?? process.cwd(),
    env: environment,
    stdio: 'inherit',
  });
  const [code]: (number | null)[] = await once(child, 'exit');
  return code ?? 1;
}
