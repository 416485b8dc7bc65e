import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './change.ts';
import { advance, evolve } from './evolve.ts';
import { decideMerge, type MergePolicy } from './merge.ts';
import { maximumQuantity, type Cart } from './state.ts';
import { countingIds, givenCart, givenGuestCart, givenLine, givenQuotes, noon, states, yen } from './testing/given.ts';

const policies = ['SUM', 'MAX', 'GUEST_WINS', 'CUSTOMER_WINS', 'KEEP_BOTH'] as const;

describe('a variant in both carts', () => {
  it.each([
    ['SUM', [['tea', 5]]],
    ['MAX', [['tea', 3]]],
    ['GUEST_WINS', [['tea', 2]]],
    ['CUSTOMER_WINS', [['tea', 3]]],
    [
      'KEEP_BOTH',
      [
        ['tea', 3],
        ['tea', 2],
      ],
    ],
  ] as const)('under %s', (policy, expected) => {
    const merged = merge(lines(['tea', 2]), lines(['tea', 3]), policy);
    expect(contentOf(merged.customer)).toEqual(expected);
  });

  it('never becomes more than a line may hold', () => {
    expect(contentOf(merge(lines(['tea', 9000]), lines(['tea', 9000]), 'SUM').customer)).toEqual([
      ['tea', maximumQuantity],
    ]);
  });

  it('that an earlier merge left on two lines is gathered on one when its quantity changes', () => {
    const twice = [givenLine('tea', 1, { id: 'x' }), givenLine('tea', 2, { id: 'y' })];
    expect(contentOf(merge(lines(['tea', 9]), twice, 'MAX').customer)).toEqual([['tea', 9]]);
    expect(contentOf(merge(lines(['tea', 3]), twice, 'MAX').customer)).toHaveLength(2);
  });
});

describe('a merge (invariant I9)', () => {
  it('loses no line and invents none, under every policy', () => {
    fc.assert(
      fc.property(anyLines(), anyLines(), fc.constantFrom(...policies), (guest, customer, policy) => {
        const merged = merge(guest, customer, policy).customer;
        const variants = (list: readonly { readonly variantId: string }[]) => list.map(({ variantId }) => variantId);
        expect(new Set(variants(merged.lines))).toEqual(new Set(variants([...guest, ...customer])));
        expect(new Set(merged.lines.map(({ id }) => id)).size).toBe(merged.lines.length);
        for (const { quantity } of merged.lines) expect(quantity).toBeGreaterThan(0);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyLines(), anyLines(), fc.constantFrom(...policies), (guest, customer, policy) => {
        const once = merge(guest, customer, policy);
        const twice = decideMerge(once, policy, { newId: countingIds(), quotes: null });
        expect(twice).toEqual({ kind: 'accepted', guest: [], customer: [] });
      }),
    );
  });

  it('leaves the guest’s cart as it was, but merged and pointing at the other', () => {
    const { guest } = merge(lines(['tea', 2]), [], 'SUM');
    expect(guest).toMatchObject({ state: { kind: 'MERGED', into: 'c1' }, version: 2, lines: [{ variantId: 'tea' }] });
  });

  it('quotes all lines anew, once', () => {
    const carts = {
      guest: givenGuestCart({ lines: lines(['tea', 1]) }),
      customer: givenCart({ lines: lines(['cup', 1]) }),
    };
    const quotes = givenQuotes({ tea: yen(900), cup: yen(800) });
    const decision = decideMerge(carts, 'MAX', { newId: countingIds(), quotes });
    const events = decision.kind === 'accepted' ? decision.customer.map(({ kind }) => kind) : [];
    expect(events).toEqual(['MERGED', 'LINE_ADDED', 'REPRICED', 'REPRICED']);
  });

  it('takes up again what was left behind', () => {
    const left = { state: { kind: 'ABANDONED' } } as const;
    const merged = mergeCarts(givenGuestCart({ ...left, lines: lines(['tea', 1]) }), givenCart(left), 'MAX');
    expect(merged.customer).toMatchObject({ state: { kind: 'ACTIVE' }, lines: [{ variantId: 'tea' }] });
    expect(merged.guest.state.kind).toBe('MERGED');
  });

  it('tells of every line that it changed, so that the changes alone lead from one cart to the other', () => {
    fc.assert(
      fc.property(anyLines(), anyLines(), fc.constantFrom(...policies), (guest, customer, policy) => {
        const carts = { guest: givenGuestCart({ lines: guest }), customer: givenCart({ lines: customer }) };
        const decision = decideMerge(carts, policy, { newId: countingIds(), quotes: null });
        const events = decision.kind === 'accepted' ? decision.customer : [];
        const told = quantitiesOf(customer);
        for (const change of changesOf(carts.customer, events)) {
          if (change.variantId === null) continue;
          const by = (change.quantityAfter ?? 0) - (change.quantityBefore ?? 0);
          told.set(change.variantId, (told.get(change.variantId) ?? 0) + by);
        }
        expect(told).toEqual(quantitiesOf(events.reduce(evolve, carts.customer).lines));
      }),
    );
  });

  it('takes the guest’s wish of delivery only where the customer has none', () => {
    const shibuya = { method: 'PICKUP', locationId: 'shibuya' } as const;
    const umeda = { method: 'PICKUP', locationId: 'umeda' } as const;
    const guest = givenGuestCart({ fulfillment: shibuya });
    expect(mergeCarts(guest, givenCart(), 'MAX').customer.fulfillment).toEqual(shibuya);
    expect(mergeCarts(guest, givenCart({ fulfillment: umeda }), 'MAX').customer.fulfillment).toEqual(umeda);
  });
});

describe('a merge is refused', () => {
  const refuse = (guest: Cart, customer: Cart) =>
    decideMerge({ guest, customer }, 'MAX', { newId: countingIds(), quotes: null });

  it('for another customer’s cart: switching from one person to another is no merge', () => {
    expect(refuse(givenCart({ id: 'of-ann' }), givenCart({ id: 'of-bob' }))).toEqual({ kind: 'notTheirs' });
  });

  it('for a guest’s cart that went into somebody else’s', () => {
    expect(refuse(givenGuestCart({ state: { kind: 'MERGED', into: 'other' } }), givenCart())).toEqual({
      kind: 'notTheirs',
    });
  });

  it.each(states.filter(({ kind }) => kind === 'FROZEN' || kind === 'ORDERED'))('where either is $kind', (state) => {
    const rejected = { kind: 'rejected', rejection: { kind: 'notActive' } };
    expect(refuse(givenGuestCart({ state }), givenCart())).toMatchObject({ ...rejected, cart: { id: 'g1' } });
    expect(refuse(givenGuestCart(), givenCart({ state }))).toMatchObject({ ...rejected, cart: { id: 'c1' } });
  });
});

function merge(guest: Cart['lines'], customer: Cart['lines'], policy: MergePolicy) {
  return mergeCarts(givenGuestCart({ lines: guest }), givenCart({ lines: customer }), policy);
}

function mergeCarts(guest: Cart, customer: Cart, policy: MergePolicy) {
  const decision = decideMerge({ guest, customer }, policy, { newId: countingIds(), quotes: null });
  if (decision.kind !== 'accepted') throw new Error(`Expected a merge, got ${decision.kind}`);
  return { guest: advance(guest, decision.guest, noon), customer: advance(customer, decision.customer, noon) };
}

function lines(...all: readonly (readonly [variantId: string, quantity: number])[]): Cart['lines'] {
  return all.map(([variantId, quantity]) => givenLine(variantId, quantity));
}

function contentOf(cart: Cart): readonly (readonly [string, number])[] {
  return cart.lines.map(({ variantId, quantity }) => [variantId, quantity] as const);
}

function quantitiesOf(all: Cart['lines']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of all) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

function anyLines() {
  const line = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: maximumQuantity }));
  return fc
    .array(line, { maxLength: 6 })
    .map((all) => all.map(([variantId, quantity], index) => givenLine(variantId, quantity, { id: `l${index}` })));
}
