import type { Logger } from 'pino';
import type { EventFeed } from './events/feed.ts';
import type { StreamPlace } from './events/subscribe.ts';
import type { Caller } from './identity/caller.ts';

/** What every resolver gets: `Deps` from the subgraph's `connect`, fresh `Loaders` an operation. */
export type SubgraphContext<Deps, Loaders> = {
  readonly caller: Caller;
  readonly deps: Deps;
  readonly loaders: Loaders;
  /** The request all of this belongs to; goes into the events it causes. */
  readonly correlationId: string;
  /** Aborts when the client goes away or the subgraph closes. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** For `subscribeEvents`. */
  readonly events: EventFeed;
  readonly startAfter: number | undefined;
  notePlace(place: StreamPlace): void;
};
