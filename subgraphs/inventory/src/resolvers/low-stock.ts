import { forbidden, pageOf, subscribeEvents, toConnection, unauthenticated } from '@musubi/chassis';
import type { EventData } from '@musubi/schema';
import type { InventoryContext } from '../context.ts';
import { channelBuffers as readChannelBuffers } from '../db/channel-buffers.ts';
import { levelOf } from '../db/event-data.ts';
import { lowStockOf } from '../db/low-stock.ts';
import { maySeeMovements, maySetBuffers } from '../domain/access.ts';
import type {
  ChannelBufferResolvers,
  LowStockResolvers,
  QueryChannelBuffersArgs,
  QueryLowStockArgs,
  SubscriptionResolvers,
} from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** Levels of a location that are low, in order of variant. */
export async function lowStock(args: QueryLowStockArgs, context: InventoryContext) {
  const { locationId } = args;
  refuseStrangers(context, locationId);
  const page = pageOf(args, 1);
  const rows = await lowStockOf(context.deps.database, locationId, { limit: page.limit + 1, after: page.after?.[0] });
  const connection = toConnection(rows, page, ({ level }) => [level.variantId]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}

/** Each level of a location that becomes low, as it was then. */
export const lowStockFound: NonNullable<SubscriptionResolvers['lowStock']> = {
  subscribe: (_parent, { locationId }, context) => {
    refuseStrangers(context, locationId);
    return subscribeEvents(context, {
      types: ['inventory.StockLow'],
      map: ({ data }) => {
        // The outbox wrote it: its type says what it carries.
        const { threshold, ...state } = data as unknown as EventData<'inventory.StockLow'>;
        return state.locationId === locationId ? { lowStock: { level: levelOf(state), threshold } } : undefined;
      },
    });
  },
};

export const LowStockType: LowStockResolvers = {
  stockLevel: ({ level }) => level,
};

function refuseStrangers({ caller }: InventoryContext, locationId: string): void {
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: what is low is for staff');
  if (!maySeeMovements(caller, locationId)) throw forbidden('What is low is for staff of the location and services');
}

/** The buffers of a channel. */
export async function channelBuffers({ channel }: QueryChannelBuffersArgs, { caller, deps }: InventoryContext) {
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: buffers are for services and admin');
  if (maySetBuffers(caller) !== 'allowed') throw forbidden('Buffers are for services and admin');
  return readChannelBuffers(deps.database, channel);
}

export const ChannelBufferType: ChannelBufferResolvers = {
  variant: ({ variantId }) => (variantId === null ? null : { id: variantId }),
  location: ({ locationId }, _args, context) => (locationId === null ? null : locationById(locationId, context)),
};
