import { and, asc, eq, sql } from 'drizzle-orm';
import { appendEvent, type Database, type Transaction } from '@musubi/chassis';
import type { EventData, EventType } from '@musubi/schema';
import type { Coupon, CouponDiscount } from '../domain/coupon.ts';
import type { Saving } from './save.ts';
import { coupon, couponUse } from './tables.ts';

type Row = typeof coupon.$inferSelect;

/** The reads of coupons. */
export function prepareCoupons(database: Database) {
  const byCodes = database
    .select()
    .from(coupon)
    .where(sql`${coupon.code} = any(${sql.placeholder('codes')}::text[])`)
    .prepare('coupons_by_code');
  const ofCustomers = database
    .select()
    .from(coupon)
    .where(sql`${coupon.customerId} = any(${sql.placeholder('ids')}::text[])`)
    .orderBy(sql`${coupon.issuedAt} desc, ${coupon.code}`)
    .prepare('coupons_of_customers');
  const uses = database
    .select({ code: couponUse.code, uses: sql<number>`count(*)::integer` })
    .from(couponUse)
    .where(
      sql`${couponUse.code} = any(${sql.placeholder('codes')}::text[]) and ${couponUse.counts}
        and ${couponUse.customerId} = ${sql.placeholder('customerId')}`,
    )
    .groupBy(couponUse.code)
    .prepare('coupon_uses_of_customer');
  return {
    couponsByCodes: async (codes: readonly string[]): Promise<Coupon[]> =>
      (await byCodes.execute({ codes })).map(toCoupon),
    /** Those issued to these customers alone, newest first. */
    couponsOfCustomers: async (ids: readonly string[]): Promise<Coupon[]> =>
      (await ofCustomers.execute({ ids })).map(toCoupon),
    couponUsesOf: async (customerId: string, codes: readonly string[]): Promise<ReadonlyMap<string, number>> =>
      new Map((await uses.execute({ customerId, codes })).map((row) => [row.code, row.uses])),
  };
}

/** The coupons, locked in the order of their codes, so that two checkouts never wait for each other. */
export async function lockCoupons(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, Coupon>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(coupon)
    .where(sql`${coupon.code} = any(${sql.param(codes)}::text[])`)
    .orderBy(asc(coupon.code))
    .for('update');
  return new Map(rows.map((row) => [row.code, toCoupon(row)]));
}

/** How often a customer uses these coupons, which are locked: nobody uses them meanwhile. */
export async function usesOf(
  tx: Transaction,
  customerId: string | null,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (customerId === null || codes.length === 0) return new Map();
  const rows = await tx
    .select({ code: couponUse.code, uses: sql<number>`count(*)::integer` })
    .from(couponUse)
    .where(
      and(
        sql`${couponUse.code} = any(${sql.param(codes)}::text[])`,
        eq(couponUse.customerId, customerId),
        couponUse.counts,
      ),
    )
    .groupBy(couponUse.code);
  return new Map(rows.map(({ code, uses }) => [code, uses]));
}

/** Counts the uses of a redemption's coupons, which are locked. */
export async function useCoupons(
  tx: Transaction,
  codes: readonly string[],
  by: { readonly redemptionId: string; readonly customerId: string | null },
): Promise<void> {
  if (codes.length === 0) return;
  await tx
    .insert(couponUse)
    .values(codes.map((code) => ({ ...by, code, counts: true })))
    .onConflictDoUpdate({ target: [couponUse.redemptionId, couponUse.code], set: { counts: true } });
  await tx
    .update(coupon)
    .set({ used: sql`${coupon.used} + 1` })
    .where(sql`${coupon.code} = any(${sql.param(codes)}::text[])`);
}

/** Lets the coupons of a redemption be used again. Locks them in order first. */
export async function returnCoupons(tx: Transaction, redemptionId: string): Promise<void> {
  const uses = await tx
    .update(couponUse)
    .set({ counts: false })
    .where(and(eq(couponUse.redemptionId, redemptionId), couponUse.counts))
    .returning({ code: couponUse.code });
  if (uses.length === 0) return;
  const codes = uses.map(({ code }) => code);
  await lockCoupons(tx, codes);
  await tx
    .update(coupon)
    .set({ used: sql`${coupon.used} - 1` })
    .where(sql`${coupon.code} = any(${sql.param(codes)}::text[])`);
}

/** Issues a coupon and tells of it; false where its code is taken. */
export async function insertCoupon(tx: Transaction, issued: Coupon, saving: Saving): Promise<boolean> {
  const rows = await tx
    .insert(coupon)
    .values({ ...toRow(issued), issuedAt: saving.at, issuedBy: saving.by })
    .onConflictDoNothing()
    .returning({ code: coupon.code });
  if (rows.length === 0) return false;
  const type = 'customer.CouponIssued' satisfies EventType;
  const { code, customerId } = issued;
  const data: EventData<typeof type> = { code, customerId };
  await appendEvent(tx, { type, subject: `coupon/${code}`, data: { ...data }, time: saving.at, ...saving.cause });
  return true;
}

function toCoupon(row: Row): Coupon {
  const { code, name, customerId, channels, combinable, usageLimit, customerLimit, used, validFrom, validUntil } = row;
  const { minimumSubtotal: amount, currency } = row;
  return {
    code,
    name,
    customerId,
    channels,
    discount: discountOf(row),
    minimumSubtotal: amount === null || currency === null ? null : { amount, currency },
    combinable,
    usageLimit,
    customerLimit,
    used,
    validFrom,
    validUntil,
  };
}

function discountOf({ code, amount, currency, basisPoints }: Row): CouponDiscount {
  if (basisPoints !== null) return { kind: 'percentage', basisPoints };
  if (amount !== null && currency !== null) return { kind: 'fixed', amount, currency };
  throw new Error(`Expected what coupon ${code} takes off`);
}

function toRow({ discount, minimumSubtotal, ...plain }: Coupon): Omit<Row, 'issuedAt' | 'issuedBy'> {
  const currency = discount.kind === 'fixed' ? discount.currency : (minimumSubtotal?.currency ?? null);
  return {
    ...plain,
    channels: [...plain.channels],
    basisPoints: discount.kind === 'percentage' ? discount.basisPoints : null,
    amount: discount.kind === 'fixed' ? discount.amount : null,
    currency,
    minimumSubtotal: minimumSubtotal?.amount ?? null,
  };
}
