import { inStore, shipHome } from './fake-cart.ts';
import type { Scenario } from './crash.ts';

const twoPots = [{ variantId: 'pot', quantity: 2, unitPrice: 100, discount: 0 }];

/** Every way that a checkout can go: each reaches other boundaries. */
export const scenarios: readonly Scenario[] = [
  { title: 'a pickup by card', ends: 'COMPLETED' },
  { title: 'a pickup to be paid in the store', method: 'PAY_IN_STORE', ends: 'COMPLETED' },
  { title: 'a purchase in the store', cart: { fulfillment: inStore('shibuya') }, ends: 'COMPLETED' },
  {
    title: 'a shipment from two places',
    cart: { fulfillment: shipHome(), lines: twoPots },
    stock: { 'pot@a': 1, 'pot@b': 1 },
    ends: 'COMPLETED',
  },
  {
    title: 'points and a coupon',
    cart: { points: { used: 300, mode: 'TENDER' }, coupons: [{ code: 'WELCOME', idle: null }] },
    ends: 'COMPLETED',
  },
  {
    title: 'points with a declined card',
    cart: { points: { used: 300, mode: 'TENDER' }, coupons: [{ code: 'WELCOME', idle: null }] },
    token: 'tok_declined',
    ends: 'FAILED',
  },
  {
    title: 'points that are gone',
    cart: { points: { used: 300, mode: 'TENDER' } },
    at: 'recorded:reserveStock',
    meddle({ redemptions }) {
      redemptions.points = 0;
    },
    ends: 'FAILED',
  },
  {
    title: 'a hold that ends once',
    at: 'recorded:authorizePayment',
    meddle: ({ stock }, id) => stock.expire(id),
    ends: 'COMPLETED',
  },
  {
    title: 'a hold that ends, its goods gone',
    at: 'recorded:authorizePayment',
    meddle({ stock }, id) {
      stock.expire(id);
      stock.onHand.set('cup@shibuya', 1);
    },
    ends: 'FAILED',
  },
  {
    title: 'goods taken, and found elsewhere',
    cart: { fulfillment: shipHome(), lines: twoPots },
    stock: { 'pot@a': 2, 'pot@b': 2 },
    at: 'recorded:planSourcing',
    meddle: ({ stock }) => stock.onHand.set('pot@a', 0),
    ends: 'COMPLETED',
  },
  { title: 'goods that are not there', stock: { 'cup@shibuya': 1 }, ends: 'FAILED' },
  { title: 'a declined card', token: 'tok_declined', ends: 'FAILED' },
  {
    title: 'a bank that goes back on its word',
    at: 'recorded:commitReservation',
    meddle: (_world, id, sql) => sql`
      update development_payment set status = 'VOIDED' where idempotency_key like ${`checkout:${id}:%`}`,
    ends: 'FAILED',
  },
  { title: 'another total', expectedTotal: { amount: '1', currency: 'JPY' }, ends: 'FAILED' },
  { title: 'a cart that is ordered already', cart: { status: 'FROZEN', frozenBy: 'another' }, ends: 'FAILED' },
];
