import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The SDL of the subgraph in `directory`: its own `schema.graphql` followed by the types every
 * subgraph shares. The subgraph's file carries the federation `@link`, which must import
 * `@shareable` and `@composeDirective`. Has no side effects, so composition reads the same text that is served.
 */
export function loadTypeDefs(directory: string | URL): string {
  const folder = directoryPath(directory);
  const own = readFileSync(join(folder, 'schema.graphql'), 'utf8');
  return `${own.trimEnd()}\n\n${readFileSync(BASE, 'utf8')}`;
}

/** A folder given as text or as a `file:` URL (with or without the last slash), as text. */
export function directoryPath(directory: string | URL): string {
  return directory instanceof URL ? fileURLToPath(directory) : directory;
}

const BASE = new URL('../base.graphql', import.meta.url);
