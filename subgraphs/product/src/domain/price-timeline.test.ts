import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideCancelPrice,
  decideSetPrice,
  lowestAmount,
  periodAt,
  regularValueAt,
  type NewPrice,
  type PriceTimeline,
} from './price-timeline.ts';

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

describe('taking a price back', () => {
  const cancel = (timeline: PriceTimeline, from: number, now: number) => {
    const id = timeline.find(({ validFrom }) => validFrom.getTime() === day(from).getTime())?.id ?? '';
    return decideCancelPrice(timeline, { id, now: day(now) }, counter());
  };
  const after = (timeline: PriceTimeline, from: number, now: number) => {
    const decision = cancel(timeline, from, now);
    return decision.kind === 'cancelled' ? printed(decision.timeline) : decision.kind;
  };
  const planned = setAll([price(100, 1), price(80, 5, 8), price(120, 12)]);

  test('lets what lies under it hold again', () => {
    expect(after(planned, 5, 2)).toBe('1-12:100 12-:120');
    expect(after(planned, 12, 2)).toBe('1-5:100 5-8:80 8-:100');
  });

  test('ends a sale that runs', () => {
    expect(after(planned, 5, 7)).toBe('1-5:100 5-7:80 7-12:100 12-:120');
  });

  test('is too late for a sale that is over and for a price in force', () => {
    expect([after(planned, 5, 8), after(planned, 1, 2), after(planned, 8, 2)]).toEqual([
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(decideCancelPrice(planned, { id: 'nope', now: day(1) }, counter())).toEqual({ kind: 'missing' });
  });

  test('leaves every moment before now as it was, and every other as if it had never been set', () => {
    const bases = fc.array(fc.tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 2, max: 20 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(bases, fc.integer({ min: 2, max: 18 }), fc.integer({ min: 2, max: 6 }), (regular, from, days) => {
        // What begins and ends under the sale is not kept: one regular price at most begins as it does or within it.
        const within = regular.filter(([, start]) => start >= from && start <= from + days);
        fc.pre(within.length <= 1 && new Set(regular.map(([, start]) => start)).size === regular.length);
        const steps = [price(50, 1), ...regular.map(([amount, start]) => price(amount, start))];
        const without = setAll(steps);
        const timeline = setAll([...steps, price(7, from, from + days)]);
        const until = from + Math.floor(days / 2);
        const ended = cancel(timeline, from, until);
        if (ended.kind !== 'cancelled') throw new Error(ended.kind);
        for (let at = 1; at < 30; at += 1) {
          const expected = periodAt(at < until ? timeline : without, day(at))?.value.amount;
          expect(periodAt(ended.timeline, day(at))?.value.amount).toBe(expected);
        }
      }),
    );
  });
});

test('the lowest amount is that of any moment of the time asked for, its end excluded', () => {
  const timeline = setAll([price(100, 2), price(80, 5, 8), price(70, 12)]);
  const lowest = (from: number, until: number) => lowestAmount(timeline, day(from), day(until));
  expect([lowest(1, 2), lowest(1, 3), lowest(2, 5), lowest(7, 12), lowest(8, 12), lowest(8, 13)]).toEqual([
    undefined,
    100n,
    100n,
    80n,
    100n,
    70n,
  ]);
});
