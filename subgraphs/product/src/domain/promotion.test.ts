import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byPriority,
  decideUpsertPromotion,
  isInForce,
  isTarget,
  judgePromotions,
  type Promotion,
} from './promotion.ts';

const facts = {
  currencyOf: new Map([
    ['ec', 'JPY'],
    ['uk', 'GBP'],
  ]),
  categoryIds: new Set(['tea']),
  variantIds: new Set(['sencha-leaf']),
};

const rule: Promotion = {
  id: 'tea-festival',
  name: { ja: 'お茶まつり', en: 'Tea festival' },
  channels: ['ec'],
  validFrom: new Date('2026-11-01T00:00:00Z'),
  validUntil: new Date('2026-12-01T00:00:00Z'),
  priority: 10,
  combinable: false,
  targetCategoryIds: ['tea'],
  targetVariantIds: [],
  minimumQuantity: 1,
  minimumSubtotal: null,
  discount: { kind: 'percentage', basisPoints: 1000 },
  version: 1,
};

function decide(changes: Partial<Promotion>, before?: Promotion, expectedVersion?: number) {
  const { version: _, ...wanted } = { ...rule, ...changes };
  return decideUpsertPromotion(before, { ...wanted, expectedVersion }, facts);
}

describe('a promotion rule', () => {
  test('is created at version 1 and grows with each change', () => {
    expect(decide({})).toEqual({ kind: 'accepted', promotion: rule });
    expect(decide({ priority: 20 }, rule, 1)).toMatchObject({
      kind: 'accepted',
      promotion: { version: 2, priority: 20 },
    });
  });

  test('said again as it is changes nothing', () => {
    expect(decide({}, rule).kind).toBe('unchanged');
  });

  test('is not changed on a stale version', () => {
    expect(decide({ priority: 20 }, rule, 3)).toEqual({ kind: 'versionConflict', currentVersion: 1 });
    expect(decide({}, undefined, 1)).toEqual({ kind: 'versionConflict', currentVersion: 0 });
  });

  test.each<[string, Partial<Promotion>]>([
    ['id', { id: 'お茶' }],
    ['name.ja', { name: { ja: ' ', en: null } }],
    ['channels', { channels: [] }],
    ['validUntil', { validUntil: rule.validFrom }],
    ['minimumQuantity', { minimumQuantity: 0 }],
    ['minimumSubtotal.amount', { minimumSubtotal: { amount: -1n, currency: 'JPY' } }],
    ['minimumSubtotal.currency', { minimumSubtotal: { amount: 1n, currency: 'GBP' } }],
    ['discount.basisPoints', { discount: { kind: 'percentage', basisPoints: 10_001 } }],
    ['discount.basisPoints', { discount: { kind: 'percentage', basisPoints: 0 } }],
    ['discount.amountPerUnit.amount', { discount: { kind: 'fixed', amountPerUnit: { amount: 0n, currency: 'JPY' } } }],
    [
      'discount.amountPerUnit.currency',
      { discount: { kind: 'fixed', amountPerUnit: { amount: 1n, currency: 'GBP' } } },
    ],
  ])('with a wrong %s is refused', (field, changes) => {
    expect(decide(changes)).toMatchObject({ kind: 'invalid', field });
  });

  test.each<[string, Partial<Promotion>]>([
    ['channel', { channels: ['nope'] }],
    ['category', { targetCategoryIds: ['nope'] }],
    ['variant', { targetVariantIds: ['nope'] }],
  ])('for a %s that is not there is refused', (what, changes) => {
    expect(decide(changes)).toEqual({ kind: 'missing', what, id: 'nope' });
  });

  test('is in force in its channels, from its first moment to before its last', () => {
    expect(isInForce(rule, 'ec', new Date('2026-11-01T00:00:00Z'))).toBe(true);
    expect(isInForce(rule, 'ec', new Date('2026-12-01T00:00:00Z'))).toBe(false);
    expect(isInForce(rule, 'ec', new Date('2026-10-31T23:59:59Z'))).toBe(false);
    expect(isInForce(rule, 'uk', new Date('2026-11-02T00:00:00Z'))).toBe(false);
  });

  test('targets what is in its categories and among its variants; empty limits nothing', () => {
    const tea = { id: 'sencha-leaf', categoryIds: new Set(['tea', 'food']) };
    const shirt = { id: 'shirt', categoryIds: new Set(['apparel']) };
    expect([tea, shirt].map((one) => isTarget(rule, one))).toEqual([true, false]);
    const everything = { ...rule, targetCategoryIds: [] };
    expect([tea, shirt].map((one) => isTarget(everything, one))).toEqual([true, true]);
    const both = { ...rule, targetVariantIds: ['shirt'] };
    expect([tea, shirt].map((one) => isTarget(both, one))).toEqual([false, false]);
  });

  test('of higher priority comes first, then by id', () => {
    const rules = [rule, { ...rule, id: 'a' }, { ...rule, id: 'z', priority: 11 }];
    expect(rules.sort(byPriority).map(({ id }) => id)).toEqual(['z', 'a', 'tea-festival']);
  });
});

describe('a rule does for a variant what it says', () => {
  const tea = { id: 'sencha-leaf', categoryIds: new Set(['tea', 'food']) };
  const at = new Date('2026-11-21T00:00:00Z');
  const verdicts = (rules: readonly Promotion[]) =>
    judgePromotions(rules, tea, { channel: 'ec', at }).map(({ promotion, verdict }) => `${promotion.id} ${verdict}`);

  test.each<[string, Partial<Promotion>]>([
    ['APPLIES', {}],
    ['CONDITIONAL', { minimumQuantity: 2 }],
    ['CONDITIONAL', { minimumSubtotal: { amount: 1n, currency: 'JPY' } }],
    ['NOT_TARGETED', { targetVariantIds: ['other'] }],
    ['NOT_YET', { validFrom: new Date(at.getTime() + 1) }],
    ['EXPIRED', { validUntil: at }],
    ['OTHER_CHANNEL', { channels: ['store'] }],
  ])('%s', (verdict, changes) => {
    expect(verdicts([{ ...rule, ...changes }])).toEqual([`tea-festival ${verdict}`]);
  });

  test('and closes the line to those after it unless it combines or depends on the cart', () => {
    const one = (id: string, changes: Partial<Promotion>) => ({ ...rule, id, ...changes });
    const rules = [one('a', { combinable: true }), one('b', { minimumQuantity: 3 }), one('c', {}), one('d', {})];
    expect(verdicts(rules)).toEqual(['a APPLIES', 'b CONDITIONAL', 'c APPLIES', 'd BEHIND']);
  });

  test('and touches the variant exactly where it is in force and targets it', () => {
    const day = (number: number) => new Date(Date.UTC(2026, 10, number));
    const rules = fc.array(
      fc.record({
        channels: fc.subarray(['ec', 'store'], { minLength: 1 }),
        from: fc.integer({ min: 1, max: 28 }),
        days: fc.option(fc.integer({ min: 1, max: 20 })),
        targetCategoryIds: fc.subarray(['tea', 'sweets']),
        targetVariantIds: fc.subarray(['sencha-leaf', 'other']),
        combinable: fc.boolean(),
        minimumQuantity: fc.integer({ min: 1, max: 2 }),
        priority: fc.integer({ min: 0, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(rules, (drafts) => {
        const all = drafts.map(({ from, days, ...rest }, index) => {
          const validUntil = days === null ? null : day(from + days);
          return { ...rule, ...rest, id: `r${index}`, validFrom: day(from), validUntil };
        });
        const judged = judgePromotions(all, tea, { channel: 'ec', at });
        const touching = new Set(['APPLIES', 'CONDITIONAL', 'BEHIND']);
        expect(judged.map(({ promotion }) => promotion)).toEqual([...all].sort(byPriority));
        for (const { promotion, verdict } of judged) {
          expect(touching.has(verdict)).toBe(isInForce(promotion, 'ec', at) && isTarget(promotion, tea));
        }
      }),
    );
  });
});
