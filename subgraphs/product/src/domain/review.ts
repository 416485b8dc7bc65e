import type { ProductStatus } from './product.ts';

export type ReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** What a customer thinks of a product; seen by all once somebody has read it. */
export type Review = {
  readonly id: string;
  readonly productId: string;
  readonly customerId: string;
  /** 1 to 5. */
  readonly rating: number;
  readonly title: string | null;
  readonly body: string;
  readonly status: ReviewStatus;
  readonly verifiedPurchase: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly moderatedAt: Date | null;
  readonly moderatedBy: string | null;
  /** Why it was rejected, for its author. */
  readonly reason: string | null;
};

export type SubmitReview = Pick<Review, 'productId' | 'customerId' | 'rating' | 'title' | 'body'>;

export type SubmitFacts = {
  /** The customer's review of the product, where there is one. */
  readonly earlier: Review | undefined;
  /** Undefined where there is no such product. */
  readonly productStatus: ProductStatus | undefined;
  readonly hasBought: boolean;
  readonly now: Date;
  newId(): string;
};

export type SubmitDecision =
  | { readonly kind: 'accepted'; readonly review: Review }
  | { readonly kind: 'exists'; readonly review: Review }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** One review a customer and product, of a product that is or was on sale. */
export function decideSubmitReview(command: SubmitReview, facts: SubmitFacts): SubmitDecision {
  const { rating, productId, customerId } = command;
  const { earlier, productStatus, hasBought, now, newId } = facts;
  if (productStatus === undefined || productStatus === 'DRAFT') return { kind: 'missing' };
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) return invalid('rating', `Expected 1 to 5, got ${rating}`);
  const title = command.title?.trim() || null;
  const body = command.body.trim();
  if ((title?.length ?? 0) > 100) return invalid('title', `Expected at most 100 characters, got ${title?.length}`);
  if (body === '' || body.length > 5000) return invalid('body', `Expected 1 to 5000 characters, got ${body.length}`);
  if (earlier !== undefined) return { kind: 'exists', review: earlier };
  return {
    kind: 'accepted',
    review: {
      id: newId(),
      productId,
      customerId,
      rating,
      title,
      body,
      status: 'PENDING',
      verifiedPurchase: hasBought,
      version: 1,
      createdAt: now,
      moderatedAt: null,
      moderatedBy: null,
      reason: null,
    },
  };
}

export type ModerateReview = {
  readonly verdict: 'PUBLISH' | 'REJECT';
  readonly reason: string | null;
  readonly expectedVersion: number | undefined;
  /** Who decides. */
  readonly by: string;
};

export type ModerateDecision =
  | { readonly kind: 'accepted'; readonly review: Review }
  | { readonly kind: 'unchanged'; readonly review: Review }
  | { readonly kind: 'versionConflict'; readonly currentVersion: number }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Shows a review or rejects it with a reason; either may be changed later. What the customer wrote never is. */
export function decideModerateReview(before: Review, command: ModerateReview, now: Date): ModerateDecision {
  const { verdict, expectedVersion, by } = command;
  if (expectedVersion !== undefined && expectedVersion !== before.version) {
    return { kind: 'versionConflict', currentVersion: before.version };
  }
  const given = command.reason?.trim() || null;
  if (verdict === 'REJECT' && (given === null || given.length > 500)) {
    return invalid('reason', `Expected 1 to 500 characters that say why, got ${given?.length ?? 0}`);
  }
  const status = verdict === 'PUBLISH' ? 'PUBLISHED' : 'REJECTED';
  const reason = verdict === 'PUBLISH' ? null : given;
  if (before.status === status && before.reason === reason) return { kind: 'unchanged', review: before };
  const review = { ...before, status, reason, moderatedAt: now, moderatedBy: by, version: before.version + 1 } as const;
  return { kind: 'accepted', review };
}

/** How many reviews gave how many stars. */
export type RatingSummary = {
  readonly count: number;
  /** To two places; null where nobody has rated. */
  readonly average: number | null;
  readonly stars: readonly { readonly stars: number; readonly count: number }[];
};

/** The summary of counts by stars, from five down to one. */
export function summarise(counts: ReadonlyMap<number, number>): RatingSummary {
  const stars = [5, 4, 3, 2, 1].map((one) => ({ stars: one, count: counts.get(one) ?? 0 }));
  const count = stars.reduce((sum, one) => sum + one.count, 0);
  const sum = stars.reduce((total, one) => total + one.stars * one.count, 0);
  return { count, average: count === 0 ? null : Math.round((sum * 100) / count) / 100, stars };
}

/** Who may see a review that is not shown to all: its author, and who moderates. */
export function maySeeReview(
  review: Review,
  reader: { readonly customerId: string | null; readonly moderates: boolean },
): boolean {
  return review.status === 'PUBLISHED' || reader.moderates || review.customerId === reader.customerId;
}

function invalid(
  field: string,
  message: string,
): { readonly kind: 'invalid'; readonly field: string; readonly message: string } {
  return { kind: 'invalid', field, message };
}
