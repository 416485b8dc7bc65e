import type { Transaction } from '@musubi/chassis';
import { lockCoupons, returnCoupons, useCoupons, usesOf } from '../db/coupons.ts';
import { holdPoints, lockAccount, move } from '../db/loyalty.ts';
import { saveRedemption } from '../db/redemptions.ts';
import type { Saving } from '../db/save.ts';
import type { Redemption, RedemptionWish, Stock } from '../domain/redemption.ts';

/** What there is to use, locked: the account first, then the coupons by code. */
export async function stockFor(tx: Transaction, { customerId, points, couponCodes }: RedemptionWish): Promise<Stock> {
  const account = customerId === null || points === 0 ? undefined : await lockAccount(tx, customerId);
  const coupons = await lockCoupons(tx, couponCodes);
  return { account, coupons, usedByCustomer: await usesOf(tx, customerId, couponCodes) };
}

/** Holds what the wish names, out of a stock that has it. */
export async function take(
  tx: Transaction,
  { wish, expiresAt }: { readonly wish: RedemptionWish; readonly expiresAt: Date },
  saving: Saving,
): Promise<Redemption> {
  const { id, customerId, channel, points, couponCodes } = wish;
  const held: Redemption = {
    id,
    customerId,
    channel,
    points,
    couponCodes,
    state: { kind: 'HELD' },
    restoredPoints: 0,
    createdAt: saving.at,
    expiresAt,
  };
  await saveRedemption(tx, held, saving);
  await useCoupons(tx, couponCodes, { redemptionId: id, customerId });
  if (customerId !== null) await holdPoints(tx, customerId, points);
  return held;
}

/** Makes a held redemption final: its points leave the balance, its coupons stay used. */
export async function settle(
  tx: Transaction,
  redemption: Redemption,
  { orderId, saving }: { readonly orderId: string; readonly saving: Saving },
): Promise<Redemption> {
  const { customerId, points } = redemption;
  if (customerId !== null && points > 0) {
    await holdPoints(tx, customerId, -points);
    const account = await lockAccount(tx, customerId);
    const movement = { kind: 'REDEEMED', points: -points, reference: `order/${orderId}` } as const;
    await move(tx, account, { movement, saving });
  }
  const captured: Redemption = { ...redemption, state: { kind: 'CAPTURED', orderId } };
  await saveRedemption(tx, captured, saving);
  return captured;
}

/** Gives points and coupons of a held redemption back. */
export async function giveBack(
  tx: Transaction,
  redemption: Redemption,
  { state, saving }: { readonly state: 'RELEASED' | 'EXPIRED'; readonly saving: Pick<Saving, 'at' | 'cause'> },
): Promise<Redemption> {
  const { id, customerId, points } = redemption;
  if (customerId !== null) await holdPoints(tx, customerId, -points);
  await returnCoupons(tx, id);
  const ended: Redemption = { ...redemption, state: { kind: state } };
  await saveRedemption(tx, ended, saving);
  return ended;
}

/** Notes that a redemption which holds nothing is never to be held again. */
export async function bar(tx: Transaction, redemption: Redemption, saving: Saving): Promise<Redemption> {
  const barred: Redemption = { ...redemption, state: { kind: 'RELEASED' } };
  await saveRedemption(tx, barred, saving);
  return barred;
}
