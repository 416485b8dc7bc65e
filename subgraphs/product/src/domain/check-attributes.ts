import { checkValue, isAttributeKey, type Definitions } from './attribute-definition.ts';
import type { Attribute } from './product.ts';

const MOST = 100;

export type AttributesCheck =
  | { readonly kind: 'valid'; readonly attributes: readonly Attribute[] }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Attributes as they are kept: each key once, values by their definition; without one a value is free text. */
export function checkAttributes(given: readonly Attribute[], definitions: Definitions, field: string): AttributesCheck {
  if (given.length > MOST) return invalid(field, `Expected at most ${MOST} attributes, got ${given.length}`);
  const attributes = new Map<string, Attribute>();
  for (const [index, { key, name, value }] of given.entries()) {
    const at = `${field}.${index}`;
    if (!isAttributeKey(key)) {
      return invalid(
        `${at}.key`,
        `Expected a small letter and up to 31 of small letters, digits and "_", got "${key}"`,
      );
    }
    if (attributes.has(key)) return invalid(`${at}.key`, `Expected each key once, got "${key}" again`);
    const definition = definitions.get(key);
    if (definition === undefined) {
      const { length } = value.ja.trim();
      if (length === 0 || length > 500) return invalid(`${at}.value.ja`, `Expected 1 to 500 characters, got ${length}`);
      attributes.set(key, { key, name, value });
      continue;
    }
    const check = checkValue(definition, value);
    if (check.kind === 'invalid') return invalid(`${at}.value`, check.message);
    attributes.set(key, { key, name: definition.name, value: check.value, raw: check.raw });
  }
  return { kind: 'valid', attributes: [...attributes.values()] };
}

function invalid(field: string, message: string): AttributesCheck {
  return { kind: 'invalid', field, message };
}
