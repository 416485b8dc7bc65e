import type { Named, SubgraphClient } from '@musubi/chassis';
import type { Failure } from '../domain/checkout.ts';
import type { Address, Amount, FrozenCart, FulfillmentMethod } from '../domain/frozen-cart.ts';
import type { Effect, Outcome, Unknown } from '../saga/effect.ts';
import { ask, unknown, type Answer, type Refusal } from './answer.ts';

/** What order asks of the cart subgraph. */
export type CartClient = ReturnType<typeof cartClient>;

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** Whose a cart is, and which store it was handed to. */
export type CartOwner = { readonly customerId: string | null; readonly locationId: string | null };

export function cartClient(client: SubgraphClient) {
  return {
    /**
     * The owner of a cart, as far as the caller's headers open it: a guest's cart is opened by its token, which the
     * cart subgraph alone can check. Null when there is no such cart.
     */
    async findOwner(cartId: string, headers: Named): Promise<CartOwner | null | Unknown> {
      const result = await client.call<{ readonly cart: CartOwnerAnswer | null }>({
        query: OWNER,
        variables: { cartId },
        headers,
      });
      if (result.kind !== 'answered') return unknown(result);
      const { cart } = result.data;
      return cart && { customerId: cart.customer?.id ?? null, locationId: cart.location?.id ?? null };
    },

    async freeze({ key, cartId, checkoutId, expectedVersion }: Of<'freezeCart'>): Promise<Outcome | Unknown> {
      const input = { idempotencyKey: key, cartId, checkoutId, expectedVersion };
      const answer = await ask<CartAnswer>(client, { query: FREEZE, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      const { value } = answer;
      if (isPayload(value)) return { kind: 'cartFrozen', cart: toFrozenCart(value.cart) };
      return { kind: 'refused', failure: failureOf(value) };
    },

    async unfreeze({ key, cartId, checkoutId }: Of<'unfreezeCart'>): Promise<Outcome | Unknown> {
      const input = { idempotencyKey: key, cartId, checkoutId };
      return settled(await ask<CartAnswer>(client, { query: UNFREEZE, variables: { input } }));
    },

    async complete({ key, cartId, checkoutId, orderId }: Of<'completeCart'>): Promise<Outcome | Unknown> {
      const input = { idempotencyKey: key, cartId, checkoutId, orderId };
      return settled(await ask<CartAnswer>(client, { query: COMPLETE, variables: { input } }));
    },
  };
}

const ERRORS = /* GraphQL */ `
  ... on CommandError { code message }
  ... on VersionConflict { currentVersion }
`;

const OWNER = /* GraphQL */ `
  query CartOwner($cartId: ID!) {
    cart(id: $cartId) {
      customer {
        id
      }
      location {
        id
      }
    }
  }
`;

const FREEZE = /* GraphQL */ `
  mutation FreezeCart($input: FreezeCartInput!) {
    value: freezeCart(input: $input) {
      __typename
      ... on CartPayload {
        cart {
          id version currency
          customer { id }
          channel { key }
          lines {
            id variant { id } quantity taxRateBasisPoints
            unitPrice { amount } total { amount } discounts { amount { amount } }
          }
          totals {
            taxIncluded
            subtotal { amount } discount { amount } tax { amount } total { amount } due { amount }
            taxes { rateBasisPoints taxable { amount } tax { amount } }
          }
          coupons { code idle }
          points { used }
          fulfillment {
            method
            location { id }
            address { name postalCode region locality streetAddress phone }
          }
        }
      }
      ${ERRORS}
    }
  }
`;

const UNFREEZE = /* GraphQL */ `
  mutation UnfreezeCart($input: UnfreezeCartInput!) {
    value: unfreezeCart(input: $input) { __typename ${ERRORS} }
  }
`;

const COMPLETE = /* GraphQL */ `
  mutation CompleteCart($input: CompleteCartInput!) {
    value: completeCart(input: $input) { __typename ${ERRORS} }
  }
`;

type CartOwnerAnswer = { readonly customer: { id: string } | null; readonly location: { id: string } | null };
type CartPayload = { readonly __typename: 'CartPayload'; readonly cart: CartFields };
type CartAnswer = CartPayload | (Refusal & { readonly currentVersion?: number });
type Sum = Pick<Amount, 'amount'>;

type CartFields = {
  readonly id: string;
  readonly version: number;
  readonly currency: string;
  readonly customer: { readonly id: string } | null;
  readonly channel: { readonly key: string } | null;
  readonly lines: readonly {
    readonly id: string;
    readonly variant: { readonly id: string } | null;
    readonly quantity: number;
    readonly taxRateBasisPoints: number;
    readonly unitPrice: Sum;
    readonly total: Sum;
    readonly discounts: readonly { readonly amount: Sum }[];
  }[];
  readonly totals: {
    readonly taxIncluded: boolean;
    readonly subtotal: Sum;
    readonly discount: Sum;
    readonly tax: Sum;
    readonly total: Sum;
    readonly due: Sum;
    readonly taxes: readonly { readonly rateBasisPoints: number; readonly taxable: Sum; readonly tax: Sum }[];
  };
  readonly coupons: readonly { readonly code: string; readonly idle: string | null }[];
  readonly points: { readonly used: number } | null;
  readonly fulfillment: {
    readonly method: FulfillmentMethod;
    readonly location: { readonly id: string } | null;
    readonly address: Address | null;
  } | null;
};

function isPayload(value: CartAnswer | Refusal): value is CartPayload {
  return value.__typename === 'CartPayload';
}

function toFrozenCart({
  totals,
  lines,
  fulfillment,
  customer,
  channel,
  coupons,
  points,
  ...cart
}: CartFields): FrozenCart {
  return {
    ...cart,
    customerId: customer?.id ?? null,
    channel: channel?.key ?? '',
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variant?.id ?? '',
      quantity: line.quantity,
      unitPrice: line.unitPrice.amount,
      discount: line.discounts.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n).toString(),
      total: line.total.amount,
      taxRateBasisPoints: line.taxRateBasisPoints,
    })),
    totals: {
      subtotal: totals.subtotal.amount,
      discount: totals.discount.amount,
      taxes: totals.taxes.map(({ rateBasisPoints, taxable, tax }) => ({
        rateBasisPoints,
        taxable: taxable.amount,
        tax: tax.amount,
      })),
      tax: totals.tax.amount,
      total: totals.total.amount,
      due: totals.due.amount,
      taxIncluded: totals.taxIncluded,
    },
    redemption: {
      points: points?.used ?? 0,
      // A coupon that takes nothing off is not used up.
      couponCodes: coupons.filter(({ idle }) => idle === null).map(({ code }) => code),
    },
    fulfillment: fulfillment && {
      method: fulfillment.method,
      locationId: fulfillment.location?.id ?? null,
      address: fulfillment.address,
    },
  };
}

/** A refusal of a step that only moves the cart on: the saga goes on, the reason is for the record. */
function settled(answer: Answer<CartAnswer>): Outcome | Unknown {
  if (answer.kind === 'unknown') return answer;
  return isPayload(answer.value) ? { kind: 'done' } : { kind: 'refused', failure: failureOf(answer.value) };
}

function failureOf({ __typename, code, message, currentVersion }: Exclude<CartAnswer, CartPayload>): Failure {
  switch (__typename) {
    case 'VersionConflict':
      return { kind: 'VERSION_CONFLICT', message, currentVersion: currentVersion ?? 0 };
    case 'NotFound':
      return { kind: 'NOT_FOUND', message };
    case 'CartNotActive':
      return { kind: 'REJECTED', code: 'CART_NOT_ACTIVE', message };
    case 'VariantNotSold':
      return { kind: 'REJECTED', code: 'VARIANT_NOT_SOLD', message };
    default:
      return { kind: 'REJECTED', code, message };
  }
}
