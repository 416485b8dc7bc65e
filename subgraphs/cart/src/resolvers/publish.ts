import { appendEvent, type Executor, type JsonObject } from '@musubi/chassis';
import type { CartEvents } from '@musubi/schema';
import type { CartContext } from '../context.ts';
import type { SavedList } from '../domain/saved-list.ts';

/** Which request an event belongs to. */
export interface Cause {
  readonly context: CartContext;
  readonly now: Date;
  readonly idempotencyKey: string;
}

/** A request, or nothing but time. */
export type Occasion = Cause | { readonly now: Date };

/** Says in the outbox what happened to a cart; the shape of `data` goes with the type. */
export function publishOfCart<Type extends Exclude<keyof CartEvents, 'cart.HandoffChanged' | 'cart.SavedListChanged'>>(
  tx: Executor,
  event: { readonly type: Type; readonly data: CartEvents[Type] & JsonObject },
  cause: Occasion,
): Promise<unknown> {
  return publish(tx, { ...event, subject: `cart/${event.data.cartId}` }, cause);
}

/** Says that a saved list was made, changed or deleted, in its next version. */
export function publishOfList(
  tx: Executor,
  { id: listId, customerId, version }: Pick<SavedList, 'id' | 'customerId' | 'version'>,
  { isDeleted, cause }: { readonly isDeleted: boolean; readonly cause: Occasion },
): Promise<unknown> {
  const data = { listId, customerId, version, isDeleted } satisfies CartEvents['cart.SavedListChanged'];
  return publish(tx, { type: 'cart.SavedListChanged', data, subject: `list/${listId}` }, cause);
}

/** Says that a handoff was opened, claimed or ended. */
export function publishOfHandoff(
  tx: Executor,
  data: CartEvents['cart.HandoffChanged'],
  cause: Occasion,
): Promise<unknown> {
  return publish(tx, { type: 'cart.HandoffChanged', data: { ...data }, subject: `handoff/${data.code}` }, cause);
}

function publish(
  tx: Executor,
  event: { readonly type: keyof CartEvents; readonly data: JsonObject; readonly subject: string },
  cause: Occasion,
): Promise<unknown> {
  const request =
    'context' in cause ? { correlationId: cause.context.correlationId, causationId: cause.idempotencyKey } : {};
  return appendEvent(tx, { ...event, time: cause.now, ...request });
}
