import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { refusal, refused, type Refused } from '../errors.ts';
import { selectOperation, type Operation } from '../operation/operation.ts';
import { parseDocument } from '../operation/parse-document.ts';
import { plainTerms, underTerms, type Terms } from '../operation/terms.ts';
import { validateDocument } from '../operation/validate-document.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { normalise } from './normalise.ts';
import { apolloOperation, buildPlanGraph, planOperation } from './plan-graph.ts';

export interface Explained {
  readonly kind: 'explained';
  /** The normalised operation and the plan, for people. */
  readonly text: string;
}

/** Who asks, as far as it changes the plan: see Terms. */
export type ExplainedTerms = Partial<Terms>;

/** Shows how an operation would be run over a supergraph; calls no subgraph. */
export function explain(sdl: string, text: string, terms: ExplainedTerms = {}): Explained | Refused {
  const plain = operationOf(sdl, text);
  if (plain.kind === 'refused') return plain;
  const operation = underTerms(plain, { ...plainTerms, ...terms });
  const graph = buildPlanGraph(operation.generation);
  const delivery = operation.definition.operation === OperationTypeNode.SUBSCRIPTION ? 'whole' : 'in parts';
  const normalised = normalise({ operation, values: {}, delivery });
  const outcome = planOperation(graph, normalised);
  if (outcome.kind === 'unplannable') return refused(refusal('OPERATION_NOT_PLANNABLE', outcome.message));
  const sections = [
    ['normalised operation', apolloOperation(graph, normalised.document).toString()],
    ...outcome.plans.map((plan) => ['plan', prettyFormatQueryPlan(plan)]),
  ];
  const printed = sections.map(([title, body]) => `# ${title}\n${body}`);
  return { kind: 'explained', text: printed.join('\n\n') };
}

function operationOf(sdl: string, text: string): Operation | Refused {
  const generation = buildGeneration(sdl, { addressOf: (_name, declared) => declared });
  const parsed = parseDocument(text, Infinity);
  if (parsed.kind === 'refused') return parsed;
  const valid = validateDocument(generation.apiSchema, parsed.document);
  if (valid.kind === 'refused') return refused(...valid.errors);
  return selectOperation({ text, document: parsed.document, generation }, undefined);
}
