import { withAncestors, type Category } from './category.ts';
import { compareDecimals, isDecimal, plainDecimal } from './decimal-text.ts';
import type { LocalizedText } from './localized-text.ts';

export type AttributeKind = 'TEXT' | 'OPTION' | 'INTEGER' | 'DECIMAL' | 'BOOLEAN' | 'DATE';

/** One of the values that an attribute of kind OPTION may have. */
export type AttributeOption = { readonly key: string; readonly name: LocalizedText };

/** What the values of an attribute must be. Numbers are decimal texts, so that none is rounded. */
export type AttributeDefinition = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly kind: AttributeKind;
  /** Such as `cm`; for numbers. */
  readonly unit: string | null;
  readonly options: readonly AttributeOption[];
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** Products in one of these or below must have it, where it is required; empty for every product. */
  readonly categoryIds: readonly string[];
  /** Whether a product can't be published without it. */
  readonly required: boolean;
  /** Whether a search counts its values. */
  readonly filterable: boolean;
  readonly version: number;
};

export type Definitions = ReadonlyMap<string, AttributeDefinition>;

export type DefinitionFacts = {
  readonly categoryIds: ReadonlySet<string>;
  /** The values that products have under the key, as machines compare them. */
  readonly valuesInUse: readonly string[];
};

export type DefinitionDecision =
  | { readonly kind: 'accepted'; readonly definition: AttributeDefinition }
  | { readonly kind: 'unchanged'; readonly definition: AttributeDefinition }
  | { readonly kind: 'versionConflict'; readonly currentVersion: number }
  | { readonly kind: 'missing'; readonly what: string; readonly id: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Defines an attribute, or defines it anew: never so that a value that a product has is no longer one. */
export function decideDefineAttribute(
  before: AttributeDefinition | undefined,
  command: Omit<AttributeDefinition, 'version'> & { readonly expectedVersion: number | undefined },
  facts: DefinitionFacts,
): DefinitionDecision {
  const { expectedVersion, ...wanted } = command;
  const currentVersion = before?.version ?? 0;
  if (expectedVersion !== undefined && expectedVersion !== currentVersion) {
    return { kind: 'versionConflict', currentVersion };
  }
  const refusal = firstInvalid(wanted);
  if (refusal !== undefined) return refusal;
  const category = wanted.categoryIds.find((id) => !facts.categoryIds.has(id));
  if (category !== undefined) return { kind: 'missing', what: 'category', id: category };
  const definition = { ...wanted, version: currentVersion + 1 };
  for (const value of facts.valuesInUse) {
    const check = checkValue(definition, { ja: value, en: null });
    if (check.kind === 'invalid') {
      return invalid('kind', `Expected a definition that fits every value in use; ${check.message}`);
    }
  }
  if (before !== undefined && printed({ ...definition, version: currentVersion }) === printed(before)) {
    return { kind: 'unchanged', definition: before };
  }
  return { kind: 'accepted', definition };
}

export type ValueCheck =
  | { readonly kind: 'valid'; readonly value: LocalizedText; readonly raw: string }
  | { readonly kind: 'invalid'; readonly message: string };

/**
 * Reads a value by its definition: what is shown, and what machines compare. An option may be given
 * by its key or by its Japanese name.
 */
export function checkValue(definition: AttributeDefinition, given: LocalizedText): ValueCheck {
  const text = given.ja.trim();
  const raw = rawValueOf(definition, text);
  if (raw === undefined) {
    return { kind: 'invalid', message: `Expected ${expectedOf(definition)} for ${definition.key}, got "${text}"` };
  }
  switch (definition.kind) {
    case 'TEXT':
      return { kind: 'valid', raw, value: { ja: text, en: given.en } };
    case 'OPTION': {
      const option = definition.options.find(({ key }) => key === raw);
      return { kind: 'valid', raw, value: option?.name ?? given };
    }
    case 'INTEGER':
    case 'DECIMAL':
    case 'BOOLEAN':
    case 'DATE':
      return { kind: 'valid', raw, value: { ja: raw, en: null } };
    default:
      return definition.kind satisfies never;
  }
}

/** The definitions whose attribute a product in these categories needs to be published. */
export function requiredOf(
  definitions: Definitions,
  categoryIds: readonly string[],
  categories: ReadonlyMap<string, Pick<Category, 'parentId'>>,
): readonly AttributeDefinition[] {
  const within = withAncestors(categoryIds, categories);
  return [...definitions.values()].filter(
    ({ required, categoryIds: of }) => required && (of.length === 0 || of.some((id) => within.has(id))),
  );
}

function rawValueOf({ kind, options, minimum, maximum }: AttributeDefinition, text: string): string | undefined {
  switch (kind) {
    case 'TEXT':
      return text === '' || text.length > 500 ? undefined : text;
    case 'OPTION':
      return (options.find(({ key }) => key === text) ?? options.find(({ name }) => name.ja === text))?.key;
    case 'INTEGER':
    case 'DECIMAL': {
      if (!isDecimal(text)) return undefined;
      const plain = plainDecimal(text);
      if (kind === 'INTEGER' && plain.includes('.')) return undefined;
      if (minimum !== null && compareDecimals(plain, minimum) < 0) return undefined;
      if (maximum !== null && compareDecimals(plain, maximum) > 0) return undefined;
      return plain;
    }
    case 'BOOLEAN':
      return text === 'true' || text === 'false' ? text : undefined;
    case 'DATE':
      return isDate(text) ? text : undefined;
    default:
      return kind satisfies never;
  }
}

function expectedOf({ kind, options, minimum, maximum }: AttributeDefinition): string {
  switch (kind) {
    case 'TEXT':
      return '1 to 500 characters';
    case 'OPTION':
      return `one of ${options.map(({ key }) => key).join(', ')}`;
    case 'INTEGER':
    case 'DECIMAL': {
      const bounds = [
        ...(minimum === null ? [] : [`at least ${minimum}`]),
        ...(maximum === null ? [] : [`at most ${maximum}`]),
      ];
      return [kind === 'INTEGER' ? 'a whole number' : 'a decimal number', ...bounds].join(', ');
    }
    case 'BOOLEAN':
      return 'true or false';
    case 'DATE':
      return 'a date such as 2026-11-21';
    default:
      return kind satisfies never;
  }
}

/** ISO 8601, and a day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function firstInvalid(wanted: Omit<AttributeDefinition, 'version'>): DefinitionDecision | undefined {
  const { key, name, kind, options, minimum, maximum } = wanted;
  if (!isAttributeKey(key)) {
    return invalid('key', `Expected a small letter and up to 31 of small letters, digits and "_", got "${key}"`);
  }
  if (name.ja.trim() === '') return invalid('name.ja', 'Expected a name, got an empty text');
  const isNumber = kind === 'INTEGER' || kind === 'DECIMAL';
  if (kind === 'OPTION' ? options.length === 0 || options.length > 200 : options.length > 0) {
    return invalid(
      'options',
      `Expected ${kind === 'OPTION' ? '1 to 200 options' : `no options for ${kind}`}, got ${options.length}`,
    );
  }
  const twice = options.findIndex((one, index) => options.findIndex(({ key: other }) => other === one.key) !== index);
  if (twice >= 0) return invalid(`options.${twice}.key`, `Expected each key once, got "${options[twice]?.key}" again`);
  const nameless = options.findIndex(
    ({ key: one, name: label }) => !/^[A-Za-z0-9_.-]{1,64}$/.test(one) || label.ja.trim() === '',
  );
  if (nameless >= 0)
    return invalid(`options.${nameless}`, 'Expected a key of letters, digits, "_", "." and "-", and a name');
  for (const [field, bound] of Object.entries({ minimum, maximum })) {
    if (bound === null) continue;
    if (!isNumber || !isDecimal(bound)) {
      return invalid(field, `Expected ${isNumber ? 'a decimal number' : `none for ${kind}`}, got "${bound}"`);
    }
  }
  if (minimum !== null && maximum !== null && compareDecimals(minimum, maximum) > 0) {
    return invalid('maximum', `Expected at least the minimum ${minimum}, got ${maximum}`);
  }
  return undefined;
}

/** Whether a text may name an attribute. */
export function isAttributeKey(text: string): boolean {
  return /^[a-z][a-z0-9_]{0,31}$/.test(text);
}

function printed(definition: AttributeDefinition): string {
  const { key, name, kind, unit, options, minimum, maximum, categoryIds, required, filterable, version } = definition;
  const named = options.map((option) => [option.key, option.name.ja, option.name.en]);
  return JSON.stringify([
    [key, name.ja, name.en, kind, unit, minimum, maximum, required, filterable, version],
    named,
    categoryIds,
  ]);
}

function invalid(field: string, message: string): DefinitionDecision {
  return { kind: 'invalid', field, message };
}
