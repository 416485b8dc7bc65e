import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { levelOf, openShop, reserve, run, stock, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test('a reservation holds stock, its commit allocates it, its shipping takes it away', async () => {
  await stock(shop, 'shibuya', { shirt: 5 });
  const held = await reserve(shop, 'shirt', 3, { id: 'r1' });
  expect(held).toMatchObject({
    __typename: 'ReservationPayload',
    reservation: { id: 'r1', status: 'ACTIVE', version: 1, lines: [{ variant: { id: 'shirt' }, quantity: 3 }] },
  });
  expect(await levelOf(shop, 'shirt')).toMatchObject({ onHand: 5, reserved: 3, allocated: 0, atp: 2, version: 2 });
  await run(shop, 'commitReservation', { id: 'r1', orderId: 'o1' });
  expect(await levelOf(shop, 'shirt')).toMatchObject({ onHand: 5, reserved: 0, allocated: 3, atp: 2, version: 3 });
  const shipped = await run(shop, 'shipAllocation', { id: 'r1' });
  expect(shipped.reservation).toMatchObject({ status: 'SHIPPED', orderId: 'o1', expiresAt: null, version: 3 });
  expect(await levelOf(shop, 'shirt')).toMatchObject({ onHand: 2, reserved: 0, allocated: 0, atp: 2, version: 4 });
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
