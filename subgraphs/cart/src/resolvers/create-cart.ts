import { invalidInput, isId, notAllowed, type Transaction } from '@musubi/chassis';
import { actorOf, hashOfToken, type CartContext } from '../context.ts';
import { findOpenCart } from '../db/load-carts.ts';
import { insertCart } from '../db/save-cart.ts';
import { accessTo, type Actor } from '../domain/access.ts';
import { changesOf } from '../domain/change.ts';
import type { Cart, CartOwner } from '../domain/state.ts';
import type { CreateCartInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { runPricedCommand, type Prices } from './prices.ts';
import { announce } from './record.ts';

/**
 * Opens a cart, or answers the one that is open already: a customer has one on every device.
 *
 * A guest's token is a MAC of the cart's id under this subgraph's own key, added to the answer after it was stored: the
 * store holds its hash alone, and a repeated command still gets the same token. A guest without a token has nothing but the
 * idempotency key to be known by, so that key must be one that nobody guesses.
 */
export const createCart: NonNullable<MutationResolvers['createCart']> = async (_, { input }, context) => {
  const actor = actorOf(context.caller);
  const refusal = refusalOf(input, actor);
  if (refusal !== undefined) return refusal;
  const result = await runPricedCommand(context, { operation: 'createCart', input }, (tx, prices) =>
    create(tx, { input, actor, prices, context }),
  );
  if (result.__typename !== 'CreateCartPayload') return result;
  const { cart, isNewGuest } = result;
  return { __typename: 'CreateCartPayload', cart, guestToken: isNewGuest ? context.deps.guestToken(cart.id) : null };
};

/** A guest's idempotency key has at least so many characters. */
const unguessable = 16;

const defaultChannel = 'ec';

function refusalOf({ id, channel, customerId, idempotencyKey }: CreateCartInput, actor: Actor) {
  if (id != null && !isId(id)) return invalidInput('id', 'Expected an id of 1 to 64 letters, digits, _ . -');
  if (channel !== undefined && !isId(channel)) return invalidInput('channel', 'Expected the key of a channel');
  if (customerId != null && !isId(customerId)) return invalidInput('customerId', 'Expected the id of a customer');
  switch (actor.kind) {
    case 'stranger':
    case 'agent':
      return notAllowed('Expected a shopper, a guest, an associate, an admin or a service');
    case 'guest':
      if (customerId != null) return notAllowed('Expected no customer: only admins and services open carts for others');
      return idempotencyKey.length < unguessable
        ? invalidInput('idempotencyKey', `Expected a guest's key of ${unguessable} or more characters, such as a UUID`)
        : undefined;
    case 'shopper':
      return customerId == null || customerId === actor.customerId
        ? undefined
        : notAllowed('Expected no other customer: only admins and services open carts for others');
    // A customer's cart comes into a store by a handoff alone: else any store could take anybody's.
    case 'associate':
      return customerId == null
        ? undefined
        : notAllowed('Expected no customer: a store takes over a cart by its handoff');
    case 'admin':
    case 'service':
      return undefined;
    default:
      return actor satisfies never;
  }
}

interface Creation {
  readonly input: CreateCartInput;
  readonly actor: Actor;
  readonly prices: Prices;
  readonly context: CartContext;
}

async function create(tx: Transaction, { input, actor, prices, context }: Creation) {
  const { deps } = context;
  const seeker = seekerOf(input, actor);
  const found = seeker && (await findOpenCart(tx, seeker));
  if (found !== undefined) return accessible(found, actor);
  const terms = prices.termsOf(input.channel ?? defaultChannel);
  if (terms === null) return invalidInput('channel', `Expected a channel that sells, got ${input.channel}`);
  const now = deps.clock();
  const id = input.id ?? deps.newId();
  const cart: Cart = {
    id,
    version: 1,
    state: { kind: 'ACTIVE' },
    owner: ownerOf(input, actor) ?? { kind: 'guest', tokenHash: hashOfToken(deps.guestToken(id)) },
    originChannel: terms.channel,
    terms,
    lines: [],
    fulfillment: null,
    coupons: [],
    points: null,
    locationId: actor.kind === 'associate' ? actor.storeId : null,
    pricedAt: null,
    releasedCheckouts: [],
    createdAt: now,
    updatedAt: now,
  };
  if (await insertCart(tx, cart)) {
    const changes = changesOf(cart, [{ kind: 'CREATED' }]);
    await announce(tx, { cart, changes }, { context, now, idempotencyKey: input.idempotencyKey });
    return payload(cart, cart.owner.kind === 'guest');
  }
  const meanwhile = seeker && (await findOpenCart(tx, seeker));
  return meanwhile === undefined
    ? invalidInput('id', `Expected an id that no cart has, got ${id}`)
    : accessible(meanwhile, actor);
}

/** Whose open cart is answered instead of a new one; undefined for a guest who comes without a token. */
function seekerOf(input: CreateCartInput, actor: Actor): CartOwner | undefined {
  const owner = ownerOf(input, actor);
  if (owner !== undefined || actor.kind !== 'guest' || actor.tokenHash === null) return owner;
  return { kind: 'guest', tokenHash: actor.tokenHash };
}

/** Undefined for whoever has no id of a customer: a new guest. */
function ownerOf({ customerId }: CreateCartInput, actor: Actor): CartOwner | undefined {
  const id = actor.kind === 'shopper' ? actor.customerId : customerId;
  return id == null ? undefined : { kind: 'customer', customerId: id };
}

function accessible(cart: Cart, actor: Actor) {
  return accessTo(cart, actor) === 'hidden'
    ? notAllowed('Expected no open cart of the customer, or one that the caller may see')
    : payload(cart, false);
}

function payload(cart: Cart, isNewGuest: boolean) {
  return { __typename: 'CreateCartPayload' as const, cart: viewOfCart(cart), isNewGuest };
}
