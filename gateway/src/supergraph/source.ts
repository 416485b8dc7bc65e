import { readFile } from 'node:fs/promises';

/** Where supergraph SDL comes from. */
export type SupergraphSource =
  | { readonly kind: 'text'; readonly sdl: string }
  | { readonly kind: 'file'; readonly path: string; readonly pollMs: number };

/** Reads the SDL as it is now; rejects if there is none. */
export async function readSource(source: SupergraphSource): Promise<string> {
  switch (source.kind) {
    case 'text':
      return source.sdl;
    case 'file':
      return readFile(source.path, 'utf8');
    default:
      return source satisfies never;
  }
}

/** Calls `onTick` whenever the source may have changed. Returns how to stop; a text never changes. */
export function pollSource(source: SupergraphSource, onTick: () => Promise<void>): () => void {
  if (source.kind === 'text') return () => {};
  const { pollMs } = source;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void onTick().finally(schedule), pollMs);
    timer.unref();
  };
  schedule();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
