import { randomBytes } from 'node:crypto';
import { invalidInput, runCommand, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { insertHandoff } from '../db/handoffs.ts';
import { lockCarts } from '../db/load-carts.ts';
import { codeFrom, type Handoff } from '../domain/handoff.ts';
import { isOpen } from '../domain/state.ts';
import type { CreateCartHandoffInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { invalidId } from './parse.ts';
import { publishOfHandoff } from './publish.ts';
import { cartNotActive, noSuchCart, refusalOfAccess } from './refusals.ts';

/** Makes a code by which one store may take the cart over. */
export const createCartHandoff: NonNullable<MutationResolvers['createCartHandoff']> = async (_, { input }, context) => {
  const { ttlSeconds = defaultTtl, locationId } = input;
  if (ttlSeconds < 60 || ttlSeconds > 3600) {
    return invalidInput('ttlSeconds', `Expected 60 to 3600, got ${ttlSeconds}`);
  }
  const invalid = locationId == null ? undefined : invalidId('locationId', locationId);
  if (invalid !== undefined) return invalid;
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'createCartHandoff', input }, (tx) => open(tx, input, context));
};

/** Seconds. */
const defaultTtl = 600;

async function open(tx: Transaction, input: CreateCartHandoffInput, context: CartContext) {
  const { cartId, purpose = 'ASSIST', locationId = null, ttlSeconds = defaultTtl, idempotencyKey } = input;
  const cart = (await lockCarts(tx, [cartId])).get(cartId);
  if (cart === undefined) return noSuchCart(cartId);
  const refusal = refusalOfAccess(cart, actorOf(context.caller));
  if (refusal !== undefined) return refusal;
  if (!isOpen(cart)) return cartNotActive(`Expected an active cart, but it is ${cart.state.kind}`, cart);
  const now = context.deps.clock();
  const plan = {
    cartId,
    purpose,
    locationId,
    state: { kind: 'OPEN' },
    createdAt: now,
    expiresAt: new Date(now.getTime() + ttlSeconds * 1000),
  } as const;
  const handoff = await withFreshCode(tx, plan);
  await publishOfHandoff(tx, { code: handoff.code, cartId, status: 'OPEN' }, { context, now, idempotencyKey });
  return { __typename: 'CartHandoffPayload' as const, handoff: viewOfHandoff(handoff, now) };
}

/** Of 2^40 codes one is hardly ever taken; should it be, the next one is not. */
async function withFreshCode(tx: Transaction, plan: Omit<Handoff, 'code'>): Promise<Handoff> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const handoff = { ...plan, code: codeFrom(randomBytes(8)) };
    if (await insertHandoff(tx, handoff)) return handoff;
  }
  throw new Error('Expected a free handoff code within five attempts');
}
