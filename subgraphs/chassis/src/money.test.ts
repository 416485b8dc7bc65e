import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMoney,
  allocate,
  applyRate,
  divideRounded,
  majorUnits,
  money,
  moneyText,
  multiplyMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
} from './money.ts';

const anyAmount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const anyWeights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 50 });

describe('allocate', () => {
  test('shares always add up to the whole', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const shares = allocate(money(amount, 'JPY'), weights);
        expect(sumMoney(shares, 'JPY').amount).toBe(amount);
        expect(shares).toHaveLength(weights.length);
      }),
    );
  });

  test('no share is a whole unit away from its exact part', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        for (const [index, share] of allocate(money(amount, 'JPY'), weights).entries()) {
          const error = share.amount * sum - amount * (weights[index] ?? 0n);
          expect(error > -sum && error < sum).toBe(true);
        }
      }),
    );
  });

  test('the largest remainders get the units that are left, earlier ones first', () => {
    const shares = allocate(money(100, 'JPY'), [1n, 1n, 1n]);
    expect(shares.map(({ amount }) => amount)).toEqual([34n, 33n, 33n]);
    expect(allocate(money(10, 'JPY'), [1n, 5n, 2n]).map(({ amount }) => amount)).toEqual([1n, 6n, 3n]);
  });

  test('a share without weight gets nothing unless nobody has any', () => {
    expect(allocate(money(7, 'JPY'), [0n, 3n]).map(({ amount }) => amount)).toEqual([0n, 7n]);
    expect(allocate(money(7, 'JPY'), [0n, 0n]).map(({ amount }) => amount)).toEqual([4n, 3n]);
  });

  test('nothing but zero can be split among nobody', () => {
    expect(allocate(money(0, 'JPY'), [])).toEqual([]);
    expect(() => allocate(money(1, 'JPY'), [])).toThrow(RangeError);
  });
});

describe('rounding', () => {
  test('each mode on both sides of zero', () => {
    const rounded = (mode: 'FLOOR' | 'HALF_UP' | 'CEIL') =>
      [25n, 24n, 26n, -25n, -24n, -26n].map((n) => divideRounded(n, 10n, mode));
    expect(rounded('FLOOR')).toEqual([2n, 2n, 2n, -3n, -3n, -3n]);
    expect(rounded('HALF_UP')).toEqual([3n, 2n, 3n, -2n, -2n, -3n]);
    expect(rounded('CEIL')).toEqual([3n, 3n, 3n, -2n, -2n, -2n]);
  });

  test('FLOOR ≤ exact ≤ CEIL, at most one apart, HALF_UP one of them', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(anyAmount, positive, (numerator, denominator) => {
        const floor = divideRounded(numerator, denominator, 'FLOOR');
        const ceil = divideRounded(numerator, denominator, 'CEIL');
        expect(floor * denominator <= numerator && numerator <= ceil * denominator).toBe(true);
        expect(ceil - floor).toBe(numerator % denominator === 0n ? 0n : 1n);
        expect([floor, ceil]).toContain(divideRounded(numerator, denominator, 'HALF_UP'));
      }),
    );
  });

  test('a rate is exact until the last step', () => {
    expect(applyRate(money(198, 'JPY'), { numerator: 8n, denominator: 100n }, 'FLOOR').amount).toBe(15n);
    expect(applyRate(money(1080, 'JPY'), { numerator: 8n, denominator: 108n }, 'FLOOR').amount).toBe(80n);
  });
});

test('amounts of different currencies never mix', () => {
  expect(() => addMoney(money(1, 'JPY'), money(1, 'USD'))).toThrow('Expected an amount in JPY, got one in USD');
  expect(() => subtractMoney(money(1, 'JPY'), money(1, 'USD'))).toThrow(TypeError);
});

test('adding and subtracting are inverse, and multiplying is repeated adding', () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, (a, b) => {
      const [left, right] = [money(a, 'JPY'), money(b, 'JPY')];
      expect(subtractMoney(addMoney(left, right), right)).toEqual(left);
      expect(multiplyMoney(left, 3)).toEqual(sumMoney([left, left, left], 'JPY'));
    }),
  );
});

test('text and back keeps every amount', () => {
  fc.assert(
    fc.property(anyAmount, (amount) => {
      expect(parseMoney(moneyText(money(amount, 'JPY')))).toEqual(money(amount, 'JPY'));
    }),
  );
});

test.each(['1.5', '', 'ten', '1e3', '0x10', ' 1', '9'.repeat(19)])('%j is no amount', (amount) => {
  expect(parseMoney({ amount, currency: 'JPY' })).toBeUndefined();
});

test('major units follow the currency', () => {
  expect(majorUnits(money(1980, 'JPY'))).toBe('1980');
  expect(majorUnits(money(1980, 'USD'))).toBe('19.80');
  expect(majorUnits(money(-5, 'USD'))).toBe('-0.05');
  expect(majorUnits(money(12345, 'KWD'))).toBe('12.345');
});
