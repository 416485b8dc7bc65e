import { asc } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { Category } from '../domain/category.ts';
import type { Channel } from '../domain/channel.ts';
import { repeatOnTakenKey } from './repeatable.ts';
import { category, channel } from './tables.ts';

/** Every channel by its key: tens at most, and a chain of them is needed whole. */
export async function loadChannels(tx: Executor): Promise<ReadonlyMap<string, Channel>> {
  const rows = await tx.select().from(channel).orderBy(asc(channel.key));
  return new Map(rows.map((row) => [row.key, row]));
}

export async function saveChannel(tx: Executor, opened: Channel): Promise<void> {
  await tx.insert(channel).values(opened).catch(repeatOnTakenKey);
}

/** Every category by its id, in display order: a tree is needed whole to see what lies above and below. */
export async function loadCategories(tx: Executor): Promise<ReadonlyMap<string, Category>> {
  const rows = await tx.select().from(category).orderBy(asc(category.position), asc(category.id));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function saveCategory(tx: Executor, saved: Category): Promise<void> {
  await tx.insert(category).values(saved).onConflictDoUpdate({ target: category.id, set: saved });
}
