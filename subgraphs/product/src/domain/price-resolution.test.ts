import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainPrice, resolvePrice, type Price } from './price-resolution.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

function price(channel: string, amount: number, rest: { group?: string; from?: number; until?: number } = {}): Price {
  return {
    id: `${channel}-${rest.group ?? ''}-${rest.from ?? 1}`,
    variantId: 'v',
    channel,
    customerGroup: rest.group ?? null,
    value: { amount: BigInt(amount), currency: 'JPY' },
    validFrom: day(rest.from ?? 1),
    validUntil: rest.until === undefined ? null : day(rest.until),
    kind: rest.until === undefined ? 'regular' : 'limited',
    setFrom: day(rest.from ?? 1),
  };
}

const ask = (channels: string[], at: number, customerGroup: string | null = null) => ({
  channels,
  customerGroup,
  at: day(at),
});

describe('the price of a variant', () => {
  test('is that of its own channel', () => {
    const prices = [price('ec', 100), price('store', 120)];
    expect(resolvePrice(prices, ask(['store', 'ec'], 2))?.value.amount).toBe(120n);
  });

  test('falls back along the chain', () => {
    expect(resolvePrice([price('ec', 100)], ask(['tablet', 'store', 'ec'], 2))?.channel).toBe('ec');
  });

  test('of the customer group comes first, only within its channel', () => {
    const prices = [price('ec', 80, { group: 'vip' }), price('ec', 100), price('store', 120)];
    expect(resolvePrice(prices, ask(['ec'], 2, 'vip'))?.value.amount).toBe(80n);
    expect(resolvePrice(prices, ask(['ec'], 2))?.value.amount).toBe(100n);
    expect(resolvePrice(prices, ask(['store', 'ec'], 2, 'vip'))?.value.amount).toBe(120n);
  });

  test('starts with its first moment and ends before its last', () => {
    const prices = [price('ec', 100, { from: 3, until: 5 })];
    expect(resolvePrice(prices, ask(['ec'], 2))).toBeUndefined();
    expect(resolvePrice(prices, ask(['ec'], 3))).toBeDefined();
    expect(resolvePrice(prices, ask(['ec'], 5))).toBeUndefined();
  });

  test('is of the first channel in the chain that has one in force, and never of another group', () => {
    const anyPrice = fc.record({
      channel: fc.constantFrom('a', 'b', 'c'),
      group: fc.option(fc.constantFrom('vip', 'staff')),
      from: fc.integer({ min: 1, max: 10 }),
      length: fc.option(fc.integer({ min: 1, max: 5 })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPrice, { maxLength: 10, selector: (one) => `${one.channel}/${one.group}` }),
        fc.shuffledSubarray(['a', 'b', 'c']),
        fc.integer({ min: 1, max: 15 }),
        (drawn, channels, at) => {
          const prices = drawn.map(({ channel, group, from, length }, index) =>
            price(channel, index, {
              from,
              ...(group === null ? {} : { group }),
              ...(length === null ? {} : { until: from + length }),
            }),
          );
          const found = resolvePrice(prices, ask(channels, at, 'vip'));
          const usable = prices.filter(
            (one) =>
              one.customerGroup !== 'staff' &&
              one.validFrom <= day(at) &&
              (one.validUntil === null || day(at) < one.validUntil),
          );
          const nearest = channels.find((channel) => usable.some((one) => one.channel === channel));
          expect(found?.channel).toBe(nearest);
          if (found === undefined) return;
          expect(usable).toContain(found);
          const hasGroupPrice = usable.some((one) => one.channel === nearest && one.customerGroup === 'vip');
          expect(found.customerGroup).toBe(hasGroupPrice ? 'vip' : null);
        },
      ),
    );
  });
});

test('every place is explained, in the order of precedence, and one at most decides', () => {
  const prices = [price('ec', 100), price('ec', 80, { group: 'vip' }), price('store', 120, { from: 5 })];
  const told = (at: number, group: string | null) =>
    explainPrice(prices, ask(['store', 'ec'], at, group)).map((step) =>
      `${step.channel} ${step.customerGroup ?? 'all'} ${step.verdict} ${step.price?.value.amount ?? ''}`.trim(),
    );
  expect(told(2, 'vip')).toEqual(['store vip NOT_SET', 'store all NOT_SET', 'ec vip CHOSEN 80', 'ec all BEHIND 100']);
  expect(told(6, null)).toEqual(['store all CHOSEN 120', 'ec all BEHIND 100']);
});
