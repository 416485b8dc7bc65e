import { eq } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import { accepted, invalid, type Decision } from '../domain/decision.ts';
import { availableOf, earnedBy, MOST_POINTS, reversedBy, type PurchasePoints } from '../domain/points.ts';
import { returnCoupons } from './coupons.ts';
import { lockAccount, move } from './loyalty.ts';
import { lockRedemption, redemptionOfOrder, saveRestored } from './redemptions.ts';
import type { Saving } from './save.ts';
import { purchasePoints } from './tables.ts';

/** An order that was placed. */
export type Purchase = {
  readonly orderId: string;
  readonly customerId: string;
  /** Minor units. */
  readonly total: bigint;
  readonly currency: string;
};

/** Gives what an order earns, once an order. */
export async function earnByPurchase(tx: Transaction, purchase: Purchase, saving: Saving): Promise<void> {
  const { orderId, customerId } = purchase;
  const account = await lockAccount(tx, customerId);
  const earned = Math.min(earnedBy(purchase), MOST_POINTS - account.balance);
  const isNew = await insertPurchase(tx, { ...purchase, refunded: 0n, earned, reversed: 0 });
  if (!isNew || earned === 0) return;
  await move(tx, account, { movement: { kind: 'EARNED', points: earned, reference: `order/${orderId}` }, saving });
}

/** What a refund did to points. */
export type Reversal = {
  readonly reversed: number;
  /** What should have been taken back too, and was spent by then. */
  readonly short: number;
  readonly restored: number;
};

/** All that an order which came to nothing earned and used: points back both ways, and its coupons usable again. */
export async function reverseOrder(tx: Transaction, orderId: string, saving: Saving): Promise<void> {
  const purchase = await lockPurchase(tx, orderId);
  const used = await redemptionOfOrder(tx, orderId);
  if (used !== undefined) {
    await restore(tx, { orderId, points: used.points - used.restoredPoints, saving });
    await returnCoupons(tx, used.id);
  }
  if (purchase !== undefined) await takeBack(tx, purchase, { refund: purchase.total - purchase.refunded, saving });
}

/** Takes back what a refund calls for. What is not there any more stays short: a balance is never below 0, and what others hold is not touched. */
export async function takeBack(
  tx: Transaction,
  before: PurchasePoints,
  { refund, saving }: { readonly refund: bigint; readonly saving: Saving },
): Promise<Pick<Reversal, 'reversed' | 'short'>> {
  const { purchase, points } = reversedBy(before, refund);
  await savePurchase(tx, purchase);
  if (points === 0) return { reversed: 0, short: 0 };
  const account = await lockAccount(tx, purchase.customerId);
  const reversed = Math.min(points, availableOf(account));
  if (reversed > 0) {
    const movement = { kind: 'REVERSED', points: -reversed, reference: `order/${purchase.orderId}` } as const;
    await move(tx, account, { movement, saving });
  }
  return { reversed, short: points - reversed };
}

/** Gives back points that were spent on an order. */
export async function restore(
  tx: Transaction,
  { orderId, points, saving }: { readonly orderId: string; readonly points: number; readonly saving: Saving },
): Promise<Decision<number>> {
  if (points === 0) return accepted(0);
  const found = await redemptionOfOrder(tx, orderId);
  const used = found && (await lockRedemption(tx, found.id));
  const left = used === undefined ? 0 : used.points - used.restoredPoints;
  if (used?.customerId == null || points > left) {
    return invalid('restorePoints', `Expected at most ${left}, what is left of the points spent on it, got ${points}`);
  }
  await saveRestored(tx, used.id, used.restoredPoints + points);
  const account = await lockAccount(tx, used.customerId);
  await move(tx, account, { movement: { kind: 'RESTORED', points, reference: `order/${orderId}` }, saving });
  return accepted(points);
}

/** False where the order is noted already. */
async function insertPurchase(tx: Transaction, purchase: PurchasePoints): Promise<boolean> {
  const rows = await tx
    .insert(purchasePoints)
    .values(purchase)
    .onConflictDoNothing()
    .returning({ orderId: purchasePoints.orderId });
  return rows.length > 0;
}

/** What the order earned, locked until the transaction ends. */
export async function lockPurchase(tx: Transaction, orderId: string): Promise<PurchasePoints | undefined> {
  const [row] = await tx.select().from(purchasePoints).where(eq(purchasePoints.orderId, orderId)).for('update');
  return row;
}

async function savePurchase(tx: Transaction, { orderId, refunded, reversed }: PurchasePoints): Promise<void> {
  await tx.update(purchasePoints).set({ refunded, reversed }).where(eq(purchasePoints.orderId, orderId));
}
