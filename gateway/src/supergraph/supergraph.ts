import type { Log } from '../lib/log.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Generation } from './generation.ts';
import { pollSource, readSource, type SourceTools, type SupergraphSource } from './source.ts';

/** The supergraph that is served now. */
export interface Supergraph {
  readonly current: () => Generation;
  /** Looks at the source now and takes what is new and valid; never rejects. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

export interface SupergraphTools extends SourceTools {
  readonly log: Log;
  readonly build: (sdl: string) => Generation;
  /** Told after another generation is served. */
  readonly onChange: () => void;
}

/**
 * Loads the source and follows its changes. Rejects if the first SDL is missing or invalid; later on
 * an invalid one is refused with a line in the log, and the generation before it keeps serving.
 */
export async function openSupergraph(source: SupergraphSource, tools: SupergraphTools): Promise<Supergraph> {
  const { log, build, onChange } = tools;
  let current = build(await readSource(source, tools));
  let lastSeen = current.id;

  async function refresh(): Promise<void> {
    try {
      const sdl = await readSource(source, tools);
      const id = sha256(sdl);
      if (id === lastSeen) return;
      lastSeen = id;
      current = build(sdl);
      log.info({ generation: current.id }, 'Serving a new supergraph');
      onChange();
    } catch (error) {
      log.error({ err: error, serving: current.id }, 'Refused a supergraph; the old one keeps serving');
    }
  }

  const stop = pollSource(source, refresh);
  return { current: () => current, refresh, close: stop };
}
