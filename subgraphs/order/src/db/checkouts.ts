import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import { hasEnded, NO_PROGRESS, type Checkout, type Terms } from '../domain/checkout.ts';
import { heldBy, LeaseLost, prolonged, type Lease, type LeaseTerms } from './leases.ts';
import { checkout, type CheckoutRow } from './tables.ts';

export type NewCheckout = {
  readonly id: string;
  readonly principal: string;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly cartId: string;
  readonly orderId: string;
  readonly guestTokenHash: string | null;
  readonly terms: Terms;
  readonly paymentToken: string | null;
  readonly startedAt: Date;
};

/** Starts a checkout under its first lease; undefined when the principal has used the key already. */
export async function insertCheckout(
  database: Executor,
  start: NewCheckout,
  { owner, milliseconds }: LeaseTerms,
): Promise<Lease | undefined> {
  const [row] = await database
    .insert(checkout)
    .values({
      ...start,
      status: 'RUNNING',
      progress: NO_PROGRESS,
      leaseOwner: owner,
      leaseUntil: sql`now() + make_interval(secs => ${milliseconds / 1000})`,
      fencing: 1,
      dueAt: sql`now()`,
    })
    .onConflictDoNothing({ target: [checkout.principal, checkout.idempotencyKey] })
    .returning({ id: checkout.id, fencing: checkout.fencing });
  return row;
}

/** The checkout that a principal started under a key. */
export async function findByKey(
  database: Executor,
  principal: string,
  idempotencyKey: string,
): Promise<CheckoutRow | undefined> {
  const [row] = await database
    .select()
    .from(checkout)
    .where(and(eq(checkout.principal, principal), eq(checkout.idempotencyKey, idempotencyKey)));
  return row;
}

function findCheckouts(database: Executor, ids: readonly string[]): Promise<CheckoutRow[]> {
  return database
    .select()
    .from(checkout)
    .where(sql`${checkout.id} = any(${sql.param(ids)}::text[])`);
}

export async function findCheckout(database: Executor, id: string): Promise<CheckoutRow | undefined> {
  return (await findCheckouts(database, [id]))[0];
}

export function findOpenCheckouts(database: Executor, limit: number): Promise<CheckoutRow[]> {
  return database
    .select()
    .from(checkout)
    .where(isNull(checkout.endedAt))
    .orderBy(asc(checkout.startedAt), asc(checkout.id))
    .limit(limit);
}

/** Records a state under the lease and prolongs it. Throws LeaseLost when another process holds it now. */
export async function saveCheckout(
  database: Executor,
  state: Checkout,
  under: { readonly lease: Lease; readonly terms: LeaseTerms; readonly now: Date },
): Promise<void> {
  const ended = hasEnded(state);
  const saved = await database
    .update(checkout)
    .set({
      status: state.status,
      progress: state.progress,
      failure: state.failure,
      ...(ended ? { endedAt: under.now, paymentToken: null } : {}),
      ...prolonged(under.terms),
    })
    .where(heldBy(checkout, under.lease))
    .returning({ id: checkout.id });
  if (saved.length === 0) throw new LeaseLost(under.lease);
}
