import type { DocumentNode, FieldDefinitionNode } from 'graphql';
import type { ChainedField } from './chained-fields.ts';
import { isFielded, type Fielded } from './fielded.ts';
import { argumentOf, graphsOf, joinOf, joinsOf } from './join-directives.ts';

/**
 * Takes from the subgraphs of chained fields those fields, and what the types name of other subgraphs for
 * them, in the types themselves and in their interfaces.
 */
export function withoutNeeds(document: DocumentNode, chained: readonly ChainedField[]): DocumentNode {
  const owners = document.definitions.filter(isFielded);
  const taken = new Set<string>();
  for (const { type, home } of chained) {
    const kept = namesIn(owners, home);
    const owner = owners.find(({ name }) => name.value === type);
    const interfaces = joinsOf(owner, 'join__implements', home).map((join) => String(argumentOf(join, 'interface')));
    for (const field of owner?.fields ?? []) {
      if (!isNeed(field, home) || kept.has(field.name.value)) continue;
      for (const name of [type, ...interfaces]) taken.add(`${home} ${name}.${field.name.value}`);
    }
  }
  return { ...document, definitions: document.definitions.map((one) => (isFielded(one) ? without(one, taken) : one)) };
}

/** Everything that a subgraph names to provide it, or in its keys. */
function namesIn(types: readonly Fielded[], home: string): ReadonlySet<string> {
  const provided = types.flatMap(({ fields = [] }) => fields.flatMap((field) => joinsOf(field, 'join__field', home)));
  const keys = types.flatMap((type) => joinsOf(type, 'join__type', home));
  const texts = [
    ...provided.map((join) => argumentOf(join, 'provides')),
    ...keys.map((join) => argumentOf(join, 'key')),
  ];
  return new Set(texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\w+/g) ?? []) : [])));
}

function isNeed(field: FieldDefinitionNode, home: string): boolean {
  return joinsOf(field, 'join__field', home).some(
    (join) => argumentOf(join, 'external') === true || argumentOf(join, 'requires') !== undefined,
  );
}

function without(type: Fielded, taken: ReadonlySet<string>): Fielded {
  const graphs = graphsOf(type);
  const fields = (type.fields ?? []).map((field) => {
    const isTaken = (graph: string): boolean => taken.has(`${graph} ${type.name.value}.${field.name.value}`);
    if (!graphs.some(isTaken)) return field;
    const given = joinsOf(field, 'join__field');
    const others = (field.directives ?? []).filter((one) => !given.includes(one));
    // Without any, a field is in every subgraph that has the type.
    const said = given.length > 0 ? given : graphs.map((graph) => joinOf('join__field', graph));
    return { ...field, directives: [...others, ...said.filter((join) => !isTaken(String(argumentOf(join, 'graph'))))] };
  });
  return { ...type, fields };
}
