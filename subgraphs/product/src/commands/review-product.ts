import type { Executor } from '@musubi/chassis';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { insertReview, loadReview, loadSubmitFacts, saveReview } from '../db/reviews.ts';
import {
  decideModerateReview,
  decideSubmitReview,
  type ModerateDecision,
  type ModerateReview,
  type Review,
  type SubmitDecision,
  type SubmitReview,
} from '../domain/review.ts';

/** Takes a customer's review, in the caller's transaction. */
export async function submitReview(
  tx: Executor,
  command: SubmitReview,
  circumstances: Circumstances & { newId(): string },
): Promise<SubmitDecision> {
  const { newId, ...when } = circumstances;
  const facts = await loadSubmitFacts(tx, command.productId, command.customerId);
  const decision = decideSubmitReview(command, { ...facts, now: when.time, newId });
  if (decision.kind !== 'accepted') return decision;
  await insertReview(tx, decision.review);
  await recordEvents(tx, [reviewEvent('product.ReviewSubmitted', decision.review)], when);
  return decision;
}

/** Shows a review to all or rejects it, in the caller's transaction. */
export async function moderateReview(
  tx: Executor,
  { id, ...command }: ModerateReview & { readonly id: string },
  circumstances: Circumstances,
): Promise<ModerateDecision | { readonly kind: 'missing' }> {
  const before = await loadReview(tx, id);
  if (before === undefined) return { kind: 'missing' };
  const decision = decideModerateReview(before, command, circumstances.time);
  if (decision.kind !== 'accepted') return decision;
  await saveReview(tx, decision.review);
  const type = command.verdict === 'PUBLISH' ? 'product.ReviewPosted' : 'product.ReviewRejected';
  await recordEvents(tx, [reviewEvent(type, decision.review)], circumstances);
  return decision;
}

function reviewEvent<Type extends 'product.ReviewSubmitted' | 'product.ReviewPosted' | 'product.ReviewRejected'>(
  type: Type,
  { id, version, productId, customerId, rating, verifiedPurchase }: Review,
) {
  const data = { reviewId: id, productId, customerId, rating, verifiedPurchase };
  return { type, subject: `review/${id}`, sequence: version, data };
}
