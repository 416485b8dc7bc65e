import { expect, it } from 'vitest';
import { orderNumber } from './order-number.ts';

it('an order number names the year and counts on', () => {
  expect(orderNumber(42, new Date('2026-11-21T00:00:00Z'))).toBe('M26-000042');
  expect(orderNumber(1_234_567, new Date('2030-01-01T00:00:00Z'))).toBe('M30-1234567');
});
