import { readFile } from 'node:fs/promises';
import { pollEvery } from '../lib/poll-every.ts';

/** Where supergraph SDL comes from. */
export type SupergraphSource =
  | { readonly kind: 'text'; readonly sdl: string }
  | { readonly kind: 'file'; readonly path: string; readonly pollMs: number }
  | { readonly kind: 'url'; readonly url: string; readonly pollMs: number }
  /** Composed from the subgraphs that run at the given addresses. */
  | { readonly kind: 'running'; readonly pollMs: number };

/** The ways out of the process that sources need. */
export interface SourceTools {
  /** Fetches a text; rejects unless it is there. */
  readonly fetchText: (url: string) => Promise<string>;
  /** Asks the running subgraphs for their schemas and composes them; rejects when one is silent or they don't compose. */
  readonly composeRunning: () => Promise<string>;
}

/** Reads the SDL as it is now; rejects if there is none. */
export async function readSource(source: SupergraphSource, tools: SourceTools): Promise<string> {
  switch (source.kind) {
    case 'text':
      return source.sdl;
    case 'file':
      return readFile(source.path, 'utf8');
    case 'url':
      return tools.fetchText(source.url);
    case 'running':
      return tools.composeRunning();
    default:
      return source satisfies never;
  }
}

/** Calls `onTick` whenever the source may have changed. Returns how to stop; a text never changes. */
export function pollSource(source: SupergraphSource, onTick: () => Promise<void>): () => void {
  if (source.kind === 'text') return () => {};
  return pollEvery(source.pollMs, onTick);
}
