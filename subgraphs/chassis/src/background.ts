import { consumerWorker } from './events/consume.ts';
import { OUTBOX_CHANNEL } from './events/outbox.ts';
import { relayWorker } from './events/relay.ts';
import { retentionWorker } from './retention.ts';
import type { Parts } from './parts.ts';
import type { SubgraphDefinition } from './subgraph.ts';
import { startWorker } from './worker.ts';

/** Starts the relay, the subgraph's consumers and its workers. */
export async function startBackground<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  parts: Parts<Deps>,
): Promise<{ close(): Promise<void> }> {
  const { chassis, deps } = parts;
  const { backbone, sql, log } = chassis;
  const relay = startWorker(relayWorker(`/${definition.name}`, sql, backbone), log);
  const others = [
    ...(definition.consumers?.(deps) ?? []).map((consumer) => consumerWorker(consumer, chassis, backbone)),
    ...(definition.workers?.(deps) ?? []),
    retentionWorker(chassis),
  ].map((worker) => startWorker(worker, log));
  const listening = await sql.listen(OUTBOX_CHANNEL, relay.wake, relay.wake);
  return {
    async close() {
      await listening.unlisten().catch(() => {});
      await Promise.all([relay, ...others].map((worker) => worker.close()));
    },
  };
}
