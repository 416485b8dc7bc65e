import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';
import { canonicalJson } from '../lib/canonical-json.ts';
import { isRecord } from '../lib/is-record.ts';

/** One thing that has to hold for a caller to be shown something. */
export type Clause =
  | { readonly kind: 'authenticated' }
  /** All of one of the lists. */
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** Clauses that must all hold, by what they say: the same clause twice is one. */
export type Clauses = ReadonlyMap<string, Clause>;

/** The three directives, under the names that a supergraph gives them; undefined for what it does not link. */
export type ClauseDirectives = Readonly<Record<Clause['kind'], string | undefined>>;

/** What the directives of one definition demand. */
export function clausesOf(directives: readonly ConstDirectiveNode[], names: ClauseDirectives): Clauses {
  const clauses = directives.flatMap((directive): Clause[] => {
    switch (directive.name.value) {
      case names.authenticated:
        return [{ kind: 'authenticated' }];
      case names.scopes:
        return [{ kind: 'scopes', anyOf: alternativesOf(directive, 'scopes') }];
      case names.policies:
        return [{ kind: 'policies', anyOf: alternativesOf(directive, 'policies') }];
      default:
        return [];
    }
  });
  return new Map(clauses.map((clause) => [canonicalJson(clause), clause]));
}

/** What cannot be read is an alternative to nothing: nobody is let through by a mistake. */
function alternativesOf({ arguments: given = [] }: ConstDirectiveNode, name: string): readonly (readonly string[])[] {
  const value = given.find((argument) => argument.name.value === name)?.value;
  const read: unknown = value && valueFromASTUntyped(value);
  return listOf(read).flatMap((names) => {
    const list = listOf(names);
    const texts = list.filter((one) => typeof one === 'string');
    return texts.length === list.length ? [texts] : [];
  });
}

/** Input coercion of lists (GraphQL specification, section 3.11): one value is a list of it. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || isRecord(value) ? [] : [value];
}
