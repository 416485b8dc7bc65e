import { Kind, type DefinitionNode, type DirectiveNode, type DocumentNode } from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import { argumentOf } from './join-directives.ts';

const locations: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/**
 * Supergraph SDL → the same in which directives that subgraphs compose for use in operations (`@composeDirective`)
 * belong to no feature: of what belongs to one, Apollo's model lets clients use nothing.
 */
export function withExecutableFeatures(document: DocumentNode): DocumentNode {
  const executable = new Set(
    document.definitions.flatMap((one) =>
      one.kind === Kind.DIRECTIVE_DEFINITION && one.locations.some(({ value }) => locations.has(value))
        ? [one.name.value]
        : [],
    ),
  );
  const isKept = (directive: DirectiveNode): boolean => !namesOf(directive).some((name) => executable.has(name));
  const definitions = document.definitions.map((one): DefinitionNode => {
    if (one.kind !== Kind.SCHEMA_DEFINITION && one.kind !== Kind.SCHEMA_EXTENSION) return one;
    return { ...one, directives: (one.directives ?? []).filter(isKept) };
  });
  return { ...document, definitions };
}

/** The directives that a link to a feature of the subgraphs' own brings, under the names that they have here. */
function namesOf(directive: DirectiveNode): readonly string[] {
  const [url, purpose] = [argumentOf(directive, 'url'), argumentOf(directive, 'for')];
  if (typeof url !== 'string' || url.startsWith('https://specs.apollo.dev/') || purpose !== undefined) return [];
  const imported = argumentOf(directive, 'import');
  const renamed = argumentOf(directive, 'as');
  const own = typeof renamed === 'string' ? renamed : (/([^/]+)\/v[\d.]+$/.exec(url)?.[1] ?? '');
  return [...(Array.isArray(imported) ? imported : []).map(nameOf), own];
}

function nameOf(imported: unknown): string {
  if (typeof imported === 'string') return imported.replace(/^@/, '');
  if (!isRecord(imported)) return '';
  const { name, as = name } = imported;
  return typeof as === 'string' ? as.replace(/^@/, '') : '';
}
