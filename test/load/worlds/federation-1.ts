import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { World } from './world.ts';

/**
 * A world's schemas in the language of federation 1, for a gateway that knows no other: an entity is defined where it has the
 * most fields of its own and extended elsewhere, and what federation 2 added is left out.
 */
export function inFederation1(world: World): Readonly<Record<string, string>> {
  const documents = world.map(({ name, typeDefs }) => ({ name, definitions: parse(typeDefs).definitions }));
  const owners = new Map<string, { readonly subgraph: string; readonly fields: number }>();
  for (const { name: subgraph, definitions } of documents) {
    for (const definition of definitions) {
      if (!isEntity(definition)) continue;
      const fields = (definition.fields ?? []).filter((field) => !has(field.directives, 'external')).length;
      if (fields > (owners.get(definition.name.value)?.fields ?? 0))
        owners.set(definition.name.value, { subgraph, fields });
    }
  }
  const isOwner = (subgraph: string, type: string): boolean => owners.get(type)?.subgraph === subgraph;
  return Object.fromEntries(
    documents.map(({ name, definitions }) => [
      name,
      definitions.flatMap((definition) => inOld(definition, (type) => isOwner(name, type))).join('\n'),
    ]),
  );
}

function isEntity(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION && has(definition.directives, 'key');
}

function inOld(definition: DefinitionNode, isOwner: (type: string) => boolean): readonly string[] {
  if (definition.kind === Kind.SCHEMA_EXTENSION) return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [print(definition)];
  const { name } = definition;
  const directives = definition.directives?.filter((directive) => directive.name.value !== 'shareable').map(oldKey);
  const isExtension =
    ['Query', 'Mutation', 'Subscription'].includes(name.value) || (isEntity(definition) && !isOwner(name.value));
  const keys = directives?.flatMap(keyFields) ?? [];
  const fields = definition.fields?.map((field) => {
    const own = field.directives?.filter((directive) => directive.name.value !== 'shareable') ?? [];
    return isExtension && keys.includes(field.name.value) && !has(own, 'external')
      ? { ...field, directives: [...own, external] }
      : { ...field, directives: own };
  });
  const { description: _, ...rest } = definition;
  const text = print({ ...rest, directives: directives ?? [], fields: fields ?? [] });
  return [isExtension ? `extend ${text}` : text];
}

const external = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'external' } } as const;

function oldKey(directive: ConstDirectiveNode): ConstDirectiveNode {
  return { ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== 'resolvable') ?? [] };
}

function keyFields({ name, arguments: given = [] }: ConstDirectiveNode): readonly string[] {
  if (name.value !== 'key') return [];
  return given.flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/[\s{}]+/) : []));
}

function has(directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean {
  return directives?.some((directive) => directive.name.value === name) ?? false;
}
