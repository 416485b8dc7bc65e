import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { loadCategories, saveCategory } from '../db/shelves.ts';
import { category } from '../db/tables.ts';
import { decideUpsertCategory, type Category, type CategoryDecision } from '../domain/category.ts';

/** Creates or replaces a category, in the caller's transaction. One at a time: two together could close a cycle. */
export async function upsertCategory(
  tx: Executor,
  wanted: Category,
  circumstances: Circumstances,
): Promise<CategoryDecision> {
  await tx.execute(sql`lock table ${category} in share row exclusive mode`);
  const decision = decideUpsertCategory(wanted, await loadCategories(tx));
  if (decision.kind !== 'accepted') return decision;
  const { id, parentId } = decision.category;
  await saveCategory(tx, decision.category);
  await recordEvents(
    tx,
    [{ type: 'product.CategoryChanged', subject: `category/${id}`, data: { categoryId: id, parentId } }],
    circumstances,
  );
  return decision;
}
