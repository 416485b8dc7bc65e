import { loadTypeDefs } from '@musubi/chassis/type-defs';
import { buildASTSchema, Kind, parse, validate, visit, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { SubgraphClient } from '@musubi/chassis';
import { cartClient } from '../src/clients/cart.ts';
import { inventoryClient } from '../src/clients/inventory.ts';
import { redemptionClient } from '../src/clients/redemption.ts';

/** The schema of another subgraph as it is written: only the contract is looked at, none of its code. */
function schemaOf(name: string): GraphQLSchema {
  const document = parse(loadTypeDefs(new URL(`../../${name}`, import.meta.url)));
  const plain = visit(document, { SchemaExtension: () => null, Directive: () => null });
  return buildASTSchema(plain, { assumeValidSDL: true });
}

/** Everything a client sends, with whatever comes back. */
async function sentBy(use: (client: SubgraphClient) => Promise<unknown>[]): Promise<string[]> {
  const sent: string[] = [];
  const client: SubgraphClient = {
    call: ({ query }) => {
      sent.push(query);
      return Promise.resolve({ kind: 'unreachable', reason: 'not asked' });
    },
  };
  await Promise.all(use(client));
  return sent;
}

const key = 'k';
const reservationId = 'r';
const checkoutId = 'c';
const cartId = 'cart';
const orderId = 'o';

it.each([
  [
    'cart',
    4,
    (client: SubgraphClient) => {
      const carts = cartClient(client);
      return [
        carts.findOwner(cartId, {}),
        carts.freeze({ kind: 'freezeCart', key, cartId, checkoutId, expectedVersion: null }),
        carts.unfreeze({ kind: 'unfreezeCart', key, cartId, checkoutId }),
        carts.complete({ kind: 'completeCart', key, cartId, checkoutId, orderId }),
      ];
    },
  ],
  [
    'inventory',
    11,
    (client: SubgraphClient) => {
      const inventory = inventoryClient(client);
      return [
        inventory.plan({
          kind: 'planSourcing',
          lines: [],
          method: 'SHIP',
          channel: 'ec',
          locationId: null,
          fixed: [],
        }),
        inventory.reserve({ kind: 'reserveStock', key, reservationId, lines: [] }),
        inventory.commit({ kind: 'commitReservation', key, reservationId, orderId }),
        inventory.ship({ key, reservationId }),
        inventory.cancel({ key, reservationId }),
        inventory.release({ key, reservationId }),
        inventory.reportShort({ key, reservationId, lines: [] }),
        inventory.offers(['v']),
        inventory.move({ key, reservationId, moves: [] }),
        inventory.restock({ key, returnId: 'r', locationId: 'l', lines: [] }),
        inventory.sell({ key, saleId: 's', locationId: 'l', lines: [] }),
      ];
    },
  ],
  [
    'customer',
    4,
    (client: SubgraphClient) => {
      const redemptions = redemptionClient(client);
      const redemption = { points: 1, couponCodes: ['C'] };
      const refunded = { amount: '1', currency: 'JPY' };
      return [
        redemptions.hold({
          kind: 'holdRedemption',
          key,
          redemptionId: 'c',
          customerId: 'ann',
          channel: 'ec',
          redemption,
        }),
        redemptions.capture({ kind: 'captureRedemption', key, redemptionId: 'c', orderId }),
        redemptions.release({ kind: 'releaseRedemption', key, redemptionId: 'c' }),
        redemptions.reverse({ key, orderId, refunded, restorePoints: 1 }),
      ];
    },
  ],
] as const)('what is asked of %s is in its contract', async (name, operations, use) => {
  const schema = schemaOf(name);
  const sent = await sentBy((client) => [...use(client)]);
  expect(new Set(sent).size).toBe(operations);
  for (const query of sent) {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toBe(true);
  }
});

it('an error that says the request is wrong is an answer; any other leaves open what happened', async () => {
  const failing = (code: string): SubgraphClient => ({
    call: () => Promise.resolve({ kind: 'failed', errors: [{ message: code, extensions: { code } }] }),
  });
  const outcomeOf = async (code: string) => (await inventoryClient(failing(code)).ship({ key, reservationId })).kind;
  expect(await outcomeOf('BAD_USER_INPUT')).toBe('refused');
  expect(await outcomeOf('FORBIDDEN')).toBe('refused');
  expect(await outcomeOf('INTERNAL_SERVER_ERROR')).toBe('unknown');
  expect(await outcomeOf('UNAVAILABLE')).toBe('unknown');
  expect(await outcomeOf('UNAUTHENTICATED')).toBe('unknown');
});
