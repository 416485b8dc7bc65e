import { getDirectiveValues, isCompositeType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Principal } from './principal.ts';

/** The specification of `@public(roles: [String!]!)`, composed by `@composeDirective`. */
const feature = 'https://musubi.example/public';

type Roles = ReadonlySet<string>;

const nobody: Roles = new Set();
const rolesByField = new WeakMap<Generation, ReadonlyMap<string, Roles>>();
const rolesByOperation = new WeakMap<Operation, Roles>();

/**
 * Whether an operation selects nothing but fields that are `@public` to the caller's role: such a caller
 * is given by them what everybody without a token is given. So it can be asked as nobody, and shared by
 * all of them; a field that is marked by mistake then shows less, and never another's data.
 */
export function isPublicTo(operation: Operation, principal: Principal): boolean {
  if (principal.kind === 'anonymous' || principal.role === undefined) return false;
  const known = rolesByOperation.get(operation) ?? rolesOf(operation);
  rolesByOperation.set(operation, known);
  return known.has(principal.role);
}

/** The roles that every field of the operation is public to. */
function rolesOf({ document, generation }: Operation): Roles {
  const byField = publicFieldsOf(generation);
  if (byField.size === 0) return nobody;
  let common: Roles | undefined;
  const types = new TypeInfo(generation.apiSchema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]({ name }) {
        if (name.value === '__typename') return;
        const roles = byField.get(`${String(types.getParentType())}.${name.value}`) ?? nobody;
        common = common === undefined ? roles : common.intersection(roles);
      },
    }),
  );
  return common ?? nobody;
}

function publicFieldsOf(generation: Generation): ReadonlyMap<string, Roles> {
  const known = rolesByField.get(generation) ?? readPublicFields(generation);
  rolesByField.set(generation, known);
  return known;
}

function readPublicFields({ supergraph }: Generation): ReadonlyMap<string, Roles> {
  const name = supergraph.schema.coreFeatures?.getByIdentity(feature)?.directiveNameInSchema('public');
  if (name === undefined) return new Map();
  const schema = supergraph.schema.toGraphQLJSSchema();
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isCompositeType(type) && 'getFields' in type)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, Roles] => [
        `${type.name}.${field.name}`,
        rolesIn(schema, name, field).union(rolesIn(schema, name, type)),
      ]),
    );
  return new Map(entries.filter(([, roles]) => roles.size > 0));
}

function rolesIn(
  schema: GraphQLSchema,
  name: string,
  { astNode }: GraphQLField<unknown, unknown> | GraphQLNamedType,
): Roles {
  const directive = schema.getDirective(name);
  const roles: unknown = directive && astNode && getDirectiveValues(directive, astNode)?.['roles'];
  return new Set(Array.isArray(roles) ? roles.map(String) : []);
}
