import { badUserInput, forbidden, subscribeEvents, unauthenticated, type StoredEvent } from '@musubi/chassis';
import type { EventData } from '@musubi/schema';
import type { InventoryContext } from './context.ts';
import { levelOf } from './db/event-data.ts';
import { refusalToWatch } from './domain/access.ts';
import type { StockLevel } from './domain/level.ts';
import { sells } from './domain/location.ts';
import type { SubscriptionResolvers } from './generated/resolvers.ts';

/**
 * The stream of stock. What it carries depends on the arguments alone, never on who asks, so that
 * a gateway may serve one stream to all who ask alike; who asks decides only whether they may.
 */
export const stockChanged: NonNullable<SubscriptionResolvers['stockChanged']> = {
  subscribe: (_parent, args, context) => {
    const [variantIds, locationIds] = [args.variantIds ?? [], args.locationIds ?? []];
    const refusal = refusalToWatch(context.caller, { variantIds, locationIds });
    if (refusal !== undefined) throw refusalError(refusal, context, variantIds.length);
    const [variants, locations] = [new Set(variantIds), new Set(locationIds)];
    return subscribeEvents(context, {
      types: ['inventory.StockChanged'],
      among: variants.size > 0 ? { keyOf: variantOf, keys: [...variants] } : undefined,
      stateOf: ({ subject }) => subject,
      map: async (event) => {
        const level = changedLevel(event);
        if (variants.size > 0 && !variants.has(level.variantId)) return undefined;
        if (locations.size > 0 && !locations.has(level.locationId)) return undefined;
        const location = await context.loaders.location(level.locationId);
        return location !== undefined && sells(location) ? { stockChanged: level } : undefined;
      },
    });
  },
};

function variantOf({ data: { variantId } }: StoredEvent): string {
  return typeof variantId === 'string' ? variantId : '';
}

function refusalError(message: string, { caller }: InventoryContext, named: number): Error {
  if (named > 0) return badUserInput(message, 'variantIds');
  return caller.kind === 'anonymous' ? unauthenticated(message) : forbidden(message);
}

/** The outbox wrote it: its type says what it carries. */
function changedLevel(event: StoredEvent): StockLevel {
  return levelOf(event.data as unknown as EventData<'inventory.StockChanged'>);
}
