import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideModerateReview, decideSubmitReview, maySeeReview, summarise, type Review } from './review.ts';

const now = new Date('2026-11-21T00:00:00Z');
const command = { productId: 'yunomi', customerId: 'hanako', rating: 4, title: ' よい ', body: ' 手になじむ。 ' };
const facts = {
  earlier: undefined,
  productStatus: 'PUBLISHED' as const,
  hasBought: true,
  now,
  newId: () => 'r1',
};

function submitted(): Review {
  const decision = decideSubmitReview(command, facts);
  if (decision.kind !== 'accepted') throw new Error(decision.kind);
  return decision.review;
}

describe('a review', () => {
  test('waits to be read, and says whether its author bought the product', () => {
    expect(submitted()).toMatchObject({
      status: 'PENDING',
      title: 'よい',
      body: '手になじむ。',
      verifiedPurchase: true,
    });
  });

  test('is written once', () => {
    expect(decideSubmitReview(command, { ...facts, earlier: submitted() }).kind).toBe('exists');
  });

  test('is of a product that is or was on sale', () => {
    const kinds = (['PUBLISHED', 'ARCHIVED', 'DRAFT', undefined] as const).map(
      (productStatus) => decideSubmitReview(command, { ...facts, productStatus }).kind,
    );
    expect(kinds).toEqual(['accepted', 'accepted', 'missing', 'missing']);
  });

  test.each([
    ['rating', { rating: 0 }],
    ['rating', { rating: 6 }],
    ['title', { title: 'x'.repeat(101) }],
    ['body', { body: ' ' }],
    ['body', { body: 'x'.repeat(5001) }],
  ])('with a wrong %s is refused', (field, changes) => {
    expect(decideSubmitReview({ ...command, ...changes }, facts)).toMatchObject({ kind: 'invalid', field });
  });
});

describe('moderation', () => {
  const publish = { verdict: 'PUBLISH', reason: null, expectedVersion: undefined, by: 'user:agent' } as const;
  const decide = (before: Review, changes: object) => decideModerateReview(before, { ...publish, ...changes }, now);

  test('shows a review, or rejects it with a reason, and may think again', () => {
    const shown = decide(submitted(), {});
    expect(shown).toMatchObject({
      kind: 'accepted',
      review: { status: 'PUBLISHED', version: 2, moderatedBy: 'user:agent' },
    });
    if (shown.kind !== 'accepted') return;
    expect(decide(shown.review, {}).kind).toBe('unchanged');
    const rejected = decide(shown.review, { verdict: 'REJECT', reason: '個人情報', expectedVersion: 2 });
    expect(rejected).toMatchObject({
      review: { status: 'REJECTED', reason: '個人情報', version: 3, body: '手になじむ。' },
    });
    expect(decide(shown.review, { expectedVersion: 1 })).toEqual({ kind: 'versionConflict', currentVersion: 2 });
    expect(decide(submitted(), { verdict: 'REJECT', reason: ' ' })).toMatchObject({ kind: 'invalid', field: 'reason' });
  });

  test('hides what is not shown from all but the author and who moderates', () => {
    const review = submitted();
    const seenBy = (customerId: string | null, moderates: boolean, status = review.status) =>
      maySeeReview({ ...review, status }, { customerId, moderates });
    expect([seenBy('hanako', false), seenBy('taro', false), seenBy(null, false), seenBy(null, true)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([seenBy(null, false, 'PUBLISHED'), seenBy('taro', false, 'REJECTED')]).toEqual([true, false]);
  });
});

test('a summary counts every rating once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (ratings) => {
      const counts = new Map([...Map.groupBy(ratings, (one) => one)].map(([stars, all]) => [stars, all.length]));
      const { count, average, stars } = summarise(counts);
      expect(count).toBe(ratings.length);
      expect(stars.reduce((sum, one) => sum + one.count, 0)).toBe(count);
      const sum = ratings.reduce((total, one) => total + one, 0);
      expect(average === null).toBe(count === 0);
      expect(Math.abs((average ?? 0) * count - sum)).toBeLessThanOrEqual(0.005001 * count);
    }),
  );
});
