import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { Consent } from '../domain/consent.ts';
import { consent } from './tables.ts';

/** The last word on a purpose in a channel; undefined when none was said. */
export async function consentOf(
  tx: Transaction,
  key: Pick<Consent, 'purpose' | 'channel'> & { readonly customerId: string },
): Promise<Consent | undefined> {
  const { customerId, purpose, channel } = key;
  const [row] = await tx
    .select()
    .from(consent)
    .where(and(eq(consent.customerId, customerId), eq(consent.purpose, purpose), eq(consent.channel, channel)));
  return row;
}
