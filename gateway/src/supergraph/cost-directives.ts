import { Kind, visit, type ConstDirectiveNode, type DirectiveNode, type DocumentNode } from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import { argumentOf } from './join-directives.ts';

/** A directive of specs.apollo.dev/cost, under whatever name it was imported. */
export interface CostDirective {
  readonly kind: 'cost' | 'listSize';
  readonly given: Readonly<Record<string, unknown>>;
}

/** What a directive says of cost; undefined if it says nothing of it. */
export type ReadCost = (directive: DirectiveNode) => CostDirective | undefined;

/** Reads the cost directives of a supergraph, whole or of single subgraphs (`@join__directive(graphs:, name:, args:)`). */
export function costReaderOf(document: DocumentNode): ReadCost {
  const names = namesIn(document);
  return (directive) => {
    const { name, given } = applicationOf(directive);
    const kind = names.get(name);
    return kind && { kind, given };
  };
}

/**
 * Supergraph SDL → the same without cost directives, which planning has no use for. Apollo's model refuses
 * slicing arguments that are paths (`page.first`), as the cost specification has them.
 */
export function withoutCostDirectives(document: DocumentNode): DocumentNode {
  const read = costReaderOf(document);
  return visit(document, { Directive: (directive) => (read(directive) ? null : undefined) });
}

interface Application {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
}

function applicationOf(directive: DirectiveNode): Application {
  const given = Object.fromEntries(
    (directive.arguments ?? []).map(({ name }) => [name.value, argumentOf(directive, name.value)]),
  );
  if (directive.name.value !== 'join__directive') return { name: directive.name.value, given };
  const { name, args } = given;
  return { name: ofSubgraphs(String(name)), given: isRecord(args) ? args : {} };
}

const ofSubgraphs = (name: string): string => `join__directive ${name}`;

const identity = 'https://specs.apollo.dev/cost/';
const kinds = ['cost', 'listSize'] as const;

function namesIn(document: DocumentNode): ReadonlyMap<string, CostDirective['kind']> {
  const names = new Map<string, CostDirective['kind']>();
  for (const kind of kinds) names.set(ofSubgraphs(kind), kind).set(ofSubgraphs(`federation__${kind}`), kind);
  for (const { name, given } of schemaDirectives(document).map(applicationOf)) {
    if (!String(given['url']).startsWith(identity)) continue;
    const inSchema = name.startsWith(ofSubgraphs('')) ? ofSubgraphs : (one: string): string => one;
    for (const kind of kinds) names.set(inSchema(nameOf(kind, given)), kind);
  }
  return names;
}

function schemaDirectives({ definitions }: DocumentNode): readonly ConstDirectiveNode[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

/** What a feature's directive is called: as it was imported, else below the feature's name (specs.apollo.dev/link). */
function nameOf(kind: CostDirective['kind'], given: Application['given']): string {
  for (const one of Array.isArray(given['import']) ? given['import'] : []) {
    const { name, as = name }: Record<string, unknown> = isRecord(one) ? one : { name: one };
    if (name === `@${kind}`) return String(as).replace(/^@/, '');
  }
  const feature = typeof given['as'] === 'string' ? given['as'] : 'cost';
  return kind === 'cost' ? feature : `${feature}__${kind}`;
}
