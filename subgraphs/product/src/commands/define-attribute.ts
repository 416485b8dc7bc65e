import type { Executor } from '@musubi/chassis';
import { lockDefinitions, readValuesInUse, renameFacets, saveDefinition } from '../db/attribute-definitions.ts';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { loadCategories } from '../db/shelves.ts';
import {
  checkValue,
  decideDefineAttribute,
  type AttributeDefinition,
  type DefinitionDecision,
} from '../domain/attribute-definition.ts';

/** Defines an attribute, in the caller's transaction, while no product is saved. */
export async function defineAttribute(
  tx: Executor,
  command: Omit<AttributeDefinition, 'version'> & { readonly expectedVersion: number | undefined },
  circumstances: Circumstances,
): Promise<DefinitionDecision> {
  const { key } = command;
  const before = (await lockDefinitions(tx)).get(key);
  const valuesInUse = await readValuesInUse(tx, key);
  const categoryIds = new Set((await loadCategories(tx)).keys());
  const decision = decideDefineAttribute(before, command, { categoryIds, valuesInUse });
  if (decision.kind !== 'accepted') return decision;
  const { version } = decision.definition;
  await saveDefinition(tx, decision.definition);
  const reread = valuesInUse.flatMap((from) => {
    const check = checkValue(decision.definition, { ja: from, en: null });
    return check.kind === 'valid' && check.raw !== from ? [{ from, to: check.raw }] : [];
  });
  await renameFacets(tx, key, reread);
  await recordEvents(
    tx,
    [{ type: 'product.AttributeDefined', subject: `attribute/${key}`, sequence: version, data: { key, version } }],
    circumstances,
  );
  return decision;
}
