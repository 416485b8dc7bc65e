import { actorOf, type CartContext } from '../context.ts';
import { keepsListsOf } from '../domain/access.ts';
import { viewOfSavedList, type SavedListView } from './saved-list-view.ts';

/** A list for the caller's eyes; null where they may not see it, as where there is none. */
export async function visibleList(id: string, { loaders, caller }: CartContext): Promise<SavedListView | null> {
  const list = await loaders.savedList.load(id);
  return list === null || !keepsListsOf(list.customerId, actorOf(caller)) ? null : viewOfSavedList(list);
}

/** A customer's lists, oldest first; null for whoever may not see them. */
export async function savedListsOf(
  customerId: string,
  { loaders, caller }: CartContext,
): Promise<readonly SavedListView[] | null> {
  if (!keepsListsOf(customerId, actorOf(caller))) return null;
  return (await loaders.savedListsOf.load(customerId)).map(viewOfSavedList);
}
