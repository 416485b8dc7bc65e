import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
} from 'graphql';
import { chainedFields, type ChainedField } from './chained-fields.ts';
import { argumentOf, withArguments } from './join-directives.ts';
import { withoutNeeds } from './without-needs.ts';

const scheme = 'stand-in:';

/** The name of the subgraph that this one stands in for, if it does. */
export function standsInFor({ url }: { readonly url: string }): string | undefined {
  return url.startsWith(scheme) ? url.slice(scheme.length) : undefined;
}

/**
 * Supergraph SDL → the same with a stand-in for the subgraph of each field that needs other subgraphs'
 * fields, where such a field is itself needed by another.
 *
 * Apollo's planner (2.14, `handleRequiresTree`) moves what such a chain asks of one subgraph into a fetch
 * from another that merely names the same field as `@external`, and so gets it from who does not have it.
 * Here the subgraph itself neither computes those fields nor names what they need; each has a stand-in that
 * does, and nothing else of the type but its keys. Plans name the subgraph again: see plan/real-names.ts.
 */
export function withStandIns(document: DocumentNode): DocumentNode {
  const chained = chainedFields(document);
  if (chained.length === 0) return document;
  const standIns = chained.map((one, index) => ({ ...one, graph: `${one.home}_STAND_IN_${String(index)}` }));
  const definitions = standIns.reduce<readonly DefinitionNode[]>(
    (before, standIn) => before.map((definition) => joined(definition, standIn)),
    document.definitions,
  );
  return withoutNeeds({ ...document, definitions }, chained);
}

interface StandIn extends ChainedField {
  /** Its own `join__Graph`. */
  readonly graph: string;
}

function joined(definition: DefinitionNode, standIn: StandIn): DefinitionNode {
  switch (definition.kind) {
    case Kind.ENUM_TYPE_DEFINITION: {
      if (definition.name.value === 'join__Graph') return withGraph(definition, standIn);
      const values = (definition.values ?? []).map((value) => ({ ...value, directives: twice(value, standIn) }));
      return { ...definition, directives: twice(definition, standIn), values };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      // Who comes to a stand-in comes for an entity.
      if (rootTypes.has(definition.name.value)) return definition;
      const isOwner = definition.name.value === standIn.type;
      const directives = twice(definition, standIn, (directive) =>
        isOwner || argumentOf(directive, 'key') === undefined ? {} : { resolvable: isFalse },
      );
      const fields = definition.fields?.map((field) => joinedField(field, isOwner, standIn));
      return { ...definition, directives, ...(fields ? { fields } : {}) };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = (definition.fields ?? []).map((field) => ({ ...field, directives: twice(field, standIn) }));
      return { ...definition, directives: twice(definition, standIn), fields };
    }
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return { ...definition, directives: twice(definition, standIn) };
    default:
      return definition;
  }
}

const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

function withGraph(definition: EnumTypeDefinitionNode, { home, graph, type, field }: StandIn): EnumTypeDefinitionNode {
  const values = definition.values ?? [];
  return {
    ...definition,
    values: values.flatMap((value) => {
      if (value.name.value !== home) return [value];
      const directives = value.directives?.map((directive) => {
        const name = String(argumentOf(directive, 'name'));
        return withArguments(directive, { name: text(`${name} for ${type}.${field}`), url: text(scheme + name) });
      });
      return [value, { ...value, name: { kind: Kind.NAME, value: graph }, ...(directives ? { directives } : {}) }];
    }),
  };
}

type Changes = (directive: ConstDirectiveNode) => Readonly<Record<string, ConstValueNode | undefined>>;

/** What is said of the home, once more of its stand-in. */
function twice(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] },
  { home, graph }: StandIn,
  changes: Changes = () => ({}),
): readonly ConstDirectiveNode[] {
  const own = directives.filter((directive) => argumentOf(directive, 'graph') === home);
  return [
    ...directives,
    ...own.map((directive) =>
      withArguments(directive, { ...changes(directive), graph: { kind: Kind.ENUM, value: graph } }),
    ),
  ];
}

function joinedField(field: FieldDefinitionNode, isOwner: boolean, standIn: StandIn): FieldDefinitionNode {
  const override = { override: undefined, overrideLabel: undefined };
  const isChained = isOwner && field.name.value === standIn.field;
  const directives = twice(field, standIn, (directive) => {
    const requires = argumentOf(directive, 'requires') !== undefined;
    // What else is computed of other subgraphs' fields is not computed here.
    return requires && !isChained ? { ...override, requires: undefined, external: isTrue } : override;
  });
  return { ...field, directives };
}

const isTrue: ConstValueNode = { kind: Kind.BOOLEAN, value: true };
const isFalse: ConstValueNode = { kind: Kind.BOOLEAN, value: false };

function text(value: string): ConstValueNode {
  return { kind: Kind.STRING, value };
}
