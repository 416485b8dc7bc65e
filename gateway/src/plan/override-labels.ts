import { Kind, parse, visit, type ConstDirectiveNode } from 'graphql';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';

/**
 * The labels of `@override(label:)` that may matter for an operation's plan, sorted: those of fields with
 * a name that the operation, or any key or requirement of the graph, uses.
 */
export function overrideLabelsOf(operation: Operation): readonly string[] {
  const { labels, usedByPlans } = labelledOf(operation.generation);
  if (labels.size === 0) return none;
  const known = labelsByOperation.get(operation);
  if (known) return known;
  const names = new Set<string>();
  visit(operation.document, { Field: ({ name }) => void names.add(name.value) });
  const found = [...labels].filter(([, fields]) => fields.some((name) => names.has(name) || usedByPlans.has(name)));
  const sorted = found.map(([label]) => label).toSorted();
  labelsByOperation.set(operation, sorted);
  return sorted;
}

const none: readonly string[] = [];

const labelsByOperation = new WeakMap<Operation, readonly string[]>();

interface Labelled {
  /** Label → names of the fields that it moves. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Every name in a key, a requirement, or a selection of a context. */
  readonly usedByPlans: ReadonlySet<string>;
}

const labelledByGeneration = new WeakMap<Generation, Labelled>();

/** What a supergraph says of labels. */
export function labelledOf(generation: Generation): Labelled {
  const known = labelledByGeneration.get(generation);
  if (known) return known;
  const labelled = readLabelled(generation.sdl);
  labelledByGeneration.set(generation, labelled);
  return labelled;
}

function readLabelled(sdl: string): Labelled {
  const labels = new Map<string, string[]>();
  const usedByPlans = new Set<string>();
  if (!/overrideLabel:\s*"/.test(sdl)) return { labels, usedByPlans };
  visit(parse(sdl, { noLocation: true }), {
    FieldDefinition({ name, directives = [] }) {
      for (const label of directives.flatMap(labelsIn)) labels.set(label, [...(labels.get(label) ?? []), name.value]);
    },
    // Not of descriptions, which name everything.
    Directive: (directive) =>
      void visit(directive, {
        StringValue: ({ value }) => {
          for (const word of value.match(/\w+/g) ?? []) usedByPlans.add(word);
        },
      }),
  });
  return { labels, usedByPlans };
}

function labelsIn({ arguments: given = [] }: ConstDirectiveNode): readonly string[] {
  const value = given.find(({ name }) => name.value === 'overrideLabel')?.value;
  return value?.kind === Kind.STRING ? [value.value] : [];
}
