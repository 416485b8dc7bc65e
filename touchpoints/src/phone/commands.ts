import { newIdempotencyKey } from '@musubi/sdk';
import {
  AddLinesDocument,
  ChangeQuantityDocument,
  CheckoutDocument,
  CreateCartDocument,
  CreateCartHandoffDocument,
  SetFulfillmentDocument,
  type CartOutcomeFragment,
} from '@musubi/sdk/operations';
import { attempt, refusal } from '../graph/attempt.ts';
import { takeCart, takeOrder, type Shop } from './shop.ts';

/** Puts one of the variant in the cart, which is opened first where there is none. */
export function add(shop: Shop, variantId: string): Promise<void> {
  return attempt(shop.notice, async () => {
    const cartId = await openCart(shop);
    if (cartId === undefined) return;
    const input = {
      idempotencyKey: newIdempotencyKey(),
      cartId,
      lines: [{ variantId, quantity: 1 }],
      device: 'phone',
    };
    settle(shop, (await shop.session.client.execute(AddLinesDocument, { input })).addLines);
  });
}

/** Sets how many of a line; 0 takes it out. */
export function setQuantity(shop: Shop, lineId: string, quantity: number): Promise<void> {
  return withCart(shop, async (cartId) => {
    const input = { idempotencyKey: newIdempotencyKey(), cartId, lineId, quantity };
    settle(shop, (await shop.session.client.execute(ChangeQuantityDocument, { input })).changeQuantity);
  });
}

/** Has the cart collected in a store. */
export function choosePickup(shop: Shop, locationId: string): Promise<void> {
  return withCart(shop, async (cartId) => {
    const input = { idempotencyKey: newIdempotencyKey(), cartId, method: 'PICKUP' as const, locationId };
    settle(shop, (await shop.session.client.execute(SetFulfillmentDocument, { input })).setFulfillment);
  });
}

/** Makes a code that hands the cart to a store's tablet. */
export function handOver(shop: Shop): Promise<void> {
  return withCart(shop, async (cartId) => {
    const input = { idempotencyKey: newIdempotencyKey(), cartId, purpose: 'ASSIST' as const };
    const { createCartHandoff } = await shop.session.client.execute(CreateCartHandoffDocument, { input });
    if (createCartHandoff.__typename === 'CartHandoffPayload') shop.handoff.value = createCartHandoff.handoff;
    else shop.notice.value = refusal(createCartHandoff);
  });
}

/** Orders what is shown: a total that changed meanwhile is told, not charged. */
export function order(shop: Shop, thanks: (number: string) => string): Promise<void> {
  return withCart(shop, async (cartId) => {
    const total = shop.cart.value?.totals.total;
    const input = {
      idempotencyKey: newIdempotencyKey(),
      cartId,
      payment: { method: 'PAY_IN_STORE' as const },
      expectedTotal: total && { amount: total.amount, currency: total.currency },
    };
    const { checkout } = await shop.session.client.execute(CheckoutDocument, { input });
    if (checkout.__typename === 'CheckoutPayload') {
      shop.cart.value = undefined;
      takeOrder(shop, checkout.order);
      shop.notice.value = { kind: 'good', text: thanks(checkout.order.number) };
    } else if (checkout.__typename === 'CheckoutPending') {
      shop.notice.value = { kind: 'good', text: '…' };
    } else {
      shop.notice.value = refusal(checkout);
    }
  });
}

function withCart(shop: Shop, command: (cartId: string) => Promise<void>): Promise<void> {
  return attempt(shop.notice, async () => {
    if (shop.cart.value) await command(shop.cart.value.id);
  });
}

async function openCart(shop: Shop): Promise<string | undefined> {
  if (shop.cart.value) return shop.cart.value.id;
  const input = { idempotencyKey: newIdempotencyKey(), channel: 'app' };
  const { createCart } = await shop.session.client.execute(CreateCartDocument, { input });
  if (createCart.__typename !== 'CreateCartPayload') {
    shop.notice.value = refusal(createCart);
    return undefined;
  }
  if (createCart.guestToken) {
    shop.session.rememberGuest(createCart.guestToken);
    shop.session.client.reconnect();
  }
  takeCart(shop, createCart.cart);
  return createCart.cart.id;
}

function settle(shop: Shop, outcome: CartOutcomeFragment): void {
  if (outcome.__typename === 'CartPayload') takeCart(shop, outcome.cart);
  else shop.notice.value = refusal(outcome);
}
