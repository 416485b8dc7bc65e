import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [root, join(root, '../sdk/src')];

/** Where the built pages are. */
export const pagesDirectory = join(root, 'dist');

/** Builds the pages if a source changed since they were built. Answers whether it built. */
export async function buildPages(): Promise<boolean> {
  const stamp = join(pagesDirectory, '.sources');
  const hash = await hashOfSources();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return false;
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, hash);
  return true;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const directory of sources) {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/[\\/](node_modules|dist|server)[\\/]/.test(file.slice(directory.length)))
      .toSorted();
    for (const file of files)
      hash
        .update(file.slice(directory.length))
        .update('\0')
        .update(await readFile(file));
  }
  return hash.digest('hex');
}
