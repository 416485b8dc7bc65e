import type { OrderContext } from './context.ts';
import type { OrderRow } from './db/tables.ts';
import { isOwner, mayRead } from './domain/access.ts';
import { actorOf } from './actor.ts';

/** The order, if the caller may read it; else null, as if there were none. */
export async function visible(order: OrderRow | null, context: OrderContext): Promise<OrderRow | null> {
  if (order === null) return null;
  const actor = actorOf(context.caller);
  const { fulfillmentsOfOrder, returnsOfOrder } = context.loaders;
  const places =
    actor.kind === 'associate'
      ? [...(await fulfillmentsOfOrder.load(order.id)), ...(await returnsOfOrder.load(order.id))]
      : [];
  const locationIds = places.flatMap(({ locationId }) => locationId ?? []);
  return mayRead(actor, { ...order, locationIds }) ? order : null;
}

/** Something that belongs to an order, if the caller may read that order. */
export async function visiblePart<Part extends { readonly orderId: string }>(
  part: Part | null,
  context: OrderContext,
): Promise<Part | null> {
  if (part === null) return null;
  const order = await visible(await context.loaders.order.load(part.orderId), context);
  return order && part;
}

/** Whether the caller is the one who bought the part's order. */
export async function ownsPart(part: { readonly orderId: string }, context: OrderContext): Promise<boolean> {
  const order = await context.loaders.order.load(part.orderId);
  return order !== null && isOwner(actorOf(context.caller), order);
}

/** The order of a part that is visible already; it can't be missing. */
export async function orderOf(part: { readonly orderId: string }, context: OrderContext): Promise<OrderRow> {
  const order = await context.loaders.order.load(part.orderId);
  if (order === null) throw new Error(`Order ${part.orderId} is gone`);
  return order;
}
