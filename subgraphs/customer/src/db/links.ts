import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { Link } from '../domain/link.ts';
import { link } from './tables.ts';

/** Opens customers to scopes. A link for the same reason is made longer, never shorter. */
export async function saveLinks(executor: Executor, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await executor
    .insert(link)
    .values(links.toSorted((a, b) => (a.scope < b.scope ? -1 : 1)))
    .onConflictDoUpdate({
      target: [link.scope, link.customerId, link.reason],
      set: {
        linkedAt: sql`greatest(${link.linkedAt}, excluded.linked_at)`,
        expiresAt: sql`greatest(${link.expiresAt}, excluded.expires_at)`,
      },
    });
}

export async function isLinked(
  executor: Executor,
  { scope, customerId, now }: { readonly scope: string; readonly customerId: string; readonly now: Date },
): Promise<boolean> {
  const rows = await executor
    .select({ scope: link.scope })
    .from(link)
    .where(and(eq(link.scope, scope), eq(link.customerId, customerId), gt(link.expiresAt, now)))
    .limit(1);
  return rows.length > 0;
}

/** Forgets links by which nobody sees any more. */
export async function removeExpiredLinks(executor: Executor, now: Date): Promise<void> {
  await executor.delete(link).where(lt(link.expiresAt, now));
}
