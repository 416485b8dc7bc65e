import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@musubi/chassis';
import type { Consent } from '../domain/consent.ts';
import type { Customer } from '../domain/customer.ts';
import type { HeldIdentity, Identity } from '../domain/identity.ts';
import { consent, customer, identity, link } from './tables.ts';

export type IdentityRow = HeldIdentity & { readonly customerId: string };
export type ConsentRow = Consent & { readonly customerId: string };
type Row = typeof customer.$inferSelect;

/** The reads of every request, prepared once a process. Ids that nobody has are left out. */
export function prepareCustomers(database: Database) {
  const ids = sql`any(${sql.placeholder('ids')}::text[])`;
  const byIds = database
    .select()
    .from(customer)
    .where(sql`${customer.id} = ${ids}`)
    .prepare('customers');
  const linkedByIds = database
    .select()
    .from(customer)
    .where(
      sql`${customer.id} = ${ids} and exists (select from ${link} where ${link.scope} = ${sql.placeholder('scope')}
        and ${link.customerId} = ${customer.id} and ${link.expiresAt} > ${sql.placeholder('now')}::timestamptz)`,
    )
    .prepare('linked_customers');
  const identities = database
    .select()
    .from(identity)
    .where(sql`${identity.customerId} = ${ids}`)
    .orderBy(identity.linkedAt, identity.type, identity.value)
    .prepare('identities');
  const consents = database
    .select()
    .from(consent)
    .where(sql`${consent.customerId} = ${ids}`)
    .orderBy(consent.purpose, consent.channel)
    .prepare('consents');
  const owner = database
    .select({ customerId: identity.customerId })
    .from(identity)
    .where(sql`${identity.type} = ${sql.placeholder('type')} and ${identity.value} = ${sql.placeholder('value')}`)
    .prepare('owner');
  return {
    customersByIds: async (ids: readonly string[]): Promise<Customer[]> =>
      (await byIds.execute({ ids })).map(toCustomer),
    /** Only those that are linked to the scope now. */
    async linkedCustomers(ids: readonly string[], scope: string, now: Date): Promise<Customer[]> {
      return (await linkedByIds.execute({ ids, scope, now: now.toISOString() })).map(toCustomer);
    },
    identitiesOf: (ids: readonly string[]): Promise<IdentityRow[]> => identities.execute({ ids }),
    consentsOf: (ids: readonly string[]): Promise<ConsentRow[]> => consents.execute({ ids }),
    async ownerOf({ type, value }: Identity): Promise<string | undefined> {
      const [row] = await owner.execute({ type, value });
      return row?.customerId;
    },
  };
}

/** The customer, locked until the transaction ends: everything that changes them waits here first. */
export async function lockCustomer(tx: Transaction, id: string): Promise<Customer | undefined> {
  const [row] = await tx.select().from(customer).where(eq(customer.id, id)).for('update');
  return row === undefined ? undefined : toCustomer(row);
}

export async function customerExists(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.select({ id: customer.id }).from(customer).where(eq(customer.id, id));
  return row !== undefined;
}

export function toCustomer(row: Row): Customer {
  const { family, given, familyKana, givenKana, searchText: _, ...profile } = row;
  return { ...profile, name: { family, given, familyKana, givenKana } };
}
