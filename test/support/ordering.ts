import { command, type Ask, type Told } from './ask-as.ts';

/** How an order is to reach its customer. */
export type Reach =
  | { readonly method: 'PICKUP' | 'IN_STORE'; readonly locationId: string }
  | { readonly method: 'SHIP'; readonly address: object };

/** Where parcels of the tests go. */
export const home = {
  name: '山田 花子',
  postalCode: '150-0001',
  region: '東京都',
  locality: '渋谷区',
  streetAddress: '神宮前1-1-1',
};

const ORDER = `id number status channel { key } totals { total { amount } }
  lines { id quantity variant { id name } }
  fulfillments { __typename id status location { id name } lines { quantity }
    ... on Shipment { address { postalCode } } ... on PickupFulfillment { pickupCode expiresAt } }`;

/** Opens the caller's cart in a channel and puts variants in it. */
export async function cartWith(ask: Ask, channel: string, variantIds: readonly string[]): Promise<string> {
  const { cart } = await command(ask, 'createCart', [{ channel }, '... on CreateCartPayload { cart { id } }']);
  const lines = variantIds.map((variantId) => ({ variantId }));
  await command(ask, 'addLines', [{ cartId: cart.id, lines }, '']);
  return cart.id;
}

/** Orders a cart; shipments are paid by card, the rest in the store. Answers the order, or throws with the code of its refusal. */
export async function ordered(ask: Ask, cartId: string, reach: Reach): Promise<Told> {
  await command(ask, 'setFulfillment', [{ cartId, ...reach }, '']);
  const payment = reach.method === 'SHIP' ? { method: 'CARD', token: 'tok_visa' } : { method: 'PAY_IN_STORE' };
  const placed = await command(ask, 'checkout', [{ cartId, payment }, `... on CheckoutPayload { order { ${ORDER} } }`]);
  return placed['order'];
}

/** The order as its reader sees it now. */
async function orderNow(ask: Ask, id: string): Promise<Told> {
  return (await ask(`query ($id: ID!) { order(id: $id) { ${ORDER} } }`, { id }))['order'];
}

/** Picks an order in its store, and hands it over to whoever shows its code. */
export async function pickedUp(
  order: Told,
  { staff, shopper }: { readonly staff: Ask; readonly shopper: Ask },
): Promise<Told> {
  const fulfillmentId: string = order['fulfillments'][0].id;
  await command(staff, 'startPicking', [{ fulfillmentId }, '']);
  await command(staff, 'markReadyForPickup', [{ fulfillmentId }, '']);
  const [{ pickupCode: code }] = (await orderNow(shopper, order['id']))['fulfillments'];
  const handed = await command(staff, 'confirmPickup', [
    { fulfillmentId, code },
    `... on OrderPayload { order { ${ORDER} } }`,
  ]);
  return handed['order'];
}
