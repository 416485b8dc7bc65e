import type { ChangeTable, EntityReference } from '@musubi/chassis';
import type { CartEvents } from '@musubi/schema';

/** What events of carts change: the cart, and what its customer has. */
export const changes: ChangeTable<CartEvents> = {
  'cart.CartChanged': ({ cartId, customerId }) => [cart(cartId), ...customers(customerId)],
  'cart.CartAbandoned': ({ cartId, customerId }) => [cart(cartId), ...customers(customerId)],
  'cart.CartMerged': ({ cartId, into, customerId }) => [cart(cartId), cart(into), ...customers(customerId)],
  'cart.CartHandedOff': ({ cartId, customerId }) => [cart(cartId), ...customers(customerId)],
  'cart.SavedListChanged': ({ listId, customerId }) => [
    { __typename: 'SavedList', id: listId },
    ...customers(customerId),
  ],
  'cart.HandoffChanged': ({ code, cartId }) => [{ __typename: 'CartHandoff', code }, cart(cartId)],
};

function cart(id: string): EntityReference {
  return { __typename: 'Cart', id };
}

function customers(id: string | null): readonly EntityReference[] {
  return id === null ? [] : [{ __typename: 'Customer', id }];
}
