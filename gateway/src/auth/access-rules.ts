import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Generation } from '../supergraph/generation.ts';
import { clausesOf, type ClauseDirectives, type Clauses } from './clause.ts';
import { pulledBy, type JoinDirectives } from './pulled-by.ts';

/** What a caller has to fulfil to be shown a field of an object type. */
export interface Rule {
  readonly every: Clauses;
  /** Of the types that the field may lead to, one must be open; empty if one is open to all. */
  readonly oneOf: readonly Clauses[];
}

/** `Type.field` of every object type → its rule. What is open to all is not listed. */
export type AccessRules = ReadonlyMap<string, Rule>;

const rulesByGeneration = new WeakMap<Generation, AccessRules>();

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` of a supergraph, whatever it calls them. An
 * object shows a field if all of these hold: the rules of its type and of the field, those of a scalar or
 * enum that the field gives, those of what a subgraph is handed to compute it (`@requires` and
 * `@fromContext`), and what interfaces demand beyond all their implementations: then they mean each of them.
 */
export function accessRulesOf(generation: Generation): AccessRules {
  const known = rulesByGeneration.get(generation);
  if (known) return known;
  const rules = readRules(generation);
  rulesByGeneration.set(generation, rules);
  return rules;
}

function readRules({ supergraph }: Generation): AccessRules {
  const directiveOf = (feature: string, name: string): string | undefined =>
    supergraph.schema.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${feature}`)?.directiveNameInSchema(name);
  const directives: ClauseDirectives = {
    authenticated: directiveOf('authenticated', 'authenticated'),
    scopes: directiveOf('requiresScopes', 'requiresScopes'),
    policies: directiveOf('policy', 'policy'),
  };
  if (Object.values(directives).every((name) => name === undefined)) return new Map();
  const schema = supergraph.schema.toGraphQLJSSchema();
  const join = { field: directiveOf('join', 'field'), context: directiveOf('context', 'context') };
  const reading: Reading = { schema, directives, join, rules: new Map() };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) for (const name of Object.keys(type.getFields())) ruleOf(type, name, reading);
  }
  return new Map([...reading.rules].filter(([, { every, oneOf }]) => every.size + oneOf.length > 0));
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly directives: ClauseDirectives;
  readonly join: JoinDirectives;
  readonly rules: Map<string, Rule>;
}

function ruleOf(type: GraphQLObjectType, name: string, reading: Reading): Rule | undefined {
  const field = type.getFields()[name];
  const coordinate = `${type.name}.${name}`;
  const known = reading.rules.get(coordinate);
  if (known || !field) return known;
  const given = getNamedType(field.type);
  const leads = isObjectType(given) ? [given] : isAbstractType(given) ? reading.schema.getPossibleTypes(given) : [];
  const targets = leads.map((target) => typeClauses(target, reading));
  const rule = {
    every: union([
      typeClauses(type, reading),
      fieldClauses(type, field, reading),
      isLeafType(given) ? own(given, reading) : none,
    ]),
    oneOf: targets.some(({ size }) => size === 0) ? [] : targets,
  };
  // What requires itself, over whatever detour, needs nothing more than it needs anyway.
  reading.rules.set(coordinate, rule);
  const pulled = pulledBy([type, name], reading).map(([on, pulledField]) => ruleOf(on, pulledField, reading));
  const whole = { ...rule, every: union([rule.every, ...pulled.map((one) => everything(one))]) };
  reading.rules.set(coordinate, whole);
  return whole;
}

/** What is handed on may come from any of the types, so all of their clauses count. */
function everything(rule: Rule | undefined): Clauses {
  return rule ? union([rule.every, ...rule.oneOf]) : none;
}

function typeClauses(type: GraphQLObjectType, reading: Reading): Clauses {
  const added = type.getInterfaces().map((one) =>
    beyond(
      own(one, reading),
      reading.schema.getPossibleTypes(one).map((implementation) => own(implementation, reading)),
    ),
  );
  return union([own(type, reading), ...added]);
}

function fieldClauses(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, reading: Reading): Clauses {
  const added = type.getInterfaces().map((one) => interfaceClauses(one, field.name, reading));
  return union([own(field, reading), ...added]);
}

/** Composition gives an interface's field all that its implementations demand: only the rest is the interface's own. */
function interfaceClauses(type: GraphQLInterfaceType, name: string, reading: Reading): Clauses {
  const field = type.getFields()[name];
  if (!field) return none;
  const implementations = reading.schema.getPossibleTypes(type).map((one) => {
    const theirs = one.getFields()[name];
    return union([own(one, reading), theirs ? own(theirs, reading) : none]);
  });
  return beyond(own(field, reading), implementations);
}

function beyond(clauses: Clauses, others: readonly Clauses[]): Clauses {
  return new Map([...clauses].filter(([text]) => others.every((other) => !other.has(text))));
}

const none: Clauses = new Map();

function own(
  { astNode }: { readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined },
  { directives }: Reading,
): Clauses {
  return clausesOf(astNode?.directives ?? [], directives);
}

function union(all: readonly Clauses[]): Clauses {
  const found = all.filter(({ size }) => size > 0);
  const [only] = found;
  return found.length === 1 && only ? only : new Map(found.flatMap((clauses) => [...clauses]));
}
