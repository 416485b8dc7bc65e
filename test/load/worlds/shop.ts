import { subgraphs } from '@musubi/schema';
import { loadTypeDefs } from '@musubi/chassis/type-defs';
import type { World } from './world.ts';

/*
 * Musubi's own five subgraphs as their contracts say, with constant answers for one customer, so that no database is
 * measured.
 */

interface ById {
  readonly id: string;
}

const yen = (amount: number): object => ({ amount: String(amount), currency: 'JPY' });
const moment = '2026-11-21T09:30:00.000Z';
const variantIds = Array.from({ length: 9 }, (_, index) => `variant-${String(index + 1)}`);
const locations = ['shibuya', 'shinjuku', 'ichikawa'].map((id, index) => ({
  id,
  code: id.slice(0, 3).toUpperCase(),
  name: `店舗 ${String(index + 1)}`,
}));
const variantAt = (index: number): object => ({ __typename: 'ProductVariant', id: variantIds[index] });

const cart = {
  id: 'cart-1',
  version: 7,
  totals: { total: yen(12_960) },
  lines: Array.from({ length: 6 }, (_, index) => ({
    id: `line-${String(index + 1)}`,
    quantity: index + 1,
    variant: variantAt(index),
  })),
};

const orders = Array.from({ length: 3 }, (_, index) => ({
  id: `order-${String(index + 1)}`,
  number: `M-${String(1000 + index)}`,
  status: 'PLACED',
  lines: Array.from({ length: 3 }, (_line, line) => ({
    id: `order-line-${String(index)}-${String(line)}`,
    quantity: line + 1,
    variant: variantAt((index * 3 + line) % 9),
  })),
  fulfillments: [
    {
      __typename: 'PickupFulfillment',
      id: `pickup-${String(index + 1)}`,
      status: 'ALLOCATED',
      location: { __typename: 'Location', id: locations[index]?.id },
    },
  ],
}));

const timeline = Array.from({ length: 5 }, (_, index) => ({
  __typename: 'StoreVisit',
  id: `visit-${String(index + 1)}`,
  occurredAt: moment,
  summary: `A visit to ${String(locations[index % 3]?.id)}`,
}));

const hanako = {
  id: 'hanako',
  name: { full: '山田 花子' },
  identities: [
    { type: 'EMAIL', value: 'hanako@example.jp' },
    { type: 'MEMBER_CARD', value: '2000001000441' },
  ],
  timeline: { nodes: timeline },
};

const availability = {
  atp: 112,
  locations: locations.map((location, index) => ({ atp: 10 + index, distanceMeters: 3404 * index, location })),
};

const variantOf = ({ id }: ById): object => ({
  id,
  sku: `SKU-${id}`,
  name: `抹茶 ${id}`,
  price: { value: yen(2160) },
});

/** The thing of a list that a representation means, by whichever key it gives; gateways differ in what they ask again. */
const among =
  (things: readonly object[]) =>
  (representation: object): object | undefined =>
    things.find((thing) =>
      Object.entries(representation).every(
        ([name, value]) => name === '__typename' || Reflect.get(thing, name) === value,
      ),
    );
const referredTo = (things: readonly object[]): object => ({ __resolveReference: among(things) });

const resolvers: Readonly<Record<string, object>> = {
  cart: {
    Customer: { __resolveReference: ({ id }: ById) => ({ id, activeCart: cart }) },
    Cart: referredTo([cart]),
    CartLine: referredTo(cart.lines),
  },
  customer: { Query: { customer: () => hanako }, Customer: referredTo([hanako]) },
  inventory: {
    ProductVariant: { __resolveReference: ({ id }: ById) => ({ id, availability }) },
    Location: referredTo(locations),
  },
  order: {
    Customer: { __resolveReference: ({ id }: ById) => ({ id, orders: { nodes: orders } }) },
    Order: referredTo(orders),
    OrderLine: referredTo(orders.flatMap(({ lines }) => lines)),
    PickupFulfillment: referredTo(orders.flatMap(({ fulfillments }) => fulfillments)),
  },
  product: { ProductVariant: { __resolveReference: variantOf } },
};

/** Musubi's supergraph. */
export const shopWorld: World = subgraphs.map(({ name, directory }) => ({
  name,
  typeDefs: loadTypeDefs(directory),
  resolvers: resolvers[name] ?? {},
}));
