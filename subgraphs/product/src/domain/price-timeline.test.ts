import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSetPrice, periodAt, regularValueAt, type NewPrice, type PriceTimeline } from './price-timeline.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const yen = (amount: number) => ({ amount: BigInt(amount), currency: 'JPY' });

function counter(): () => string {
  let next = 0;
  return () => `p${(next += 1)}`;
}

function price(amount: number, from: number, until: number | null = null): NewPrice {
  return { value: yen(amount), validFrom: day(from), validUntil: until === null ? null : day(until) };
}

function setAll(prices: readonly NewPrice[], start: PriceTimeline = []): PriceTimeline {
  const newId = counter();
  return prices.reduce((timeline, wanted) => {
    const decision = decideSetPrice(timeline, wanted, newId);
    return decision.kind === 'set' ? decision.timeline : timeline;
  }, start);
}

/** Such as `1-5:100 5-:90`. */
function printed(timeline: PriceTimeline): string {
  return timeline
    .map(({ validFrom, validUntil, value }) => {
      const until = validUntil === null ? '' : String(validUntil.getUTCDate());
      return `${validFrom.getUTCDate()}-${until}:${value.amount}`;
    })
    .join(' ');
}

describe('setting a price', () => {
  test('opens a timeline', () => {
    expect(printed(setAll([price(100, 1)]))).toBe('1-:100');
  });

  test('without an end ends the one before it', () => {
    expect(printed(setAll([price(100, 1), price(90, 5)]))).toBe('1-5:100 5-:90');
  });

  test('without an end holds until the next one that is planned', () => {
    expect(printed(setAll([price(100, 1), price(90, 9), price(95, 5)]))).toBe('1-5:100 5-9:95 9-:90');
  });

  test('with an end lies over the regular one, which goes on after it', () => {
    expect(printed(setAll([price(100, 1), price(80, 5, 8)]))).toBe('1-5:100 5-8:80 8-:100');
  });

  test('before a planned sale also changes what holds after the sale', () => {
    expect(printed(setAll([price(100, 1), price(80, 5, 8), price(110, 3)]))).toBe('1-3:100 3-5:110 5-8:80 8-:110');
  });

  test('during a sale takes effect when the sale is over', () => {
    expect(printed(setAll([price(100, 1), price(80, 5, 8), price(110, 6)]))).toBe('1-5:100 5-8:80 8-:110');
  });

  test('with an end cuts an earlier sale where they meet', () => {
    expect(printed(setAll([price(100, 1), price(80, 5, 9), price(70, 6, 7)]))).toBe(
      '1-5:100 5-6:80 6-7:70 7-9:80 9-:100',
    );
  });

  test('with an end and nothing under it leaves a gap after it', () => {
    expect(printed(setAll([price(80, 5, 8)]))).toBe('5-8:80');
  });

  test('to what it is already changes nothing', () => {
    const timeline = setAll([price(100, 1), price(80, 5, 8)]);
    for (const again of [price(100, 1), price(80, 5, 8)]) {
      expect(decideSetPrice(timeline, again, counter()).kind).toBe('unchanged');
    }
  });

  test('keeps what is planned even where it says what holds already', () => {
    expect(printed(setAll([price(100, 1), price(100, 5), price(90, 3)]))).toBe('1-3:100 3-5:90 5-:100');
  });

  test('below zero is refused', () => {
    expect(decideSetPrice([], price(-1, 1), counter())).toMatchObject({ kind: 'invalid', field: 'value.amount' });
  });

  test.each([
    [5, 5],
    [5, 4],
  ])('from %i until %i is refused', (from, until) => {
    expect(decideSetPrice([], price(1, from, until), counter())).toMatchObject({
      kind: 'invalid',
      field: 'validUntil',
    });
  });

  test('that would never hold is refused', () => {
    const timeline = setAll([price(100, 1), price(90, 7), price(80, 3, 9)]);
    expect(decideSetPrice(timeline, price(95, 4), counter())).toMatchObject({
      kind: 'invalid',
      field: 'validFrom',
    });
  });
});

test('the regular price is known also while a sale lies over it', () => {
  const timeline = setAll([price(100, 1), price(80, 5, 9), price(110, 6)]);
  expect(periodAt(timeline, day(7))?.value.amount).toBe(80n);
  expect(regularValueAt(timeline, day(5))?.amount).toBe(100n);
  expect(regularValueAt(timeline, day(7))?.amount).toBe(110n);
  expect(regularValueAt(timeline, new Date(0))).toBeUndefined();
});

const anyPrice = fc.record({
  amount: fc.integer({ min: 0, max: 5 }),
  from: fc.integer({ min: 1, max: 20 }),
  length: fc.option(fc.integer({ min: 1, max: 8 })),
});

describe('a price timeline', () => {
  test('never overlaps and is sorted, whatever is set', () => {
    fc.assert(
      fc.property(fc.array(anyPrice, { maxLength: 12 }), (sets) => {
        const timeline = setAll(sets.map(toPrice));
        const bounds = timeline.flatMap(({ validFrom, validUntil }) => [
          validFrom.getTime(),
          validUntil?.getTime() ?? Number.POSITIVE_INFINITY,
        ]);
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
        expect(timeline.every(({ validFrom, validUntil }) => validUntil === null || validFrom < validUntil)).toBe(true);
        expect(new Set(timeline.map(({ id }) => id)).size).toBe(timeline.length);
      }),
    );
  });

  test('answers at each moment as the list of commands would: the last sale over it, else the last start before it', () => {
    fc.assert(
      fc.property(fc.array(anyPrice, { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), (sets, at) => {
        const prices = sets.map(toPrice);
        const timeline = setAll(prices);
        expect(periodAt(timeline, day(at))?.value.amount).toBe(expectedAt(prices, day(at)));
      }),
      { numRuns: 500 },
    );
  });
});

function toPrice({ amount, from, length }: { amount: number; from: number; length: number | null }): NewPrice {
  return price(amount, from, length === null ? null : from + length);
}

function expectedAt(prices: readonly NewPrice[], at: Date): bigint | undefined {
  const sale = prices.findLast(
    ({ validFrom, validUntil }) => validUntil !== null && validFrom <= at && at < validUntil,
  );
  const regular = prices
    .filter(({ validFrom, validUntil }) => validUntil === null && validFrom <= at)
    .reduce<NewPrice | undefined>((best, one) => (best && best.validFrom > one.validFrom ? best : one), undefined);
  return (sale ?? regular)?.value.amount;
}
