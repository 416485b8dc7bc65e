import { isAbstractType, isCompositeType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Operation } from '../operation/operation.ts';
import { accessRulesOf, type Rule } from './access-rules.ts';
import type { Clause, Clauses } from './clause.ts';
import type { Principal } from './principal.ts';

/** Which of some policies hold for a caller. Where it rejects, nothing is run. */
export type GrantPolicies = (
  names: readonly string[],
  principal: Principal,
) => Iterable<string> | Promise<Iterable<string>>;

const nothing: readonly string[] = [];

/**
 * The fields of an operation that a caller is not shown: `Type.field` of object types, sorted. Where
 * nothing is protected it costs a look-up.
 */
export async function withheldFrom(
  operation: Operation,
  principal: Principal,
  grantPolicies: GrantPolicies,
): Promise<readonly string[]> {
  const guarded = guardedBy(operation);
  if (guarded.size === 0) return nothing;
  const names = policiesIn(guarded);
  const policies = new Set(names.length === 0 ? [] : await grantPolicies(names, principal));
  const holds = holder(principal, policies);
  const isOpen = (clauses: Clauses): boolean => [...clauses.values()].every(holds);
  return [...guarded]
    .filter(([, { every, oneOf }]) => !isOpen(every) || (oneOf.length > 0 && !oneOf.some(isOpen)))
    .map(([coordinate]) => coordinate)
    .toSorted();
}

function holder(principal: Principal, policies: ReadonlySet<string>): (clause: Clause) => boolean {
  const scopes = new Set(principal.kind === 'bearer' ? principal.scopes : []);
  return (clause) => {
    switch (clause.kind) {
      case 'authenticated':
        return principal.kind === 'bearer';
      case 'scopes':
        return clause.anyOf.some((all) => all.every((scope) => scopes.has(scope)));
      case 'policies':
        return clause.anyOf.some((all) => all.every((policy) => policies.has(policy)));
      default:
        return clause satisfies never;
    }
  };
}

type Guarded = ReadonlyMap<string, Rule>;

const guardedByOperation = new WeakMap<Operation, Guarded>();

/** The rules of all fields that an operation may ask any object for. */
function guardedBy(operation: Operation): Guarded {
  const known = guardedByOperation.get(operation);
  if (known) return known;
  const guarded = readGuarded(operation);
  guardedByOperation.set(operation, guarded);
  return guarded;
}

function readGuarded({ document, generation }: Operation): Guarded {
  const rules = accessRulesOf(generation);
  const guarded = new Map<string, Rule>();
  if (rules.size === 0) return guarded;
  const schema = generation.apiSchema;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (!isCompositeType(parent)) return;
        for (const { name: type } of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]) {
          const coordinate = `${type}.${name.value}`;
          const rule = rules.get(coordinate);
          if (rule) guarded.set(coordinate, rule);
        }
      },
    }),
  );
  return guarded;
}

function policiesIn(guarded: Guarded): readonly string[] {
  const all = [...guarded.values()].flatMap(({ every, oneOf }) => [every, ...oneOf]);
  const clauses = all.flatMap((one) => [...one.values()]);
  const names = clauses.flatMap((clause) => (clause.kind === 'policies' ? clause.anyOf.flat() : []));
  return [...new Set(names)].toSorted();
}
