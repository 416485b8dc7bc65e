import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { appendEvent, type Database, type Executor, type Transaction } from '@musubi/chassis';
import type { EventData, EventType } from '@musubi/schema';
import { emptyAccount, moved, type LoyaltyAccount, type LoyaltyEntry, type Movement } from '../domain/points.ts';
import type { Saving } from './save.ts';
import { loyaltyAccount, loyaltyEntry } from './tables.ts';

/** The reads of points. A customer who never had any has no account. */
export function prepareLoyalty(database: Database) {
  const accounts = database
    .select()
    .from(loyaltyAccount)
    .where(sql`${loyaltyAccount.customerId} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('loyalty_accounts');
  return {
    accountsOf: (ids: readonly string[]): Promise<LoyaltyAccount[]> => accounts.execute({ ids }),
    /** Up to `limit` entries below a position, newest first. */
    entriesOf: (customerId: string, window: { readonly below: number | null; readonly limit: number }) =>
      entriesOf(database, customerId, window),
  };
}

/** The account, locked until the transaction ends; one that is new where there was none. */
export async function lockAccount(tx: Transaction, customerId: string): Promise<LoyaltyAccount> {
  await tx.insert(loyaltyAccount).values(emptyAccount(customerId)).onConflictDoNothing();
  const [row] = await tx.select().from(loyaltyAccount).where(eq(loyaltyAccount.customerId, customerId)).for('update');
  return row ?? emptyAccount(customerId);
}

/** Holds more of a locked account's points, or fewer. */
export async function holdPoints(tx: Transaction, customerId: string, points: number): Promise<void> {
  if (points === 0) return;
  await tx
    .update(loyaltyAccount)
    .set({ held: sql`${loyaltyAccount.held} + ${points}` })
    .where(eq(loyaltyAccount.customerId, customerId));
}

/** Writes a movement of a locked account into its ledger, and tells of it. Answers the account after it. */
export async function move(
  tx: Transaction,
  before: LoyaltyAccount,
  { movement, saving }: { readonly movement: Movement; readonly saving: Saving },
): Promise<LoyaltyAccount> {
  const { account, entry } = moved(before, movement, saving.at);
  const { customerId, balance, entries } = account;
  await tx.insert(loyaltyEntry).values({ ...entry, recordedBy: saving.by });
  await tx.update(loyaltyAccount).set({ balance, entries }).where(eq(loyaltyAccount.customerId, customerId));
  const type = 'customer.PointsMoved' satisfies EventType;
  const { position, kind, points, reference } = entry;
  const data: EventData<typeof type> = { customerId, position, kind, points, balance, reference };
  const event = { type, subject: loyaltySubject(customerId), sequence: position, data: { ...data }, time: saving.at };
  await appendEvent(tx, { ...event, ...saving.cause });
  return account;
}

/** The subject of an account's events; their sequence is the ledger's position. */
function loyaltySubject(customerId: string): string {
  return `loyalty/${customerId}`;
}

/** Whether the reference has earned points of the customer already. */
export async function hasEarned(tx: Transaction, customerId: string, reference: string): Promise<boolean> {
  const rows = await tx
    .select({ position: loyaltyEntry.position })
    .from(loyaltyEntry)
    .where(
      and(
        eq(loyaltyEntry.customerId, customerId),
        eq(loyaltyEntry.reference, reference),
        eq(loyaltyEntry.kind, 'EARNED'),
      ),
    );
  return rows.length > 0;
}

async function entriesOf(
  executor: Executor,
  customerId: string,
  { below, limit }: { readonly below: number | null; readonly limit: number },
): Promise<readonly LoyaltyEntry[]> {
  return executor
    .select({
      customerId: loyaltyEntry.customerId,
      position: loyaltyEntry.position,
      kind: loyaltyEntry.kind,
      points: loyaltyEntry.points,
      balanceAfter: loyaltyEntry.balanceAfter,
      reference: loyaltyEntry.reference,
      at: loyaltyEntry.at,
    })
    .from(loyaltyEntry)
    .where(and(eq(loyaltyEntry.customerId, customerId), below === null ? undefined : lt(loyaltyEntry.position, below)))
    .orderBy(desc(loyaltyEntry.position))
    .limit(limit);
}
