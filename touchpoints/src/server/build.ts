import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [root, join(root, '../sdk/src')];

/** Where the built pages are. */
export const pagesDirectory = join(root, 'dist');

/** Builds the pages if a source changed since they were built. Answers whether it built. */
export async function buildPages(): Promise<boolean> {
  const stamp = join(pagesDirectory, '.sources');
  const hash = await hashOfSources();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return false;
  // Loaded only now: vite takes most of a second, and pages that are built need none of it.
  const { build } = await import('vite');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(stamp, hash);
  return true;
}

/** Folders in which no source of a page lies. */
const aside = new Set(['node_modules', 'dist', 'server']);

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const directory of sources) {
    for (const file of await filesBelow(directory)) {
      hash
        .update(relative(directory, file).replaceAll(sep, '/'))
        .update('\0')
        .update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = join(directory, entry.name);
      if (!entry.isDirectory()) return [path];
      return aside.has(entry.name) ? [] : filesBelow(path);
    }),
  );
  return files.flat().toSorted();
}
