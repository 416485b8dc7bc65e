import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = ['gateway', 'subgraphs', 'schema', 'sdk', 'scripts', 'test', 'touchpoints'];
const skipped = new Set(['node_modules', 'dist', 'generated', 'results', 'peers']);

/** Every hand-written source file of the repository. */
export function readSources(): readonly Source[] {
  return packages.flatMap((name) => walk(join(root, name))).map(read);
}

function walk(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function read(path: string): Source {
  return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
}
