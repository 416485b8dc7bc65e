import { expect, it } from 'vitest';
import { isOwner, mayCancel, mayCheckOut, mayFulfill, mayRead, type Actor } from './access.ts';

const order = { customerId: 'ann', guestTokenHash: null, locationIds: ['shibuya', 'umeda'] };
const guests = { customerId: null, guestTokenHash: 'hash', locationIds: ['shibuya'] };

const actors: readonly (readonly [title: string, actor: Actor])[] = [
  ['its customer', { kind: 'shopper', customerId: 'ann' }],
  ['another customer', { kind: 'shopper', customerId: 'ben' }],
  ['a guest', { kind: 'guest', tokenHash: 'hash' }],
  ['another guest', { kind: 'guest', tokenHash: 'other' }],
  ['its store', { kind: 'associate', storeId: 'shibuya' }],
  ['another store', { kind: 'associate', storeId: 'sendai' }],
  ['an administrator', { kind: 'admin' }],
  ['a service', { kind: 'service' }],
  ['another role', { kind: 'outsider' }],
  ['nobody', { kind: 'nobody' }],
];

/** What each actor is answered. */
function table(rule: (actor: Actor) => unknown): Record<string, unknown> {
  return Object.fromEntries(actors.map(([title, actor]) => [title, rule(actor)]));
}

it('an order is read by its customer, its stores, administrators and services', () => {
  const readers = (of: typeof order | typeof guests) =>
    actors.filter(([, actor]) => mayRead(actor, of)).map(([title]) => title);
  expect(readers(order)).toEqual(['its customer', 'its store', 'an administrator', 'a service']);
  expect(readers(guests)).toEqual(['a guest', 'its store', 'an administrator', 'a service']);
});

it('only who bought it owns it', () => {
  expect(actors.filter(([, actor]) => isOwner(actor, order)).map(([title]) => title)).toEqual(['its customer']);
  expect(actors.filter(([, actor]) => isOwner(actor, guests)).map(([title]) => title)).toEqual(['a guest']);
});

it('an order is cancelled by whoever may read it; it is hidden from those who may read others', () => {
  expect(table((actor) => mayCancel(actor, order))).toEqual({
    'its customer': 'allowed',
    'another customer': 'notFound',
    'a guest': 'notFound',
    'another guest': 'notFound',
    'its store': 'allowed',
    'another store': 'notFound',
    'an administrator': 'allowed',
    'a service': 'allowed',
    'another role': 'forbidden',
    nobody: 'forbidden',
  });
});

it('a fulfilment is moved along by its own store', () => {
  expect(table((actor) => mayFulfill(actor, { locationId: 'shibuya' }))).toEqual({
    'its customer': 'forbidden',
    'another customer': 'forbidden',
    'a guest': 'forbidden',
    'another guest': 'forbidden',
    'its store': 'allowed',
    'another store': 'notFound',
    'an administrator': 'allowed',
    'a service': 'allowed',
    'another role': 'forbidden',
    nobody: 'forbidden',
  });
});

it('a cart is ordered by its owner and the store that it was handed to', () => {
  expect(table((actor) => mayCheckOut(actor, { customerId: 'ann', locationId: 'shibuya' }))).toEqual({
    'its customer': 'allowed',
    'another customer': 'notFound',
    'a guest': 'notFound',
    'another guest': 'notFound',
    'its store': 'allowed',
    'another store': 'notFound',
    'an administrator': 'allowed',
    'a service': 'allowed',
    'another role': 'forbidden',
    nobody: 'forbidden',
  });
});
