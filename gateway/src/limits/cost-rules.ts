import type { Directive, Schema } from '@apollo/federation-internals';
import { isRecord } from '../lib/is-record.ts';
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
  const rules = readRules(generation.supergraph.schema);
  rulesByGeneration.set(generation, rules);
  return rules;
}

interface Reading {
  /** Name in the supergraph → name in the specification. */
  readonly names: ReadonlyMap<string, string>;
  readonly weights: Map<string, number>;
  readonly listSizes: Map<string, ListSize>;
}

function readRules(schema: Schema): CostRules {
  const reading: Reading = { names: directiveNames(schema), weights: new Map(), listSizes: new Map() };
  for (const type of schema.types()) {
    read(type, type.name, reading);
    if (type.kind === 'InputObjectType') for (const field of type.fields()) read(field, field.coordinate, reading);
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) {
      read(field, field.coordinate, reading);
      for (const argument of field.arguments()) read(argument, `${field.coordinate}(${argument.name}:)`, reading);
    }
  }
  return reading;
}

interface Described {
  readonly appliedDirectives: readonly Directive[];
}

function read({ appliedDirectives }: Described, coordinate: string, { names, weights, listSizes }: Reading): void {
  for (const { name, given } of appliedDirectives.map(applicationOf)) {
    const meant = names.get(name);
    if (meant === 'cost')
      weights.set(coordinate, Math.max(weights.get(coordinate) ?? -Infinity, numberIn(given['weight']) ?? 0));
    if (meant === 'listSize') listSizes.set(coordinate, listSizeOf(given));
  }
}

interface Application {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/** A directive may stand for one of single subgraphs: `@join__directive(graphs:, name:, args:)`. */
function applicationOf(directive: Directive): Application {
  const given: Readonly<Record<string, unknown>> = directive.arguments();
  if (directive.name !== 'join__directive') return { name: directive.name, given };
  const { name, args } = given;
  return { name: `join__directive ${String(name)}`, given: isRecord(args) ? args : {} };
}

const identity = 'https://specs.apollo.dev/cost';

function directiveNames(schema: Schema): ReadonlyMap<string, string> {
  const feature = schema.coreFeatures?.getByIdentity(identity);
  const names = new Map<string, string>();
  for (const name of ['cost', 'listSize']) {
    if (feature) names.set(feature.directiveNameInSchema(name), name);
    names.set(`join__directive ${name}`, name).set(`join__directive federation__${name}`, name);
  }
  for (const { name, given } of schema.schemaDefinition.appliedDirectives.map(applicationOf)) {
    if (name !== 'join__directive link' || !String(given['url']).startsWith(`${identity}/`)) continue;
    for (const one of Array.isArray(given['import']) ? given['import'] : []) {
      if (!isRecord(one)) continue;
      names.set(`join__directive ${bare(one['as'])}`, bare(one['name']));
    }
  }
  return names;
}

function bare(name: unknown): string {
  return String(name).replace(/^@/, '');
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
