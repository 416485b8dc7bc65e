import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { Review, ReviewStatus } from '../domain/review.ts';
import { anyOf } from './any-of.ts';
import { repeatOnTakenKey } from './repeatable.ts';
import { product, purchase, review, variant } from './tables.ts';

/** What a customer has said of a product, whether they bought it, and what became of the product. */
export async function loadSubmitFacts(tx: Executor, productId: string, customerId: string) {
  const [owner] = await tx.select({ status: product.status }).from(product).where(eq(product.id, productId));
  const [earlier] = await tx
    .select()
    .from(review)
    .where(and(eq(review.customerId, customerId), eq(review.productId, productId)));
  const bought = await tx
    .select({ orderId: purchase.orderId })
    .from(purchase)
    .innerJoin(variant, eq(variant.id, purchase.variantId))
    .where(and(eq(purchase.customerId, customerId), eq(variant.productId, productId)))
    .limit(1);
  return { earlier, productStatus: owner?.status, hasBought: bought.length > 0 };
}

/** The review, locked until the transaction ends. */
export async function loadReview(tx: Executor, id: string): Promise<Review | undefined> {
  const [row] = await tx.select().from(review).where(eq(review.id, id)).for('update');
  return row;
}

/** Two at the same time from one customer: the second runs again, and meets the first. */
export async function insertReview(tx: Executor, made: Review): Promise<void> {
  await tx.insert(review).values(made).catch(repeatOnTakenKey);
}

export async function saveReview(tx: Executor, { id, ...changed }: Review): Promise<void> {
  await tx.update(review).set(changed).where(eq(review.id, id));
}

/** Reviews by id, as loaders need them. */
export function readReviews(database: Executor, ids: readonly string[]): Promise<Review[]> {
  return database.select().from(review).where(anyOf(review.id, ids));
}

/** One page of a product's reviews, newest first, with one more to tell whether there is another page. */
export function readReviewPage(
  database: Executor,
  { productId, status }: { readonly productId: string; readonly status: ReviewStatus },
  page: Page,
): Promise<Review[]> {
  const [createdAt, id] = page.after ?? [];
  const behind = page.after && sql`(${review.createdAt}, ${review.id}) < (${createdAt}::timestamptz, ${id})`;
  return database
    .select()
    .from(review)
    .where(and(eq(review.productId, productId), eq(review.status, status), behind))
    .orderBy(desc(review.createdAt), desc(review.id))
    .limit(page.limit + 1);
}

/** One page of what waits to be read, oldest first, with one more. */
export function readReviewsToModerate(database: Executor, page: Page): Promise<Review[]> {
  const [createdAt, id] = page.after ?? [];
  const behind: SQL | undefined =
    page.after && sql`(${review.createdAt}, ${review.id}) > (${createdAt}::timestamptz, ${id})`;
  return database
    .select()
    .from(review)
    .where(and(eq(review.status, 'PENDING'), behind))
    .orderBy(asc(review.createdAt), asc(review.id))
    .limit(page.limit + 1);
}

/** How many published reviews gave how many stars, product by product. */
export function readRatings(database: Executor, productIds: readonly string[]) {
  return database
    .select({ productId: review.productId, stars: review.rating, count: sql<number>`count(*)`.mapWith(Number) })
    .from(review)
    .where(and(anyOf(review.productId, productIds), eq(review.status, 'PUBLISHED')))
    .groupBy(review.productId, review.rating);
}

/** Keeps that a customer bought variants; again, it changes nothing. */
export async function savePurchases(
  tx: Executor,
  bought: {
    readonly customerId: string;
    readonly orderId: string;
    readonly variantIds: readonly string[];
    readonly placedAt: Date;
  },
): Promise<void> {
  const { customerId, orderId, placedAt } = bought;
  const rows = [...new Set(bought.variantIds)].map((variantId) => ({ customerId, variantId, orderId, placedAt }));
  if (rows.length > 0) await tx.insert(purchase).values(rows).onConflictDoNothing();
}
