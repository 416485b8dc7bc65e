import { badUserInput, forbidden, pageOf, subscribeEvents, toConnection, unauthenticated } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { listTransfers } from '../db/transfers.ts';
import { mayListTransfers, maySeeTransfer } from '../domain/access.ts';
import type {
  QueryTransfersArgs,
  StockTransferLineResolvers,
  StockTransferResolvers,
  SubscriptionResolvers,
} from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** A transfer, for those who may see it. */
export async function readTransfer(id: string, { loaders, caller }: InventoryContext) {
  const found = await loaders.transfer.load(id);
  return found !== null && maySeeTransfer(caller, found) ? found : null;
}

/** Transfers of a location, newest first. */
export async function transfers(args: QueryTransfersArgs, context: InventoryContext) {
  const locationId = args.filter?.locationId ?? undefined;
  const status = args.filter?.status ?? undefined;
  refuseUnlessMayList(context, locationId);
  const page = pageOf(args, 2);
  const [createdAt, id] = page.after ?? [];
  const after = createdAt === undefined || id === undefined ? undefined : { createdAt, id };
  if (after !== undefined && Number.isNaN(Date.parse(after.createdAt))) {
    throw badUserInput('Expected after to be a cursor of this list', 'after');
  }
  const rows = await listTransfers(context.deps.database, {
    locationId,
    status,
    page: { limit: page.limit + 1, after },
  });
  const connection = toConnection(rows, page, (row) => [row.createdAt.toISOString(), row.id]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}

/** Each change of a transfer from or to a location, as the transfer is then. */
export const transferUpdated: NonNullable<SubscriptionResolvers['transferUpdated']> = {
  subscribe: (_parent, args, context) => {
    const locationId = args.locationId ?? undefined;
    refuseUnlessMayList(context, locationId);
    return subscribeEvents(context, {
      types: TRANSFER_EVENTS,
      stateOf: ({ subject }) => subject,
      map: async ({ subject }) => {
        const found = await context.loaders.transfer.load(subject.slice('transfer/'.length));
        if (found === null) return undefined;
        const concerned = locationId === undefined || [found.fromLocationId, found.toLocationId].includes(locationId);
        return concerned ? { transferUpdated: found } : undefined;
      },
    });
  },
};

const TRANSFER_EVENTS = ['Requested', 'Approved', 'Shipped', 'Received', 'Cancelled', 'Reduced'].map(
  (what) => `inventory.Transfer${what}`,
);

function refuseUnlessMayList({ caller }: InventoryContext, locationId: string | undefined): void {
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: transfers are for staff');
  if (mayListTransfers(caller, locationId)) return;
  throw forbidden('Transfers are for services and admin, and for an associate those of locationId, their own store');
}

export const StockTransferType: StockTransferResolvers = {
  __resolveReference: ({ id }, context) => readTransfer(id, context),
  from: ({ fromLocationId }, _args, context) => locationById(fromLocationId, context),
  to: ({ toLocationId }, _args, context) => locationById(toLocationId, context),
};

export const StockTransferLineType: StockTransferLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
};
