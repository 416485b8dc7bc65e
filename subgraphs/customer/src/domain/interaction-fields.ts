import { ID_SHAPE, isId } from './id.ts';
import { invalid, type Decision } from './decision.ts';

/** What an interaction may carry besides its time and place; a kind uses some of it. */
export type FieldValues = {
  readonly url: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly subject: string;
  readonly body: string;
  readonly durationSeconds: number;
  readonly inbound: boolean;
};

export type FieldClaims = { readonly [Field in keyof FieldValues]?: FieldValues[Field] | null | undefined };

/**
 * Takes fields off a claim and notes the first that is missing or out of bounds; `fault` then also names what was given and not
 * taken. A faulty field reads as null, and nobody sees it: whoever reads asks for `fault` before using what was read.
 */
export type FieldReader = {
  optional<Field extends keyof FieldValues>(field: Field): FieldValues[Field] | null;
  needed<Field extends keyof FieldValues>(field: Field, blank: FieldValues[Field]): FieldValues[Field];
  fault(): Decision<never> | undefined;
};

export function readFields(claims: FieldClaims, path: string, kind: string): FieldReader {
  const taken = new Set<string>();
  let first: Decision<never> | undefined;
  const optional: FieldReader['optional'] = (field) => {
    taken.add(field);
    const value = claims[field] ?? null;
    const expected = value === null ? undefined : CHECKS[field](value);
    if (expected !== undefined) first ??= invalid(`${path}.${field}`, `Expected ${expected}`);
    return value;
  };
  return {
    optional,
    needed(field, blank) {
      const value = optional(field);
      if (value === null) first ??= invalid(`${path}.${field}`, `Expected a value, because the kind is ${kind}`);
      return value ?? blank;
    },
    fault() {
      const extra = NAMES.find((field) => !taken.has(field) && claims[field] !== null && claims[field] !== undefined);
      if (extra === undefined) return first;
      return first ?? invalid(`${path}.${extra}`, `Expected no value, because the kind is ${kind}`);
    },
  };
}

/** What a value should have been, or undefined when it is fine. */
const CHECKS: { readonly [Field in keyof FieldValues]: (value: FieldValues[Field]) => string | undefined } = {
  url: (url) =>
    isAddress(url) ? undefined : 'an http(s) address or a path that begins with /, of at most 2,048 characters',
  variantId: (id) => (isId(id) ? undefined : ID_SHAPE),
  locationId: (id) => (isId(id) ? undefined : ID_SHAPE),
  subject: (text) => lengthFault(text, 200),
  body: (text) => lengthFault(text, 10_000),
  durationSeconds: (seconds) => (seconds >= 0 && seconds <= 86_400 ? undefined : `0 to 86400 seconds, got ${seconds}`),
  inbound: () => undefined,
};

const NAMES: readonly (keyof FieldValues)[] = [
  'url',
  'variantId',
  'locationId',
  'subject',
  'body',
  'durationSeconds',
  'inbound',
];

function isAddress(url: string): boolean {
  return url.length <= 2048 && /^(https?:\/\/[^\s/]|\/)[^\s\p{Cc}]*$/u.test(url);
}

function lengthFault(text: string, most: number): string | undefined {
  const length = text.trim().length;
  return length >= 1 && length <= most ? undefined : `1 to ${most} characters, got ${length}`;
}
