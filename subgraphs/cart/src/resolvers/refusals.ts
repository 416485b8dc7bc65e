import { invalidInput, notAllowed, notFound } from '@musubi/chassis';
import { accessTo, type Actor } from '../domain/access.ts';
import type { LineFault, Rejection } from '../domain/cart.ts';
import type { Cart } from '../domain/state.ts';
import { viewOfCart } from '../views/cart-view.ts';

/** Why the actor may not change the cart; undefined where they may. What they may not see does not exist to them. */
export function refusalOfAccess(cart: Cart, actor: Actor) {
  const access = accessTo(cart, actor);
  switch (access) {
    case 'hidden':
      return noSuchCart(cart.id);
    case 'read':
      return notAllowed(`Expected the cart's owner or staff of its store; the caller may only read cart ${cart.id}`);
    case 'write':
      return undefined;
    default:
      return access satisfies never;
  }
}

export function noSuchCart(cartId: string) {
  return notFound(`There is no cart ${cartId} for the caller`);
}

/** A decision's rejection as a member of `CartResult`. */
export function refusalOf(rejection: Rejection, cart: Cart) {
  switch (rejection.kind) {
    case 'notActive':
      return cartNotActive(rejection.message, cart);
    case 'wrongCheckout':
      return { ...cartNotActive(rejection.message, cart), code: 'CHECKOUT_MISMATCH' };
    case 'noSuchLine':
      return notFound(`There is no line ${rejection.lineId} in cart ${cart.id}`);
    case 'lines':
      return linesRejected(rejection.faults);
    case 'notSold':
      return variantNotSold(rejection.variantIds, cart.terms.channel);
    case 'notApplicable': {
      const { code, message } = rejection;
      return { __typename: 'BenefitNotApplicable' as const, code, message };
    }
    case 'invalid':
      return invalidInput(rejection.field, rejection.message);
    default:
      return rejection satisfies never;
  }
}

export function cartNotActive(message: string, cart: Cart) {
  return { __typename: 'CartNotActive' as const, code: 'CART_NOT_ACTIVE', message, cart: viewOfCart(cart) };
}

function linesRejected(faults: readonly LineFault[]) {
  const places = faults.map(({ index }) => index).join(', ');
  const message = `Expected lines that can be taken; nothing was changed for those at ${places}`;
  return { __typename: 'LinesRejected' as const, code: 'LINES_REJECTED', message, faults };
}

function variantNotSold(variantIds: readonly string[], channel: string) {
  const message = `Expected variants on sale in ${channel}, got ${variantIds.join(', ')}`;
  return { __typename: 'VariantNotSold' as const, code: 'VARIANT_NOT_SOLD', message, variantIds };
}
