import {
  Kind,
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** A type that has fields. */
export type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether it has. */
export function isFielded(definition: DefinitionNode): definition is Fielded {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** The name within lists and non-nulls. */
export function namedOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type);
}
