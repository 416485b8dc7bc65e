import { notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { claimHandoff, findHandoff } from '../db/handoffs.ts';
import { lockCarts } from '../db/load-carts.ts';
import type { Actor } from '../domain/access.ts';
import { decide } from '../domain/cart.ts';
import { codeOf, refusalOf, type ClaimRefusal } from '../domain/handoff.ts';
import { isOpen } from '../domain/state.ts';
import type { ClaimCartHandoffInput, MutationResolvers } from '../generated/resolvers.ts';
import { noteWrongGuess, tooManyGuesses } from '../guess-limit.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { publishOfCart, publishOfHandoff } from './publish.ts';
import { record } from './record.ts';

type Associate = Extract<Actor, { readonly kind: 'associate' }>;

/** Claims a code for the store of the associate who calls: from then on staff of that store may read and change the cart. */
export const claimCartHandoff: NonNullable<MutationResolvers['claimCartHandoff']> = async (_, { input }, context) => {
  const actor = actorOf(context.caller);
  if (actor.kind !== 'associate') return notAllowed('Expected an associate with a store');
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'claimCartHandoff', input }, (tx) =>
    claim(tx, { input, actor, context }),
  );
};

async function claim(
  tx: Transaction,
  {
    input,
    actor,
    context,
  }: { readonly input: ClaimCartHandoffInput; readonly actor: Associate; readonly context: CartContext },
) {
  const { purpose = 'ASSIST', idempotencyKey } = input;
  const { clock, newId } = context.deps;
  const { id: claimedBy, storeId } = actor;
  const now = clock();
  const tooMany = await tooManyGuesses(tx, claimedBy, now);
  if (tooMany !== undefined) return tooMany;
  const code = codeOf(input.code);
  const found = code === undefined ? undefined : await findHandoff(tx, code);
  if (found === undefined) {
    await noteWrongGuess(tx, claimedBy, now);
    return notFound('There is no handoff with this code');
  }
  const cart = (await lockCarts(tx, [found.cartId])).get(found.cartId);
  const refusal = refusalOf(found, { storeId, purpose, now });
  if (refusal !== undefined) return notClaimable(refusal);
  if (cart === undefined || !isOpen(cart)) return notClaimable('HANDOFF_EXPIRED');
  const handoff = await claimHandoff(tx, found.code, { locationId: storeId, claimedBy, now });
  if (handoff === undefined) return notClaimable('HANDOFF_USED');
  const decision = decide(cart, { kind: 'handOff', locationId: storeId }, { now, newId, quotes: null });
  const events = decision.kind === 'accepted' ? decision.events : [];
  const cause = { context, now, idempotencyKey };
  await record(tx, { before: cart, events, quotes: null }, cause);
  const customerId = cart.owner.kind === 'customer' ? cart.owner.customerId : null;
  const data = { cartId: cart.id, customerId, locationId: storeId };
  await publishOfCart(tx, { type: 'cart.CartHandedOff', data }, cause);
  await publishOfHandoff(tx, { code: handoff.code, cartId: cart.id, status: 'CLAIMED' }, cause);
  return { __typename: 'CartHandoffPayload' as const, handoff: viewOfHandoff(handoff, now) };
}

const words: Readonly<Record<ClaimRefusal, string>> = {
  HANDOFF_USED: 'Expected a code that nobody has claimed; this one was used',
  HANDOFF_EXPIRED: 'Expected a code that is still good; this one has ended, ask the customer for a new one',
  HANDOFF_WRONG_STORE: 'Expected the store that the code was made for; the caller is of another',
  HANDOFF_WRONG_PURPOSE: 'Expected the purpose that the code was made for; the caller named another',
};

function notClaimable(code: ClaimRefusal) {
  return { __typename: 'HandoffNotClaimable' as const, code, message: words[code] };
}
