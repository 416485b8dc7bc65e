import type { Backbone } from './backbone.ts';
import { openPostgresBackbone } from './postgres-backbone.ts';

/** The backbone the configuration names. */
export function openBackbone(config: {
  readonly eventsUrl: string;
  readonly natsUrl?: string | undefined;
}): Promise<Backbone> {
  return openPostgresBackbone(config.eventsUrl);
}
