import { Kind, type ConstDirectiveNode, type DefinitionNode, type DocumentNode } from 'graphql';
import { isFielded, namedOf } from './fielded.ts';
import { argumentOf, joinsOf } from './join-directives.ts';

const firstVersion = 'https://specs.apollo.dev/inaccessible/v0.1';

/**
 * Supergraph SDL → the same in which fields of inaccessible types are inaccessible themselves. By the first version
 * of the specification they go with their types; by later ones, and for Apollo's model, they must say so.
 */
export function withInaccessibleReferences(document: DocumentNode): DocumentNode {
  const name = document.definitions.flatMap(featuresOf).find(({ url }) => url === firstVersion)?.name;
  if (name === undefined) return document;
  const isMarked = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean =>
    joinsOf(node, name).length > 0;
  const hidden = new Set(
    document.definitions.flatMap((one) =>
      (isFielded(one) || one.kind === Kind.UNION_TYPE_DEFINITION) && isMarked(one) ? [one.name.value] : [],
    ),
  );
  const mark: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } };
  const definitions = document.definitions.map((one) => {
    if (!isFielded(one)) return one;
    const fields = (one.fields ?? []).map((field) =>
      hidden.has(namedOf(field.type)) && !isMarked(field)
        ? { ...field, directives: [...(field.directives ?? []), mark] }
        : field,
    );
    return { ...one, fields };
  });
  return { ...document, definitions };
}

/** The features that a schema says it uses, and what it calls their directive. */
function featuresOf(definition: DefinitionNode): readonly { readonly url: string; readonly name: string }[] {
  if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
  return (definition.directives ?? []).flatMap((directive) => {
    const [url, name] = [argumentOf(directive, 'feature') ?? argumentOf(directive, 'url'), argumentOf(directive, 'as')];
    return typeof url === 'string' ? [{ url, name: typeof name === 'string' ? name : 'inaccessible' }] : [];
  });
}
