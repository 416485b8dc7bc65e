import { codedError, notAllowed, notFound } from '@musubi/chassis';
import type { OrderContext } from '../context.ts';
import { findByKey } from '../db/checkouts.ts';
import type { CheckoutRow } from '../db/tables.ts';
import { mayCheckOut, type Permission } from '../domain/access.ts';
import type { MutationResolvers, ResolversTypes } from '../generated/resolvers.ts';
import { actorOf, principalOf } from '../actor.ts';
import { answerOf } from './checkout-answer.ts';
import { parseCheckoutInput, parseHoldInput, type CheckoutRequest } from './checkout-input.ts';

/** How long a call waits for the saga. After that the answer is CheckoutPending, and the saga goes on. */
const PATIENCE = 5000;

type Answer = Awaited<ResolversTypes['CheckoutResult']>;

/** Starts a saga, or finds the one that this key started before; then waits for its end. */
export const checkout: NonNullable<MutationResolvers['checkout']> = (_parent, { input }, context) => {
  const request = parseCheckoutInput(input);
  return 'kind' in request ? order(request, context) : request;
};

/** The same, for goods that a store keeps and that are paid there. */
export const holdInStore: NonNullable<MutationResolvers['holdInStore']> = (_parent, { input }, context) => {
  const request = parseHoldInput(input, context.deps.clock());
  return 'kind' in request ? order(request, context) : request;
};

async function order(request: CheckoutRequest, context: OrderContext): Promise<Answer> {
  const { database, orchestrator } = context.deps;
  const principal = principalOf(context.caller);
  const before = await findByKey(database, principal, request.key);
  if (before !== undefined) return repeated(before, request, context);

  const refusal = refusalOf(await permissionFor(request, context), request);
  if (refusal !== undefined) return refusal;
  const actor = actorOf(context.caller);
  const id = context.deps.newId();
  const started = await orchestrator.start({
    id,
    principal,
    idempotencyKey: request.key,
    bodyHash: request.bodyHash,
    cartId: request.cartId,
    orderId: context.deps.newId(),
    guestTokenHash: actor.kind === 'guest' ? actor.tokenHash : null,
    terms: request.terms,
    paymentToken: request.token,
    startedAt: context.deps.clock(),
  });
  if (started !== undefined) return answerOf(await orchestrator.untilEnded(id, PATIENCE));
  // Another call with the same key was faster by a moment.
  const faster = await findByKey(database, principal, request.key);
  if (faster === undefined) throw new Error('A checkout of this key is there and is not');
  return repeated(faster, request, context);
}

/** A repetition waits for the first call's answer, and gets it; a checkout that its process left goes on here at once. */
async function repeated(before: CheckoutRow, request: CheckoutRequest, context: OrderContext): Promise<Answer> {
  if (before.bodyHash !== request.bodyHash) {
    const message = `The idempotency key ${request.key} was used before with other input; expected the same input or a new key`;
    return { __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED', message };
  }
  const { orchestrator } = context.deps;
  await orchestrator.takeOver(before.id);
  return answerOf(await orchestrator.untilEnded(before.id, PATIENCE));
}

/** Only the cart subgraph knows whose cart it is, and whether a guest's token opens it. */
async function permissionFor({ cartId }: CheckoutRequest, { caller, deps }: OrderContext): Promise<Permission> {
  const actor = actorOf(caller);
  if (actor.kind === 'outsider' || actor.kind === 'nobody') return 'forbidden';
  const token = actor.kind === 'guest' ? caller.headers['x-cart-token'] : undefined;
  const owner = await deps.carts.findOwner(cartId, token === undefined ? {} : { 'x-cart-token': token });
  if (owner === null) return 'notFound';
  if ('kind' in owner) {
    deps.log.warn({ reason: owner.reason }, 'cart not reached');
    throw codedError('UNAVAILABLE', 'The cart can not be looked up just now; try again with the same key');
  }
  return mayCheckOut(actor, owner);
}

function refusalOf(permission: Permission, { cartId }: CheckoutRequest): Answer | undefined {
  switch (permission) {
    case 'allowed':
      return undefined;
    case 'notFound':
      return notFound(`There is no cart ${cartId}`);
    case 'forbidden':
      return notAllowed('Only its owner, staff of the store it was handed to, and services may order a cart');
    default:
      return permission satisfies never;
  }
}
