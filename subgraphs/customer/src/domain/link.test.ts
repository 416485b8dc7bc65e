import { expect, test } from 'vitest';
import { linkFrom, type LinkReason } from './link.ts';

test.each([
  ['CART_HANDED_OFF', 1],
  ['ORDER_PLACED', 14],
  ['CARD_PRESENTED', 1],
  ['REGISTERED', 1],
  ['CASE_LOOKUP', 1],
] as const satisfies [LinkReason, number][])('a link by %s lasts %i days', (reason, days) => {
  const linkedAt = new Date('2026-11-01T09:00:00Z');
  const { expiresAt } = linkFrom({ scope: 'store:s1', customerId: 'hanako', reason, linkedAt });
  expect((expiresAt.getTime() - linkedAt.getTime()) / 86_400_000).toBe(days);
});
