import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Reads a catalogue by product's own importer. Throws where a row is rejected. */
export async function importCatalogue(file: string, databaseUrl: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['subgraphs/product/src/main.ts', '--import', file, '--errors', `${file}.errors`],
    {
      cwd: root,
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`expected the import to end with 0, got ${String(code)}: ${said}`);
}
