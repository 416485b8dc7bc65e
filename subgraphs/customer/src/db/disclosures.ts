import type { Executor } from '@musubi/chassis';
import { linkScope, type StaffViewer } from '../domain/access.ts';
import { disclosure } from './tables.ts';

/** A field of a customer that is about to be shown. */
export type Disclosure = { readonly customerId: string; readonly field: string; readonly correlationId: string };

/** Puts on record what a member of staff is about to see: a row a customer and request. */
export async function recordDisclosures(
  executor: Executor,
  viewer: StaffViewer,
  { shown, at }: { readonly shown: readonly Disclosure[]; readonly at: Date },
): Promise<void> {
  const groups = Map.groupBy(shown, ({ customerId, correlationId }) => JSON.stringify([customerId, correlationId]));
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { customerId, correlationId } = first;
    const fields = [...new Set(group.map(({ field }) => field))].toSorted();
    const scope = linkScope(viewer) ?? null;
    return [{ at, subject: viewer.subject, role: viewer.kind, scope, customerId, fields, correlationId }];
  });
  await executor.insert(disclosure).values(rows);
}
