import type { Backbone } from './backbone.ts';
import { openPostgresBackbone } from './postgres-backbone.ts';

/** The backbone the configuration names: JetStream with `natsUrl`, else the database behind `eventsUrl`. */
export async function openBackbone(config: {
  readonly eventsUrl: string;
  readonly natsUrl?: string | undefined;
}): Promise<Backbone> {
  if (config.natsUrl === undefined) return openPostgresBackbone(config.eventsUrl);
  const { openJetStreamBackbone } = await import('./jetstream-backbone.ts');
  return openJetStreamBackbone(config.natsUrl);
}
