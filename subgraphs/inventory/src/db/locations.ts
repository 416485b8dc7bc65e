import { asc, sql } from 'drizzle-orm';
import { appendEvent, type Executor, type Transaction } from '@musubi/chassis';
import type { Location } from '../domain/location.ts';
import { locationChanged } from './event-data.ts';
import type { Circumstances } from './move-stock.ts';
import { location } from './tables.ts';

/** Every location in order of code: at most some hundreds, so an operation reads them once. */
export function allLocations(db: Executor): Promise<readonly Location[]> {
  return db.select().from(location).orderBy(asc(location.code));
}

/** Which of these locations exist. */
export async function knownLocations(tx: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: location.id })
    .from(location)
    .where(sql`${location.id} = any(${sql.param(ids)}::text[])`);
  return new Set(rows.map(({ id }) => id));
}

/** Creates or replaces; whether it is active stays. Answers false when another location has the code. */
export async function saveLocation(
  tx: Transaction,
  row: Location,
  { now, correlationId }: Pick<Circumstances, 'now' | 'correlationId'>,
): Promise<boolean> {
  const [other] = await tx
    .select({ id: location.id })
    .from(location)
    .where(sql`${location.code} = ${row.code} and ${location.id} <> ${row.id}`);
  if (other !== undefined) return false;
  const values = { ...row, openingHours: [...row.openingHours], capabilities: [...row.capabilities] };
  const { active: _kept, ...changed } = values;
  await tx.insert(location).values(values).onConflictDoUpdate({ target: location.id, set: changed });
  await appendEvent(tx, { ...locationChanged(row), time: now, correlationId });
  return true;
}
