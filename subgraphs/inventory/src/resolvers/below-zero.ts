import type { StockLevel } from '../domain/level.ts';

/** The answer to a change of on-hand that would leave less than is promised. */
export function belowZero(stockLevel: StockLevel, delta: number) {
  const { onHand, reserved, allocated } = stockLevel;
  const message = `Expected on-hand to stay at ${reserved + allocated} (reserved and allocated) or more, got ${onHand} ${delta < 0 ? '−' : '+'} ${Math.abs(delta)}`;
  return { __typename: 'StockBelowZero' as const, code: 'STOCK_BELOW_ZERO', message, stockLevel };
}
