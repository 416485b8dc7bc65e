import { describe, expect, it } from 'vitest';
import { decide, type CartCommand, type Circumstances, type Decision } from './cart.ts';
import { advance } from './evolve.ts';
import { maximumLines, maximumQuantity, type Cart, type CartState } from './state.ts';
import {
  countingIds,
  ec,
  givenCart,
  givenCoupon,
  givenLine,
  givenQuotes,
  givenRedeemables,
  noon,
  states,
  yen,
} from './testing/given.ts';

const by = { device: 'phone', byStaff: false };
const pickup = { method: 'PICKUP', locationId: 'store-shibuya' } as const;

describe('every command meets every state', () => {
  const outcomes: Readonly<Record<CartCommand['kind'], Readonly<Record<CartState['kind'], string>>>> = {
    addLines: onlyActive('LINE_ADDED'),
    changeLines: onlyActive('LINE_REMOVED'),
    changeQuantity: onlyActive('LINE_CHANGED'),
    removeLine: onlyActive('LINE_REMOVED'),
    setFulfillment: onlyActive('FULFILLMENT_SET'),
    switchChannel: onlyActive('CHANNEL_SWITCHED'),
    applyCoupon: onlyActive('COUPON_APPLIED'),
    removeCoupon: onlyActive('COUPON_REMOVED'),
    applyPoints: onlyActive('POINTS_APPLIED'),
    handOff: onlyActive('HANDED_OFF'),
    abandon: { ACTIVE: 'ABANDONED', FROZEN: 'nothing', MERGED: 'nothing', ORDERED: 'nothing', ABANDONED: 'nothing' },
    freeze: { ...onlyActive('FROZEN'), FROZEN: 'nothing' },
    unfreeze: { ...onlyActive('UNFROZEN'), FROZEN: 'UNFROZEN' },
    complete: { ...onlyActive('notActive'), FROZEN: 'ORDERED', ORDERED: 'nothing', ABANDONED: 'notActive' },
  };
  const commands: readonly CartCommand[] = [
    { kind: 'addLines', lines: [{ index: 0, variantId: 'b', quantity: 1 }], by, faults: [] },
    { kind: 'changeLines', lines: [{ index: 0, lineId: 'line-a', quantity: 0 }], faults: [] },
    { kind: 'changeQuantity', lineId: 'line-a', quantity: 5 },
    { kind: 'removeLine', lineId: 'line-a' },
    { kind: 'setFulfillment', fulfillment: pickup },
    { kind: 'switchChannel', channel: 'app' },
    { kind: 'applyCoupon', code: 'TEN' },
    { kind: 'removeCoupon', code: 'OLD' },
    { kind: 'applyPoints', points: 5, mode: 'TENDER' },
    { kind: 'handOff', locationId: 'store-shibuya' },
    { kind: 'abandon', untouchedSince: noon },
    { kind: 'freeze', checkoutId: 'k1' },
    { kind: 'unfreeze', checkoutId: 'k1' },
    { kind: 'complete', checkoutId: 'k1', orderId: 'o1' },
  ];
  const cases = commands.flatMap((command) =>
    states.map((state) => ({
      command,
      state,
      name: command.kind,
      kind: state.kind,
      outcome: outcomes[command.kind][state.kind],
    })),
  );

  it.each(cases)('$name of a cart that is $kind: $outcome', ({ command, state, outcome }) => {
    const cart = givenCart({ state, lines: [givenLine('a')], coupons: [givenCoupon('OLD')] });
    const redeemables = givenRedeemables({ TEN: givenCoupon('TEN') });
    const channel = command.kind === 'switchChannel' ? command.channel : 'ec';
    const quotes = givenQuotes({ a: yen(1000), b: yen(500) }, { channel });
    expect(namesOf(when(cart, command, { quotes, redeemables }))).toBe(outcome);
  });
});

describe('adding lines', () => {
  it('takes the quoted price and says by what the line came in', () => {
    const after = then(givenCart(), adding(['tea', 2]), { quotes: givenQuotes({ tea: yen(540) }) });
    const addedVia = { channel: 'ec', device: 'phone', byStaff: false };
    expect(after.lines).toEqual([givenLine('tea', 2, { id: 'new-1', price: yen(540), addedVia })]);
    expect(after).toMatchObject({ version: 2, updatedAt: noon });
  });

  it('adds to the line that holds the variant already, also twice in one command', () => {
    const after = then(
      givenCart({ lines: [givenLine('tea', 2)] }),
      adding(['tea', 3], ['cup', 1], ['tea', 1], ['cup', 1]),
    );
    expect(after.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      ['tea', 6],
      ['cup', 2],
    ]);
  });

  it('refuses all when one is not sold', () => {
    const quotes = givenQuotes({ tea: yen(540), gone: null });
    expect(when(givenCart(), adding(['tea', 1], ['gone', 1]), { quotes })).toMatchObject({
      kind: 'rejected',
      rejection: { kind: 'lines', faults: [{ index: 1, code: 'VARIANT_NOT_SOLD' }] },
    });
  });

  it('refuses more of one variant than a line may hold', () => {
    const cart = givenCart({ lines: [givenLine('tea', maximumQuantity)] });
    expect(when(cart, adding(['cup', 1], ['tea', 1]))).toMatchObject({
      rejection: { kind: 'lines', faults: [{ index: 1, code: 'TOO_MANY' }] },
    });
  });

  it('refuses more lines than a cart may hold', () => {
    const lines = Array.from({ length: maximumLines }, (_, index) => givenLine(`v${index}`));
    expect(when(givenCart({ lines }), adding(['tea', 1]))).toMatchObject({
      rejection: { kind: 'invalid', field: 'lines' },
    });
    expect(when(givenCart({ lines }), adding(['v0', 1]))).toMatchObject({ kind: 'accepted' });
  });

  it('prices the other lines anew and says so', () => {
    const quotes = givenQuotes({ tea: yen(540), cup: yen(900) });
    const decision = when(givenCart({ lines: [givenLine('cup')] }), adding(['tea', 1]), { quotes });
    expect(namesOf(decision)).toBe('LINE_ADDED REPRICED');
  });
});

describe('changing a quantity', () => {
  it('to 0 takes the line out', () => {
    expect(then(givenCart({ lines: [givenLine('tea', 2)] }), quantity(0)).lines).toEqual([]);
  });

  it('to what it is changes nothing, and makes no version', () => {
    const cart = givenCart({ lines: [givenLine('tea', 2)] });
    expect(then(cart, quantity(2))).toBe(cart);
  });

  it('needs a line that is there', () => {
    const expected = { kind: 'rejected', rejection: { kind: 'noSuchLine', lineId: 'line-tea' } };
    expect(when(givenCart(), quantity(1))).toEqual(expected);
    expect(when(givenCart(), { kind: 'removeLine', lineId: 'line-tea' })).toEqual(expected);
  });

  it('works while another line is not sold any more', () => {
    const cart = givenCart({ lines: [givenLine('tea', 2), givenLine('gone')] });
    expect(then(cart, quantity(3), { quotes: givenQuotes({ tea: yen(1000), gone: null }) }).lines).toMatchObject([
      { quantity: 3 },
      { variantId: 'gone', price: yen(1000) },
    ]);
  });

  function quantity(quantity: number): CartCommand {
    return { kind: 'changeQuantity', lineId: 'line-tea', quantity };
  }
});

describe('switching the channel', () => {
  const app = { ...ec, channel: 'app' };

  it('prices everything in the new one, even where its quotes are older than the last', () => {
    const cart = givenCart({ lines: [givenLine('tea')], pricedAt: new Date(noon.getTime() + 1000) });
    const quotes = givenQuotes({ tea: yen(900) }, { channel: 'app' });
    const after = then(cart, { kind: 'switchChannel', channel: 'app' }, { quotes });
    expect(after).toMatchObject({ terms: app, originChannel: 'ec', lines: [{ price: yen(900) }] });
  });

  it('is refused where the new one does not sell a line', () => {
    const quotes = givenQuotes({ tea: null }, { channel: 'app' });
    const decision = when(
      givenCart({ lines: [givenLine('tea')] }),
      { kind: 'switchChannel', channel: 'app' },
      { quotes },
    );
    expect(decision).toMatchObject({ rejection: { kind: 'notSold', variantIds: ['tea'] } });
  });

  it('to the one that it is in changes nothing', () => {
    expect(namesOf(when(givenCart(), { kind: 'switchChannel', channel: 'ec' }))).toBe('nothing');
  });
});

describe('changing many lines', () => {
  const cart = givenCart({ lines: [givenLine('a'), givenLine('b'), givenLine('c')] });
  const change = (...lines: readonly (readonly [string, number])[]): CartCommand => ({
    kind: 'changeLines',
    lines: lines.map(([variantId, quantity], index) => ({ index, lineId: `line-${variantId}`, quantity })),
    faults: [],
  });

  it('changes, takes out and leaves alone, in one version', () => {
    const after = then(cart, change(['a', 5], ['b', 0], ['c', 1]));
    expect(after.lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['line-a', 5],
      ['line-c', 1],
    ]);
    expect(after.version).toBe(cart.version + 1);
  });

  it('names all that is wrong, and changes nothing', () => {
    expect(when(cart, change(['a', 5], ['x', 1], ['a', 2], ['y', 0]))).toMatchObject({
      rejection: {
        kind: 'lines',
        faults: [
          { index: 1, code: 'NOT_FOUND' },
          { index: 2, code: 'BAD_USER_INPUT' },
          { index: 3, code: 'NOT_FOUND' },
        ],
      },
    });
  });
});

describe('a cart', () => {
  it('is left behind only where it holds something and nobody has changed it since', () => {
    const abandon = { kind: 'abandon', untouchedSince: new Date(noon.getTime() - 1) } as const;
    expect(namesOf(when(givenCart({ lines: [givenLine('tea')] }), abandon))).toBe('nothing');
    expect(namesOf(when(givenCart(), { ...abandon, untouchedSince: noon }))).toBe('nothing');
  });

  it('that was left behind stays so where what was wanted is refused', () => {
    const left = givenCart({ state: { kind: 'ABANDONED' }, lines: [givenLine('tea')] });
    expect(namesOf(when(left, { kind: 'removeLine', lineId: 'none' }))).toBe('noSuchLine');
  });
});

describe('a checkout', () => {
  const frozen = givenCart({ state: { kind: 'FROZEN', checkoutId: 'k1' } });

  it('fixes the prices of the moment when it freezes the cart', () => {
    const cart = givenCart({ lines: [givenLine('tea')] });
    const after = then(cart, { kind: 'freeze', checkoutId: 'k1' }, { quotes: givenQuotes({ tea: yen(990) }) });
    expect(after).toMatchObject({ state: { kind: 'FROZEN', checkoutId: 'k1' }, lines: [{ price: yen(990) }] });
  });

  it('does not freeze what is not sold any more', () => {
    const cart = givenCart({ lines: [givenLine('tea')] });
    const decision = when(cart, { kind: 'freeze', checkoutId: 'k1' }, { quotes: givenQuotes({ tea: null }) });
    expect(decision).toMatchObject({ rejection: { kind: 'notSold', variantIds: ['tea'] } });
  });

  it.each<CartCommand>([
    { kind: 'freeze', checkoutId: 'k2' },
    { kind: 'unfreeze', checkoutId: 'k2' },
    { kind: 'complete', checkoutId: 'k2', orderId: 'o2' },
  ])('other than the one that froze the cart can not $kind it', (command) => {
    expect(when(frozen, command)).toMatchObject({ rejection: { kind: 'wrongCheckout' } });
  });

  it('that let the cart go never freezes it again', () => {
    const released = then(frozen, { kind: 'unfreeze', checkoutId: 'k1' });
    expect(released.state).toEqual({ kind: 'ACTIVE' });
    expect(when(released, { kind: 'freeze', checkoutId: 'k1' })).toMatchObject({
      rejection: { kind: 'wrongCheckout' },
    });
    expect(namesOf(when(released, { kind: 'freeze', checkoutId: 'k2' }))).toBe('FROZEN');
  });

  it('that gave up before its freeze arrived finds the door shut', () => {
    const released = then(givenCart(), { kind: 'unfreeze', checkoutId: 'late' });
    expect(when(released, { kind: 'freeze', checkoutId: 'late' })).toMatchObject({
      rejection: { kind: 'wrongCheckout' },
    });
    expect(namesOf(when(released, { kind: 'unfreeze', checkoutId: 'late' }))).toBe('nothing');
  });

  it('does not order a cart twice', () => {
    const ordered = then(frozen, { kind: 'complete', checkoutId: 'k1', orderId: 'o1' });
    const again = { kind: 'complete', checkoutId: 'k1', orderId: 'o2' } as const;
    expect(when(ordered, again)).toMatchObject({ rejection: { kind: 'wrongCheckout' } });
  });
});

function adding(...lines: readonly (readonly [variantId: string, quantity: number])[]): CartCommand {
  const wanted = lines.map(([variantId, quantity], index) => ({ index, variantId, quantity }));
  return { kind: 'addLines', lines: wanted, by, faults: [] };
}

function when(cart: Cart, command: CartCommand, more: Partial<Circumstances> = {}): Decision {
  const all = [...cart.lines.map(({ variantId }) => variantId), 'tea', 'cup'];
  const quotes = givenQuotes(Object.fromEntries(all.map((id) => [id, yen(1000)])));
  return decide(cart, command, { now: noon, newId: countingIds(), quotes, ...more });
}

function then(cart: Cart, command: CartCommand, more: Partial<Circumstances> = {}): Cart {
  const decision = when(cart, command, more);
  if (decision.kind === 'rejected') throw new Error(`Expected a change, got ${decision.rejection.kind}`);
  return advance(cart, decision.events, noon);
}

function namesOf(decision: Decision): string {
  if (decision.kind === 'rejected') return decision.rejection.kind;
  return decision.events.map(({ kind }) => kind).join(' ') || 'nothing';
}

/** An abandoned cart is taken up again by whatever an active one takes. */
function onlyActive(outcome: string): Readonly<Record<CartState['kind'], string>> {
  const notActive = { FROZEN: 'notActive', MERGED: 'notActive', ORDERED: 'notActive' };
  return { ...notActive, ACTIVE: outcome, ABANDONED: `REVIVED ${outcome}` };
}
