import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';
import { isFielded, namedOf, type Fielded } from './fielded.ts';
import { argumentOf } from './join-directives.ts';

/** A field that needs other fields, in a type where one of those is needed by another. */
export interface ChainedField {
  readonly type: string;
  readonly field: string;
  /** The `join__Graph` of the subgraph that computes it. */
  readonly home: string;
}

/**
 * Every field that needs other subgraphs' fields of a type, if one field of that type and subgraph both
 * needs some and is needed itself.
 */
export function chainedFields({ definitions }: DocumentNode): readonly ChainedField[] {
  const types = new Map(definitions.filter(isFielded).map((type) => [type.name.value, type]));
  const needed = new Set<string>();
  const needing: ChainedField[] = [];
  for (const type of types.values()) {
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const requires = requirementOf(directive);
        const home = argumentOf(directive, 'graph');
        if (requires === undefined || typeof home !== 'string') continue;
        needing.push({ type: type.name.value, field: field.name.value, home });
        mark(selectionsOf(requires), type.name.value, { types, definitions, needed });
      }
    }
  }
  const links = needing.filter(({ type, field }) => needed.has(`${type}.${field}`));
  return needing.filter(({ type, home }) => links.some((link) => link.type === type && link.home === home));
}

function requirementOf(directive: ConstDirectiveNode): string | undefined {
  const requires = directive.name.value === 'join__field' ? argumentOf(directive, 'requires') : undefined;
  return typeof requires === 'string' ? requires : undefined;
}

interface Marking {
  readonly types: ReadonlyMap<string, Fielded>;
  readonly definitions: readonly DefinitionNode[];
  readonly needed: Set<string>;
}

/** What a requirement reads of a type it may read of everything that the type stands for, or that stands for it. */
function mark({ selections }: SelectionSetNode, type: string, marking: Marking): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      mark(selection.selectionSet, selection.typeCondition?.name.value ?? type, marking);
    }
    if (selection.kind !== Kind.FIELD) continue;
    const name = selection.name.value;
    for (const related of relatedTo(type, marking)) marking.needed.add(`${related}.${name}`);
    const field = marking.types.get(type)?.fields?.find((one) => one.name.value === name);
    if (field && selection.selectionSet) mark(selection.selectionSet, namedOf(field.type), marking);
  }
}

function relatedTo(type: string, { types, definitions }: Marking): readonly string[] {
  const interfaces = (types.get(type)?.interfaces ?? []).map(({ name }) => name.value);
  const implementing = [...types.values()].filter(({ interfaces = [] }) =>
    interfaces.some(({ name }) => name.value === type),
  );
  const members = definitions.flatMap((one) =>
    one.kind === Kind.UNION_TYPE_DEFINITION && one.name.value === type ? (one.types ?? []) : [],
  );
  return [type, ...interfaces, ...[...implementing, ...members].map(({ name }) => name.value)];
}

function selectionsOf(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a field set, got "${text}"`);
  return definition.selectionSet;
}
