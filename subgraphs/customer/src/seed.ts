import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { Caller, Transaction } from '@musubi/chassis';
import { readTable } from '@musubi/chassis/import';
import type { CustomerDeps } from './context.ts';
import type { InteractionKind } from './domain/interaction.ts';
import type { IdentityType } from './domain/decision.ts';
import type { Authority } from './resolvers/authority.ts';
import { recordInteractions } from './resolvers/record-interactions.ts';
import { registerCustomer } from './resolvers/register-customer.ts';
import { setConsent } from './resolvers/set-consent.ts';

/**
 * Puts the sample customers into the store by the commands that services use: the same rules, events and idempotency. Names that
 * come this way count as verified.
 */
export async function seed(deps: CustomerDeps, tx: Transaction): Promise<void> {
  const context: Authority = { caller: SEEDER, correlationId: 'seed', deps: { ...deps, database: tx } };
  const customers = await rowsOf('customers', customerRow);
  for (const row of customers) expectDone(await registerCustomer(registrationOf(row), context));
  deps.log.info({ customers: customers.length }, 'customers seeded');
  const consents = await rowsOf('consents', consentRow);
  for (const [index, row] of consents.entries()) {
    const { customer_id: customerId, ...consent } = row;
    expectDone(await setConsent({ idempotencyKey: `seed-consent-${index}`, customerId, ...consent }, context));
  }
  const byCustomer = Map.groupBy(await rowsOf('interactions', interactionRow), (row) => row.customer_id);
  for (const [customerId, rows] of byCustomer) {
    const interactions = rows.map((row) => interactionOf(row, deps.clock()));
    const input = { idempotencyKey: `seed-interactions-${customerId}`, customerId, interactions };
    expectDone(await recordInteractions(input, context));
  }
  deps.log.info({ consents: consents.length, timelines: byCustomer.size }, 'customer histories seeded');
}

const SEEDER: Caller = { kind: 'service', name: 'seed', subject: undefined, claims: {}, headers: {} };
const HOUR = 3_600_000;

const customerRow = z.object({
  id: z.string(),
  family: z.string(),
  given: z.string(),
  family_kana: z.string().optional(),
  given_kana: z.string().optional(),
  locale: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  member_card: z.string().optional(),
  line_uid: z.string().optional(),
});

const consentRow = z.object({
  customer_id: z.string(),
  purpose: z.enum(['TRANSACTIONAL', 'MARKETING', 'PERSONALIZATION']),
  channel: z.enum(['EMAIL', 'PUSH', 'LINE', 'SMS', 'PHONE', 'ANY']),
  status: z.enum(['GRANTED', 'DENIED', 'REVOKED']),
  source: z.string(),
});

const KINDS = [
  'PAGE_VIEW',
  'STORE_VISIT',
  'INQUIRY',
  'CALL',
  'MESSAGE',
  'SERVICE_NOTE',
] as const satisfies InteractionKind[];

const interactionRow = z.object({
  id: z.string(),
  customer_id: z.string(),
  kind: z.enum(KINDS),
  hours_ago: z.coerce.number(),
  channel: z.string(),
  url: z.string().optional(),
  variant_id: z.string().optional(),
  location_id: z.string().optional(),
  subject: z.string().optional(),
  body: z.string().optional(),
  duration_seconds: z.coerce.number().int().optional(),
  inbound: z.stringbool().optional(),
});

async function rowsOf<Row>(name: string, shape: z.ZodType<Row>): Promise<readonly Row[]> {
  const file = new URL(`../sample/${name}.csv`, import.meta.url);
  const rows = await readTable(createReadStream(file));
  return rows.map((row) => shape.parse(row));
}

function registrationOf(row: z.infer<typeof customerRow>) {
  const { id, family, given, family_kana: familyKana, given_kana: givenKana, locale } = row;
  const known: readonly (readonly [IdentityType, string | undefined])[] = [
    ['EMAIL', row.email],
    ['PHONE', row.phone],
    ['MEMBER_CARD', row.member_card],
    ['LINE_UID', row.line_uid],
  ];
  const identities = known.flatMap(([type, value]) => (value === undefined ? [] : [{ type, value }]));
  return { idempotencyKey: `seed-${id}`, id, locale, name: { family, given, familyKana, givenKana }, identities };
}

function interactionOf(row: z.infer<typeof interactionRow>, now: Date) {
  const { id, kind, channel, url, subject, body, inbound } = row;
  const { variant_id: variantId, location_id: locationId, duration_seconds: durationSeconds } = row;
  const occurredAt = new Date(now.getTime() - row.hours_ago * HOUR);
  return { id, kind, occurredAt, channel, url, variantId, locationId, subject, body, durationSeconds, inbound };
}

function expectDone(result: { readonly __typename: string; readonly message?: string }): void {
  if (!result.__typename.endsWith('Payload')) throw new Error(`A sample was refused: ${JSON.stringify(result)}`);
}
