import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import { identityKey, type HeldIdentity, type Identity } from '../domain/identity.ts';
import { memberCardNumber } from '../domain/member-card.ts';
import type { Owner } from '../domain/register.ts';
import { identity } from './tables.ts';

/**
 * Waits until nobody else is deciding about these names, or about a new customer of this id, and keeps others waiting until the
 * transaction ends. So "whose is it" stays true until the answer is saved, also for names that nobody has yet and no row could be
 * locked for. Locks are taken in one order, so two registrations never wait for each other.
 */
export async function lockNames(tx: Transaction, identities: readonly Identity[], newId: string | null): Promise<void> {
  const names = identities.map(identityKey);
  if (newId !== null) names.push(`id:${newId}`);
  await tx.execute(sql`
    select pg_advisory_xact_lock(name) from (
      select distinct hashtextextended(name, 0) as name from unnest(${sql.param(names)}::text[]) as names (name) order by 1 offset 0
    ) as ordered`);
}

/** Who has these names; free ones are left out. */
export async function ownersOf(tx: Transaction, identities: readonly Identity[]): Promise<Owner[]> {
  const types = identities.map(({ type }) => type);
  const values = identities.map(({ value }) => value);
  const rows = await tx
    .select()
    .from(identity)
    .where(
      sql`(${identity.type}, ${identity.value}) in (
        select * from unnest(${sql.param(types)}::text[], ${sql.param(values)}::text[]))`,
    )
    .orderBy(identity.type, identity.value);
  return rows.map((row) => ({
    customerId: row.customerId,
    identity: { type: row.type, value: row.value },
    verified: row.verifiedAt !== null,
  }));
}

export async function heldBy(tx: Transaction, customerId: string): Promise<HeldIdentity[]> {
  return tx.select().from(identity).where(eq(identity.customerId, customerId));
}

/** The number of the next member card. Passes over those that came in by import. */
export async function nextMemberCard(tx: Transaction): Promise<string> {
  for (;;) {
    const [row] = await tx.execute<{ n: string }>(sql`select nextval('member_card_number') as n`);
    const value = memberCardNumber(Number(row?.n));
    const owners = await ownersOf(tx, [{ type: 'MEMBER_CARD', value }]);
    if (owners.length === 0) return value;
  }
}
