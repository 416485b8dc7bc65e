import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type OrderCommand } from './decide.ts';
import { PICKUP_ATTEMPTS } from './decide-fulfillment.ts';
import type { OwedEffect } from './decision.ts';
import {
  goingOf,
  hasLeft,
  statusOf,
  type Fulfillment,
  type FulfillmentKind,
  type FulfillmentStatus,
  type Order,
} from './order.ts';
import { paymentStatusOf, type Tender } from './tender.ts';

const now = new Date('2026-11-21T09:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

function fulfillment(given: Partial<Fulfillment> = {}): Fulfillment {
  const ready = given.status === 'READY';
  return {
    id: 'f1',
    kind: 'PICKUP',
    status: 'ALLOCATED',
    locationId: 'shibuya',
    address: null,
    trackingNumber: null,
    pickupCode: ready ? '123456' : null,
    wrongCodes: 0,
    readyAt: ready ? now : null,
    expiresAt: ready ? later(7) : null,
    parts: [{ orderLineId: 'l1', quantity: 2, cancelled: 0 }],
    ...given,
  };
}

const card: Tender = {
  id: 't1',
  kind: 'CARD',
  amount: 900n,
  captured: 900n,
  refundDue: 0n,
  refunded: 0n,
  reference: 'pay_1',
};

function order(fulfillments: readonly Fulfillment[], tenders: readonly Tender[] = [card]): Order {
  const status = statusOf(fulfillments);
  const quantity = 2 * fulfillments.length;
  return {
    id: 'o1',
    status,
    version: 4,
    customerId: null,
    reservationId: 'r1',
    paymentStatus: paymentStatusOf(tenders, status === 'CANCELLED'),
    taxIncluded: true,
    taxes: [{ rateBasisPoints: 1000, taxable: '819', tax: '81' }],
    lines: [{ id: 'l1', variantId: 'cup', quantity, total: 900n, taxRateBasisPoints: 1000, cancelled: 0, returned: 0 }],
    tenders,
    fulfillments,
    returns: [],
  };
}

const commands = {
  startPicking: { kind: 'startPicking', fulfillmentId: 'f1' },
  markReady: { kind: 'markReady', fulfillmentId: 'f1', pickupCode: '654321' },
  confirmPickup: { kind: 'confirmPickup', fulfillmentId: 'f1', code: '123456' },
  ship: { kind: 'ship', fulfillmentId: 'f1', trackingNumber: 'T' },
  cancel: { kind: 'cancel', reason: 'r' },
  expirePickup: { kind: 'expirePickup', fulfillmentId: 'f1' },
  expireOverdue: { kind: 'expireOverdue' },
  cancelLines: { kind: 'cancelLines', lines: [{ orderLineId: 'l1', quantity: 1 }], reason: 'r' },
  giveUp: {
    kind: 'reportShort',
    fulfillmentId: 'f1',
    missing: [{ orderLineId: 'l1', quantity: 1 }],
    resolution: { kind: 'CANCEL' },
  },
  recordRefund: { kind: 'recordRefund', tenderId: 't1', amount: 900n },
} as const satisfies Record<string, OrderCommand>;

const statuses: readonly FulfillmentStatus[] = ['ALLOCATED', 'PICKING', 'READY', 'HANDED_OVER', 'SHIPPED', 'CANCELLED'];

/** What a command answers in each state: the new status, or the code of the conflict. */
function answers(kind: FulfillmentKind, command: OrderCommand): Record<string, string> {
  return Object.fromEntries(
    statuses.map((status) => {
      const decision = decide(order([fulfillment({ kind, status })]), command, now);
      return [
        status,
        decision.kind === 'accepted' ? decision.order.status : 'code' in decision ? decision.code : 'WRONG',
      ];
    }),
  );
}

describe('every command in every state', () => {
  it('startPicking', () => {
    expect(answers('PICKUP', commands.startPicking)).toEqual({
      ALLOCATED: 'IN_FULFILLMENT',
      PICKING: 'FULFILLMENT_STATE',
      READY: 'FULFILLMENT_STATE',
      HANDED_OVER: 'FULFILLMENT_STATE',
      SHIPPED: 'FULFILLMENT_STATE',
      CANCELLED: 'FULFILLMENT_STATE',
    });
  });

  it('markReady', () => {
    expect(answers('PICKUP', commands.markReady)).toEqual({
      ALLOCATED: 'FULFILLMENT_STATE',
      PICKING: 'READY',
      READY: 'FULFILLMENT_STATE',
      HANDED_OVER: 'FULFILLMENT_STATE',
      SHIPPED: 'FULFILLMENT_STATE',
      CANCELLED: 'FULFILLMENT_STATE',
    });
    expect(new Set(Object.values(answers('SHIPMENT', commands.markReady)))).toEqual(new Set(['FULFILLMENT_KIND']));
  });

  it('confirmPickup', () => {
    expect(answers('PICKUP', commands.confirmPickup)).toEqual({
      ALLOCATED: 'FULFILLMENT_STATE',
      PICKING: 'FULFILLMENT_STATE',
      READY: 'COMPLETED',
      HANDED_OVER: 'FULFILLMENT_STATE',
      SHIPPED: 'FULFILLMENT_STATE',
      CANCELLED: 'FULFILLMENT_STATE',
    });
    expect(new Set(Object.values(answers('IN_STORE', commands.confirmPickup)))).toEqual(new Set(['FULFILLMENT_KIND']));
  });

  it('ship', () => {
    expect(answers('SHIPMENT', commands.ship)).toEqual({
      ALLOCATED: 'COMPLETED',
      PICKING: 'COMPLETED',
      READY: 'FULFILLMENT_STATE',
      HANDED_OVER: 'FULFILLMENT_STATE',
      SHIPPED: 'FULFILLMENT_STATE',
      CANCELLED: 'FULFILLMENT_STATE',
    });
    expect(new Set(Object.values(answers('PICKUP', commands.ship)))).toEqual(new Set(['FULFILLMENT_KIND']));
  });

  it('cancel', () => {
    expect(answers('PICKUP', commands.cancel)).toEqual({
      ALLOCATED: 'CANCELLED',
      PICKING: 'CANCELLED',
      READY: 'CANCELLED',
      HANDED_OVER: 'GOODS_HAVE_LEFT',
      SHIPPED: 'GOODS_HAVE_LEFT',
      CANCELLED: 'ORDER_CANCELLED',
    });
  });
});

describe('a pickup code', () => {
  const ready = fulfillment({ status: 'READY' });

  it('is counted down when it is wrong, and changes neither version nor status', () => {
    const decision = decide(order([ready]), { ...commands.confirmPickup, code: '000000' }, now);
    expect(decision).toMatchObject({
      kind: 'wrongCode',
      attemptsLeft: PICKUP_ATTEMPTS - 1,
      fulfillment: { wrongCodes: 1 },
    });
  });

  it('is not taken after too many wrong ones, even when it is right', () => {
    const shut = order([{ ...ready, wrongCodes: PICKUP_ATTEMPTS }]);
    expect(decide(shut, commands.confirmPickup, now)).toMatchObject({ kind: 'wrongCode', attemptsLeft: 0 });
    expect(decide(shut, commands.markReady, now)).toMatchObject({
      kind: 'accepted',
      order: { fulfillments: [{ pickupCode: '654321', wrongCodes: 0, expiresAt: later(7) }] },
    });
  });

  it('is not taken from the moment its time is over', () => {
    expect(decide(order([ready]), commands.confirmPickup, later(7))).toMatchObject({ code: 'PICKUP_EXPIRED' });
    expect(decide(order([ready]), commands.expirePickup, later(7))).toMatchObject({
      kind: 'accepted',
      order: { status: 'CANCELLED', fulfillments: [{ status: 'EXPIRED' }] },
      owed: [{ kind: 'CANCEL_ALLOCATION' }, { kind: 'REFUND_PAYMENT' }],
    });
    expect(decide(order([ready]), commands.expirePickup, now)).toMatchObject({ code: 'PICKUP_NOT_EXPIRED' });
  });
});

describe('what is owed', () => {
  it('is the way out of the goods that leave, parcel by parcel', () => {
    const two = order([
      fulfillment({ kind: 'SHIPMENT' }),
      fulfillment({ id: 'f2', kind: 'SHIPMENT', locationId: 'chiba', status: 'PICKING' }),
    ]);
    const lines = [{ variantId: 'cup', locationId: 'shibuya', quantity: 2 }];
    expect(decide(two, commands.ship, now)).toMatchObject({
      order: { status: 'IN_FULFILLMENT' },
      owed: [{ kind: 'SHIP_ALLOCATION', target: 'r1', detail: { lines } }],
    });
  });

  it('is stock and money back when an order is cancelled', () => {
    const cancelled = decide(order([fulfillment()]), commands.cancel, now);
    expect(cancelled).toMatchObject({
      order: { paymentStatus: 'CAPTURED', tenders: [{ refundDue: 900n }], lines: [{ cancelled: 2 }] },
      owed: [
        { kind: 'CANCEL_ALLOCATION' },
        { kind: 'REFUND_PAYMENT', target: 'pay_1', detail: { tenderId: 't1', amount: '900' } },
      ],
      postings: [{ kind: 'CREDIT' }],
    });
    if (cancelled.kind !== 'accepted') throw new Error('refused');
    expect(decide(cancelled.order, commands.recordRefund, now)).toMatchObject({
      order: { paymentStatus: 'REFUNDED', tenders: [{ refundDue: 0n, refunded: 900n }] },
      postings: [{ kind: 'REFUND' }],
    });
    const unpaid = order([fulfillment()], [{ ...card, kind: 'CASH', captured: 0n, reference: null }]);
    expect(decide(unpaid, commands.cancel, now)).toMatchObject({
      order: { paymentStatus: 'VOIDED', tenders: [{ amount: 0n }] },
      owed: [{ kind: 'CANCEL_ALLOCATION' }],
    });
  });

  it('is never more money than the provider was asked for', () => {
    const paid = order([fulfillment()], [{ ...card, refundDue: 100n }]);
    expect(decide(paid, commands.recordRefund, now)).toMatchObject({ code: 'NOT_DUE' });
  });

  it('is each unit of stock once, one way, and no more money than was paid, whatever is asked of an order', () => {
    const asked = array(constantFrom(...Object.values(commands)), { maxLength: 14 });
    const kinds = constantFrom<FulfillmentKind>('PICKUP', 'SHIPMENT');
    assert(
      property(kinds, asked, (kind, sequence) => {
        let state = order([fulfillment({ kind }), fulfillment({ id: 'f2', kind, status: 'PICKING' })]);
        const owed: OwedEffect[] = [];
        for (const [index, command] of sequence.entries()) {
          const decision = decide(state, command, later(index));
          if (decision.kind !== 'accepted') continue;
          expect(decision.order.version).toBe(state.version + 1);
          expect(decision.order.status).toBe(statusOf(decision.order.fulfillments));
          state = decision.order;
          owed.push(...decision.owed);
        }
        const units = owed.reduce((sum, effect) => sum + unitsIn(effect), 0);
        const left = state.fulfillments.filter(hasLeft).flatMap(goingOf);
        const cancelled = state.lines.reduce((sum, line) => sum + line.cancelled, 0);
        expect(units <= 4).toBe(true);
        // A cancellation of the whole order names no units.
        const isWhole = owed.some(({ kind: what, detail }) => what === 'CANCEL_ALLOCATION' && !('lines' in detail));
        expect(isWhole || units === cancelled + left.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(true);
        const [tender] = state.tenders;
        expect((tender?.refundDue ?? 0n) + (tender?.refunded ?? 0n)).toBe((900n * BigInt(cancelled)) / 4n);
      }),
    );
  });
});

function unitsIn({ detail }: OwedEffect): number {
  if (!('lines' in detail)) return 0;
  return (detail.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}

it('an order is as far as its fulfilments are', () => {
  const of = (...all: FulfillmentStatus[]) => statusOf(all.map((status) => ({ status })));
  expect(of('ALLOCATED')).toBe('PLACED');
  expect(of('ALLOCATED', 'PICKING')).toBe('IN_FULFILLMENT');
  expect(of('ALLOCATED', 'SHIPPED')).toBe('IN_FULFILLMENT');
  expect(of('PICKING', 'READY')).toBe('READY');
  expect(of('SHIPPED', 'HANDED_OVER')).toBe('COMPLETED');
  expect(of('SHIPPED', 'CANCELLED')).toBe('COMPLETED');
  expect(of('CANCELLED', 'CANCELLED')).toBe('CANCELLED');
});
