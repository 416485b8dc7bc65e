import { inTransaction } from '@musubi/chassis';
import { asNobody, asUser } from '@musubi/chassis/testing';
import { consumers } from '../src/consumers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, NOW, openShop, type Shop } from './shop.ts';

let now = NOW;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(() => now);
  await buy('hanako', ['yunomi-ash']);
});
afterAll(() => shop.close());

const shopper = (subject: string) => asUser(subject, { role: 'shopper' });
const agent = asUser('mori', { role: 'agent' });
const words = { productId: 'yunomi', rating: 4, body: '手になじむ。' };
const REVIEWS =
  'query ($status: ReviewStatus) { product(id: "yunomi") { rating { count average } reviews(status: $status) { nodes { id body author { id } reason } } } }';

/** What order tells of an order, as product hears it. */
async function buy(customerId: string | null, variantIds: readonly string[]): Promise<void> {
  const data = { orderId: `order-${customerId}`, customerId, variantIds, placedAt: NOW.toISOString() };
  const event = { data } as unknown as Parameters<(typeof consumers)[number]['handle']>[1];
  await inTransaction(shop.chassis.database, async (tx) => {
    for (const { name, handle } of consumers) if (name === 'purchases') await handle(tx, event);
  });
}

async function submit(customer: string, changes: object = {}): Promise<string> {
  now = new Date(now.getTime() + 1000);
  const { review } = (await shop.command('submitReview', { ...words, ...changes }, shopper(customer))) as {
    review: { id: string };
  };
  return review.id;
}

describe('a review', () => {
  test('is known to be of a purchase, waits to be read, and is seen by its author and who moderates', async () => {
    const answer = await shop.command('submitReview', words, shopper('hanako'));
    expect(answer).toMatchObject({ review: { status: 'PENDING', version: 1, verifiedPurchase: true } });
    const { id } = (answer as { review: { id: string } }).review;
    const seenBy = async (caller: Parameters<typeof shop.ask>[2]) =>
      (await shop.ask('query ($id: ID!) { review(id: $id) { author { id } } }', { id }, caller))['review'];
    expect(await seenBy(shopper('hanako'))).toEqual({ author: { id: 'hanako' } });
    expect(await seenBy(agent)).toEqual({ author: { id: 'hanako' } });
    expect([await seenBy(shopper('taro')), await seenBy(asNobody())]).toEqual([null, null]);
    expect(await shop.ask(REVIEWS)).toEqual({
      product: { rating: { count: 0, average: null }, reviews: { nodes: [] } },
    });
    expect(await shop.errorOf(REVIEWS, { status: 'PENDING' }, shopper('hanako'))).toMatchObject({ field: 'status' });
  });

  test('that is shown tells nobody who wrote it, and counts', async () => {
    const id = await submit('taro', { rating: 5 });
    expect(await shop.command('moderateReview', { id, verdict: 'PUBLISH', expectedVersion: 1 }, agent)).toMatchObject({
      review: { status: 'PUBLISHED', version: 2 },
    });
    expect(await shop.ask(REVIEWS, {}, shopper('ann'))).toEqual({
      product: {
        rating: { count: 1, average: 5 },
        reviews: { nodes: [{ id, body: words.body, author: null, reason: null }] },
      },
    });
    const event = { reviewId: id, productId: 'yunomi', customerId: 'taro', rating: 5, verifiedPurchase: false };
    expect(await shop.eventsOf(`review/${id}`)).toEqual([
      { type: 'product.ReviewSubmitted', sequence: 1, data: event },
      { type: 'product.ReviewPosted', sequence: 2, data: event },
    ]);
    await shop.command('moderateReview', { id, verdict: 'REJECT', reason: '荒らし' }, admin);
    expect(await shop.ask(REVIEWS)).toMatchObject({ product: { rating: { count: 0 } } });
  });

  test('is written once a customer and product, also at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        shop.command('submitReview', { ...words, rating: 1 + (index % 5) }, shopper('yuki')),
      ),
    );
    const kinds = Map.groupBy(answers, ({ __typename }) => __typename);
    expect([kinds.get('ReviewPayload')?.length, kinds.get('ReviewExists')?.length]).toEqual([1, 7]);
    const [row] = await shop.sql`select count(*)::int as count from review where customer_id = 'yuki'`;
    expect(row).toEqual({ count: 1 });
  });

  test('of a product that nobody may see is refused', async () => {
    for (const productId of ['nope', 'draft']) {
      expect(await shop.command('submitReview', { ...words, productId }, shopper('sora'))).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  test('pages without a gap or a repeat', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const id = await submit(`customer-${index}`);
      await shop.command('moderateReview', { id, verdict: 'PUBLISH' }, agent);
      ids.push(id);
    }
    const query = (args: string) =>
      `product(id: "yunomi") { reviews(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { product } = await shop.ask<{ product: { reviews: Reviews } }>(`{ ${query(`first: 3${after}`)} }`);
      seen.push(...product.reviews.nodes.map(({ id }) => id));
      if (!product.reviews.pageInfo.hasNextPage) break;
      after = `, after: "${product.reviews.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(ids.toReversed());
  });
});

test('reviews of many products take as many queries as one', async () => {
  const count = async (first: number) => {
    const query = `{ products(first: ${first}) { nodes { rating { count average stars { stars count } } } } }`;
    return (await shop.subgraph.execute(query)).statements;
  };
  expect(await count(12)).toBe(await count(2));
});

test.each([
  ['submitReview', words, [asNobody(), agent, admin, asUser('s', { role: 'associate' })]],
  ['moderateReview', { id: 'x', verdict: 'PUBLISH' }, [asNobody(), shopper('ann'), asUser('s', { role: 'associate' })]],
])('%s is refused to the wrong roles', async (name, input, callers) => {
  for (const caller of callers) expect(await shop.command(name, input, caller)).toMatchObject({ code: 'FORBIDDEN' });
});

test('what waits to be read is listed for those who moderate, oldest first', async () => {
  const waiting = await shop.sql`select id from review where status = 'PENDING' order by created_at`;
  const query = '{ reviewsToModerate(first: 50) { nodes { id } } }';
  expect(await shop.ask(query, {}, agent)).toEqual({ reviewsToModerate: { nodes: waiting.map(({ id }) => ({ id })) } });
  expect(await shop.errorOf(query, {}, shopper('ann'))).toMatchObject({ code: 'FORBIDDEN' });
});

type Reviews = {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};
