import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { Changed, Customer, CustomerChange } from '../domain/customer.ts';
import { searchText } from '../domain/person-name.ts';
import { announce, type Cause } from './announce.ts';
import { consent, consentHistory, customer, identity } from './tables.ts';

/** What a change is saved with: when, and by whom (`associate:aoi`). */
export type Saving = { readonly at: Date; readonly by: string; readonly cause: Cause };

/** Saves a new customer and tells of it. */
export async function saveNew(
  tx: Transaction,
  change: CustomerChange & { readonly kind: 'Registered' },
  saving: Saving,
): Promise<void> {
  const { customer: profile, identities } = change;
  await tx.insert(customer).values(rowOf(profile));
  await tx.insert(identity).values(identities.map((one) => ({ ...one, customerId: profile.id })));
  await announce(tx, { customer: profile, change }, saving);
}

/** Saves a change of a locked customer, given as they are after it: one new version with one event. */
export async function saveChange(tx: Transaction, changed: Changed, saving: Saving): Promise<void> {
  const { customer: profile } = changed;
  await tx.update(customer).set(rowOf(profile)).where(eq(customer.id, profile.id));
  await saveParts(tx, changed, saving);
  await announce(tx, changed, saving);
}

async function saveParts(tx: Transaction, { customer: profile, change }: Changed, saving: Saving): Promise<void> {
  const { id, version } = profile;
  switch (change.kind) {
    case 'IdentityLinked':
      await tx.insert(identity).values({ ...change.identity, customerId: id });
      return;
    case 'IdentityUnlinked': {
      const { type, value } = change.identity;
      await tx
        .delete(identity)
        .where(and(eq(identity.type, type), eq(identity.value, value), eq(identity.customerId, id)));
      return;
    }
    case 'ConsentDecided': {
      const row = { ...change.consent, customerId: id };
      const key = [consent.customerId, consent.purpose, consent.channel];
      await tx.insert(consent).values(row).onConflictDoUpdate({ target: key, set: row });
      await tx.insert(consentHistory).values({ ...row, version, decidedBy: saving.by });
      return;
    }
    case 'Registered':
    case 'ProfileUpdated':
      return;
    default:
      return change satisfies never;
  }
}

function rowOf({ name, ...profile }: Customer): typeof customer.$inferInsert {
  return { ...profile, ...name, searchText: searchText(name) };
}
