import { fetchText } from './call/fetch-text.ts';
import { createFindDocument, type FindDocument } from './documents/find-document.ts';
import { openManifest } from './documents/open-manifest.ts';
import { createRegisteredDocuments } from './documents/registered-documents.ts';
import type { Log } from './lib/log.ts';
import { createGate, type Gate } from './overload/gate.ts';
import { watchLoop, type LoopTools } from './overload/watch-loop.ts';
import { createMemoryBuckets } from './rate-limit/memory-buckets.ts';
import { createRateLimits, type RateLimits } from './rate-limit/rate-limits.ts';
import { openRedisBuckets } from './rate-limit/redis-buckets.ts';
import type { CompleteSettings } from './settings.ts';

/** What decides which documents may be run, how often, and how many at a time. */
export interface Admission {
  readonly findDocument: FindDocument;
  readonly rateLimits: RateLimits;
  readonly gate: Gate;
  readonly close: () => void;
}

export interface AdmissionTools extends LoopTools {
  readonly log: Log;
}

/** Rejects if the trusted documents cannot be loaded. */
export async function openAdmission(
  settings: CompleteSettings,
  { log, monotonic, activeMs }: AdmissionTools,
): Promise<Admission> {
  const manifest = await openManifest(settings.trustedDocuments, {
    log,
    fetchText: (url) => fetchText(url, settings.subgraphTimeoutMs),
  });
  const memory = createMemoryBuckets(monotonic);
  const redis = settings.redisUrl === undefined ? undefined : openRedisBuckets(settings.redisUrl, memory, log);
  const gate = createGate(settings.overload);
  const stopWatching = watchLoop({ monotonic, activeMs }, gate.observe);
  return {
    gate,
    findDocument: createFindDocument({
      mode: settings.documents,
      freeFormScope: settings.freeFormScope,
      manifest: manifest.current,
      registered: createRegisteredDocuments(),
    }),
    rateLimits: createRateLimits(settings.rateLimits, redis?.take ?? memory),
    close() {
      stopWatching();
      manifest.close();
      redis?.close();
    },
  };
}
