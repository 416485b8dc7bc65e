import type { FakeHandler } from './fake-subgraph.ts';

/** A cart of the fake cart subgraph. */
export type FakeCart = {
  id: string;
  version: number;
  status: 'ACTIVE' | 'FROZEN' | 'ORDERED';
  frozenBy: string | null;
  orderId: string | null;
  customerId: string | null;
  token: string | null;
  locationId: string | null;
  lines: { variantId: string; quantity: number; unitPrice: number; discount: number }[];
  fulfillment: object | null;
  points: { used: number; mode: 'DISCOUNT' | 'TENDER' } | null;
  coupons: { code: string; idle: string | null }[];
};

/** Carts that keep the contract's rules: who froze a cart may unfreeze or complete it, nobody else. */
export type FakeCarts = {
  readonly carts: Map<string, FakeCart>;
  readonly handle: FakeHandler;
  put(cart: Partial<FakeCart>): FakeCart;
};

export function fakeCarts(): FakeCarts {
  const carts = new Map<string, FakeCart>();
  return {
    carts,
    put(given) {
      const cart: FakeCart = {
        id: 'cart-1',
        version: 3,
        status: 'ACTIVE',
        frozenBy: null,
        orderId: null,
        customerId: 'ann',
        token: null,
        locationId: null,
        lines: [{ variantId: 'cup', quantity: 2, unitPrice: 500, discount: 100 }],
        fulfillment: pickupAt('shibuya'),
        points: null,
        coupons: [],
        ...given,
      };
      carts.set(cart.id, cart);
      return cart;
    },
    handle({ name, input, variables, headers }) {
      if (name === 'CartOwner') return ownerOf(carts.get(String(variables['cartId'])), headers['x-cart-token']);
      const cart = carts.get(String(input['cartId']));
      if (cart === undefined) return refusal('NotFound', 'NOT_FOUND');
      switch (name) {
        case 'FreezeCart':
          return freeze(cart, input);
        case 'UnfreezeCart':
          if (cart.status !== 'FROZEN' || cart.frozenBy !== input['checkoutId']) return notActive();
          Object.assign(cart, { status: 'ACTIVE', frozenBy: null, version: cart.version + 1 });
          return { __typename: 'CartPayload' };
        case 'CompleteCart':
          if (cart.status !== 'FROZEN' || cart.frozenBy !== input['checkoutId']) return notActive();
          Object.assign(cart, { status: 'ORDERED', orderId: input['orderId'], version: cart.version + 1 });
          return { __typename: 'CartPayload' };
        default:
          throw new Error(`The fake cart knows no ${name}`);
      }
    },
  };
}

function pickupAt(locationId: string) {
  return { method: 'PICKUP', location: { id: locationId }, address: null };
}

export function inStore(locationId: string) {
  return { method: 'IN_STORE', location: { id: locationId }, address: null };
}

export function shipHome() {
  const address = {
    name: '山田 花子',
    postalCode: '150-0002',
    region: '東京都',
    locality: '渋谷区',
    streetAddress: '渋谷 1-2-3',
    phone: null,
  };
  return { method: 'SHIP', location: null, address };
}

/** A token that a service shows narrows what it sees to that guest's. */
function ownerOf(cart: FakeCart | undefined, token: string | undefined) {
  if (cart === undefined || (token !== undefined && cart.token !== token)) return null;
  return {
    customer: cart.customerId === null ? null : { id: cart.customerId },
    location: cart.locationId === null ? null : { id: cart.locationId },
  };
}

function freeze(cart: FakeCart, input: Readonly<Record<string, unknown>>) {
  if (cart.status !== 'ACTIVE') return notActive();
  const { expectedVersion } = input;
  if (typeof expectedVersion === 'number' && expectedVersion !== cart.version) {
    return { ...refusal('VersionConflict', 'VERSION_CONFLICT'), currentVersion: cart.version };
  }
  Object.assign(cart, { status: 'FROZEN', frozenBy: input['checkoutId'], version: cart.version + 1 });
  return { __typename: 'CartPayload', cart: answerOf(cart) };
}

function answerOf({ id, version, customerId, lines, fulfillment, points, coupons }: FakeCart) {
  const subtotal = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  const discount = lines.reduce((sum, line) => sum + line.discount, 0);
  const total = subtotal - discount;
  const tax = Math.floor((total * 10) / 110);
  return {
    id,
    version,
    currency: 'JPY',
    customer: customerId === null ? null : { id: customerId },
    channel: { key: 'ec' },
    points,
    coupons,
    lines: lines.map((line, index) => ({
      id: `${id}-line-${index + 1}`,
      variant: { id: line.variantId },
      quantity: line.quantity,
      taxRateBasisPoints: 1000,
      unitPrice: yen(line.unitPrice),
      total: yen(line.quantity * line.unitPrice - line.discount),
      discounts: line.discount === 0 ? [] : [{ amount: yen(line.discount) }],
    })),
    totals: {
      taxIncluded: true,
      subtotal: yen(subtotal),
      discount: yen(discount),
      tax: yen(tax),
      total: yen(total),
      due: yen(total - (points?.mode === 'TENDER' ? points.used : 0)),
      taxes: [{ rateBasisPoints: 1000, taxable: yen(total - tax), tax: yen(tax) }],
    },
    fulfillment,
  };
}

function yen(amount: number) {
  return { amount: String(amount), currency: 'JPY' };
}

function notActive() {
  return refusal('CartNotActive', 'CART_NOT_ACTIVE');
}

function refusal(__typename: string, code: string) {
  return { __typename, code, message: code };
}
