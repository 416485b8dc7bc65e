import { forbidden } from '../errors.ts';
import type { Caller } from '../identity/caller.ts';
import { subscribeEvents, type SubscriptionContext } from './subscribe.ts';
import type { StoredEvent } from './event.ts';

/** An entity by its type and key, such as `{ __typename: 'Note', id: 'n1' }`. */
export type EntityReference = { readonly __typename: string } & Readonly<Record<string, string>>;

/** The entities of the subgraph whose fields an event changes; `anything` where it cannot be said which. */
export type Changed = readonly EntityReference[] | 'anything';

/** For each type of event that the subgraph publishes, what it changes. */
export type ChangeTable<Events> = {
  readonly [Type in keyof Events]: (data: Events[Type]) => Changed;
};

/** A `ChangeTable` of any events. */
export type AnyChangeTable = Readonly<Record<string, (data: never) => Changed>>;

/** The value of the stream's field: references, or null for what cannot be said. */
type Told = readonly (EntityReference | null)[];

/**
 * The resolvers of `Subscription.<name>Changes`, by which a subgraph tells gateways which entities changed: from its
 * events, with their places in the log. It begins with an empty word, so that who listens knows that it is heard. Nothing
 * but keys is in it, of whatever caller's things: it is for gateways, and refused to whoever is somebody.
 */
export function changeStream(name: string, table: AnyChangeTable): object {
  const field = `${name}Changes`;
  const told = (value: Told) => ({ [field]: value });
  return {
    [field]: {
      subscribe(_parent: unknown, _args: unknown, context: SubscriptionContext & { readonly caller: Caller }) {
        if (context.caller.kind === 'user') throw forbidden('Changes are told to gateways only');
        return subscribeEvents(context, {
          types: Object.keys(table),
          snapshot: () => told([]),
          map: (event) => told(changedBy(event, table)),
        });
      },
    },
  };
}

function changedBy(event: StoredEvent, table: AnyChangeTable): Told {
  // The outbox wrote it: its type says what it carries.
  const changed = table[event.type]?.(event.data as never) ?? [];
  return changed === 'anything' ? [null] : changed;
}
