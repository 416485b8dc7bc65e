import { sql } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { EpcisEvent } from '../domain/epcis.ts';

/** Notes an event as captured. Answers false when it was before; whoever captures it at the same moment is waited for. */
export async function noteCaptured(
  tx: Transaction,
  { event, locationId }: { readonly event: EpcisEvent; readonly locationId: string | null },
  now: Date,
): Promise<boolean> {
  const { id, kind, action, businessStep, eventTime } = event;
  const rows = await tx.execute(sql`
    insert into epcis_event (id, kind, action, business_step, location_id, event_time, captured_at)
    values (${id}, ${kind}, ${action}, ${businessStep}, ${locationId}, ${eventTime.toISOString()}::timestamptz,
      ${now.toISOString()}::timestamptz)
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** Which of these were captured before. */
export async function capturedAmong(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from epcis_event where id = any(${sql.param(ids)}::text[])`);
  return new Set(rows.map(({ id }) => id));
}
