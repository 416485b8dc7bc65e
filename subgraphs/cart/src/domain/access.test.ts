import { describe, expect, it } from 'vitest';
import { accessTo, ownsCart, type Access, type Actor } from './access.ts';
import { givenCart, givenGuestCart } from './testing/given.ts';

const ofAnn = givenCart();
const ofGuest = givenGuestCart();
const inShibuya = givenCart({ locationId: 'shibuya' });

describe('who may do what with a cart', () => {
  const rows: readonly (readonly [who: string, actor: Actor, ...access: readonly [Access, Access, Access]])[] = [
    ['ann', shopper('ann'), 'write', 'hidden', 'write'],
    ['bob', shopper('bob'), 'hidden', 'hidden', 'hidden'],
    ['bob with the guest’s token', shopper('bob', 'hash'), 'hidden', 'write', 'hidden'],
    ['the guest', { kind: 'guest', tokenHash: 'hash' }, 'hidden', 'write', 'hidden'],
    ['another guest', { kind: 'guest', tokenHash: 'other' }, 'hidden', 'hidden', 'hidden'],
    ['a guest without a token', { kind: 'guest', tokenHash: null }, 'hidden', 'hidden', 'hidden'],
    ['staff of Shibuya', { kind: 'associate', id: 's', storeId: 'shibuya' }, 'hidden', 'hidden', 'write'],
    ['staff of Umeda', { kind: 'associate', id: 's', storeId: 'umeda' }, 'hidden', 'hidden', 'hidden'],
    ['an agent with a case', { kind: 'agent' }, 'read', 'read', 'read'],
    ['an admin', { kind: 'admin' }, 'write', 'write', 'write'],
    ['a service', { kind: 'service', tokenHash: null }, 'write', 'write', 'write'],
    ['a service for the guest', { kind: 'service', tokenHash: 'hash' }, 'hidden', 'write', 'hidden'],
    ['a service for another guest', { kind: 'service', tokenHash: 'other' }, 'hidden', 'hidden', 'hidden'],
    ['a stranger', { kind: 'stranger' }, 'hidden', 'hidden', 'hidden'],
  ];

  it.each(rows)('%s', (_, actor, ...access) => {
    expect([ofAnn, ofGuest, inShibuya].map((cart) => accessTo(cart, actor))).toEqual(access);
  });

  it('only owners own', () => {
    const owners = rows.filter(([, actor]) => ownsCart(ofAnn, actor) || ownsCart(ofGuest, actor)).map(([who]) => who);
    expect(owners).toEqual(['ann', 'bob with the guest’s token', 'the guest']);
  });
});

function shopper(customerId: string, tokenHash: string | null = null): Actor {
  return { kind: 'shopper', customerId, tokenHash };
}
