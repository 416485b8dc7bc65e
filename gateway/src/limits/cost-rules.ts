import { isTypeDefinitionNode, isTypeExtensionNode, parse, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { costReaderOf, type ReadCost } from '../supergraph/cost-directives.ts';
import type { Generation } from '../supergraph/generation.ts';

/** `@listSize`: how long the list of a field, or the lists of fields right below it, may get. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  /** Arguments that hold the length, as paths: `first`, `page.first`. */
  readonly slicingArguments: readonly string[];
  /** Fields of the returned object whose lists have the length. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says about the cost of its parts, by schema coordinate. */
export interface CostRules {
  /** `@cost`, of `Type`, `Type.field`, `Type.field(argument:)` and `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

const rulesByGeneration = new WeakMap<Generation, CostRules>();

/** Reads `@cost` and `@listSize` (specs.apollo.dev/cost), under whatever name they were imported. */
export function costRulesOf(generation: Generation): CostRules {
  const known = rulesByGeneration.get(generation);
  if (known) return known;
  const rules = readRules(parse(generation.sdl, { noLocation: true }));
  rulesByGeneration.set(generation, rules);
  return rules;
}

interface Reading {
  readonly readCost: ReadCost;
  readonly weights: Map<string, number>;
  readonly listSizes: Map<string, ListSize>;
}

function readRules(document: DocumentNode): CostRules {
  const reading: Reading = { readCost: costReaderOf(document), weights: new Map(), listSizes: new Map() };
  for (const definition of document.definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const type = definition.name.value;
    read(definition, type, reading);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) {
      const coordinate = `${type}.${field.name.value}`;
      read(field, coordinate, reading);
      for (const argument of 'arguments' in field ? (field.arguments ?? []) : [])
        read(argument, `${coordinate}(${argument.name.value}:)`, reading);
    }
  }
  return reading;
}

interface Described {
  readonly directives?: readonly ConstDirectiveNode[];
}

function read({ directives = [] }: Described, coordinate: string, { readCost, weights, listSizes }: Reading): void {
  for (const said of directives.map(readCost)) {
    if (said?.kind === 'cost')
      weights.set(coordinate, Math.max(weights.get(coordinate) ?? -Infinity, numberIn(said.given['weight']) ?? 0));
    if (said?.kind === 'listSize') listSizes.set(coordinate, listSizeOf(said.given));
  }
}

function listSizeOf(given: Readonly<Record<string, unknown>>): ListSize {
  return {
    assumedSize: numberIn(given['assumedSize']),
    slicingArguments: textsIn(given['slicingArguments']),
    sizedFields: textsIn(given['sizedFields']),
    requireOneSlicingArgument: given['requireOneSlicingArgument'] !== false,
  };
}

/** The specification of IBM has weights as texts. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
