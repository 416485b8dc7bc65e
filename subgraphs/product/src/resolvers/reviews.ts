import {
  badUserInput,
  codedError,
  invalidInput,
  notAllowed,
  notFound,
  pageOf,
  runCommand,
  toConnection,
  versionConflict,
  type Caller,
} from '@musubi/chassis';
import { moderateReview as moderate, submitReview as submit } from '../commands/review-product.ts';
import { readReviewPage, readReviewsToModerate } from '../db/reviews.ts';
import { mayModerate } from '../domain/access.ts';
import { maySeeReview, summarise, type Review } from '../domain/review.ts';
import type { MutationResolvers, ProductResolvers, QueryResolvers, Resolvers } from '../generated/resolvers.ts';
import type { ProductContext } from '../context.ts';
import type { ReviewAnswer, ReviewExistsAnswer } from './answers.ts';
import { present } from './found.ts';

export const submitReview: NonNullable<MutationResolvers['submitReview']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const customerId = customerOf(caller);
  if (customerId === null) return notAllowed(`Expected the role shopper, got ${whoIs(caller)}`);
  return runCommand(deps.database, { caller, operation: 'submitReview', input }, async (tx) => {
    const { productId, rating, title = null, body } = input;
    const circumstances = { time: deps.clock(), newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await submit(tx, { productId, customerId, rating, title, body }, circumstances);
    switch (decision.kind) {
      case 'accepted':
        return answer(decision.review);
      case 'exists': {
        const message = `Expected the customer's first review of ${productId}, but there is one of ${decision.review.createdAt.toISOString()}`;
        const reviewId = decision.review.id;
        return { __typename: 'ReviewExists', code: 'REVIEW_EXISTS', message, reviewId } satisfies ReviewExistsAnswer;
      }
      case 'missing':
        return notFound(`There is no product ${productId}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

export const moderateReview: NonNullable<MutationResolvers['moderateReview']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  if (!mayModerate(caller)) return notAllowed(`Expected the role admin or agent, or a service, got ${whoIs(caller)}`);
  return runCommand(deps.database, { caller, operation: 'moderateReview', input }, async (tx) => {
    const { id, verdict, reason = null, expectedVersion } = input;
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const command = { id, verdict, reason, expectedVersion: expectedVersion ?? undefined, by: whoIs(caller) };
    const decision = await moderate(tx, command, circumstances);
    switch (decision.kind) {
      case 'accepted':
      case 'unchanged':
        return answer(decision.review);
      case 'missing':
        return notFound(`There is no review ${id}`);
      case 'versionConflict':
        return versionConflict(decision.currentVersion, expectedVersion ?? 0);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

export const reviewQueries: Pick<QueryResolvers, 'review' | 'reviewsToModerate'> = {
  review: async (_parent, { id }, context) => visibleReview(await context.loaders.review.load(id), context),
  reviewsToModerate: async (_parent, args, { caller, deps }) => {
    if (!mayModerate(caller))
      throw codedError('FORBIDDEN', 'Only those who moderate may ask for what waits to be read');
    const page = pageOf(args, 2);
    return toPage(await readReviewsToModerate(deps.database, page), page);
  },
};

export const productReviews: Pick<ProductResolvers, 'reviews' | 'rating'> = {
  reviews: async ({ id: productId }, { status, ...args }, { caller, deps }) => {
    const asked = status ?? 'PUBLISHED';
    if (asked !== 'PUBLISHED' && !mayModerate(caller)) {
      throw badUserInput('Expected PUBLISHED; others are for those who moderate', 'status');
    }
    const page = pageOf(args, 2);
    return toPage(await readReviewPage(deps.database, { productId, status: asked }, page), page);
  },
  rating: async ({ id }, _args, { loaders }) => {
    const counts = await loaders.ratingsOf.load(id);
    return summarise(new Map(counts.map(({ stars, count }) => [stars, count])));
  },
};

/** The fields of reviews and of what commands about them answer. */
export const reviews: Resolvers = {
  Review: {
    __resolveReference: async ({ id }, context) => visibleReview(await context.loaders.review.load(id), context),
    product: async ({ productId }, _args, { loaders }) => present(await loaders.product.load(productId), 'the product'),
    author: ({ customerId }, _args, { caller }) =>
      mayModerate(caller) || customerOf(caller) === customerId ? { id: customerId } : null,
    reason: (review, _args, { caller }) =>
      mayModerate(caller) || customerOf(caller) === review.customerId ? review.reason : null,
  },
  ReviewPayload: {
    review: async ({ reviewId }, _args, { loaders }) => present(await loaders.review.load(reviewId), 'the review'),
  },
  ReviewExists: {
    review: async ({ reviewId }, _args, { loaders }) => present(await loaders.review.load(reviewId), 'the review'),
  },
};

function visibleReview(review: Review | null, { caller }: ProductContext): Review | null {
  const reader = { customerId: customerOf(caller), moderates: mayModerate(caller) };
  return review !== null && maySeeReview(review, reader) ? review : null;
}

function toPage(rows: readonly Review[], page: ReturnType<typeof pageOf>) {
  const connection = toConnection(rows, page, (row) => [row.createdAt.toISOString(), row.id]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}

function answer({ id }: Review): ReviewAnswer {
  return { __typename: 'ReviewPayload', reviewId: id };
}

/** Whose reviews the caller writes; null for who is no customer. */
function customerOf(caller: Caller): string | null {
  return caller.kind === 'user' && caller.role === 'shopper' ? caller.subject : null;
}

function whoIs(caller: Caller): string {
  switch (caller.kind) {
    case 'user':
      return `${caller.role}:${caller.subject}`;
    case 'service':
      return `service:${caller.name}`;
    case 'anonymous':
      return 'nobody signed in';
    default:
      return caller satisfies never;
  }
}
