import { openDatabase, runSubgraph } from '@musubi/chassis';
import { importFromCommandLine } from './import/command-line.ts';
import { inventory } from './subgraph.ts';

if (process.argv.some((argument) => /^--import(=|$)/.test(argument))) {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('Expected DATABASE_URL, the database of inventory');
  const store = openDatabase(url, { name: 'musubi inventory import', connections: 1 });
  try {
    process.exitCode = await importFromCommandLine(process.argv.slice(2), {
      database: store.database,
      say: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    await store.close();
  }
} else {
  await runSubgraph(inventory);
}
