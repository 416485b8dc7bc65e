import { readFile } from 'node:fs/promises';
import type { Log } from '../lib/log.ts';
import { pollEvery } from '../lib/poll-every.ts';
import { emptyManifest, parseManifest, type Manifest } from './manifest.ts';

/** Where trusted documents come from; looked at again every `pollMs`. */
export type ManifestSource =
  | { readonly kind: 'file'; readonly path: string; readonly pollMs: number }
  | { readonly kind: 'url'; readonly url: string; readonly pollMs: number };

export interface ManifestTools {
  readonly log: Log;
  /** Fetches a text; rejects unless it is there. */
  readonly fetchText: (url: string) => Promise<string>;
}

export interface OpenManifest {
  readonly current: () => Manifest;
  readonly close: () => void;
}

/**
 * Loads the trusted documents and follows their changes; without a source there are none. Rejects if the
 * first manifest is missing or invalid; a later one like that is told to the log, and the one before stays.
 */
export async function openManifest(source: ManifestSource | undefined, tools: ManifestTools): Promise<OpenManifest> {
  if (source === undefined) return { current: () => emptyManifest, close() {} };
  let seen = await readSource(source, tools);
  let current = parseManifest(seen);

  async function refresh(from: ManifestSource): Promise<void> {
    try {
      const text = await readSource(from, tools);
      if (text === seen) return;
      seen = text;
      current = parseManifest(text);
      tools.log.info({ documents: current.byId.size }, 'Serving new trusted documents');
    } catch (error) {
      tools.log.error({ err: error }, 'Refused trusted documents; the old ones stay');
    }
  }

  return { current: () => current, close: pollEvery(source.pollMs, () => refresh(source)) };
}

async function readSource(source: ManifestSource, { fetchText }: ManifestTools): Promise<string> {
  switch (source.kind) {
    case 'file':
      return readFile(source.path, 'utf8');
    case 'url':
      return fetchText(source.url);
    default:
      return source satisfies never;
  }
}
