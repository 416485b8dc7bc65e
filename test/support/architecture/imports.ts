import { posix } from 'node:path';

import type { Source } from './sources.ts';

export interface Import {
  /** A path from the repository's root for a relative import, else the name as written. */
  readonly target: string;
  /** `type` when nothing of it is left at run time. */
  readonly kind: 'value' | 'type';
  readonly isRelative: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source file imports or re-exports. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(statement)].map(([, type, name = '']) =>
      make(path, name, type === undefined ? 'value' : 'type'),
    ),
    ...[...code.matchAll(dynamic)].map(([, name = '']) => make(path, name, 'value')),
  ];
}

function make(path: string, name: string, kind: Import['kind']): Import {
  const isRelative = name.startsWith('.');
  return { target: isRelative ? posix.join(posix.dirname(path), name) : name, kind, isRelative };
}

/** Code only: block comments, and lines that are comments. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
