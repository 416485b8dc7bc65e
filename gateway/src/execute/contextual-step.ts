import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { compileContextValues } from './context-values.ts';
import type { Asked, EntityFetch } from './entity-fetch.ts';
import type { FetchRun } from './fetch-run.ts';
import { aliasOf, contextVariableOf, joinedOperation, variableOf } from './joined-operation.ts';
import { divide, type JoinedStep } from './joined-step.ts';
import { compileRequest } from './request-text.ts';
import type { Trip } from './route.ts';
import type { Target } from './target.ts';

/** So many contexts go in one request; more go in several at once. */
const contextsPerRequest = 50;

/**
 * A fetch of fields with `@fromContext` arguments. Their values belong to the places of the entities: those
 * for whom they are the same are asked for together, under an alias and with variables of their own.
 */
export function contextualStep(schema: GraphQLSchema, fetch: EntityFetch): JoinedStep {
  const { node } = fetch;
  const values = compileContextValues(schema, node);
  const requests = new Map<number, ReturnType<typeof compileRequest>>();

  async function ask(contexts: readonly Context[], run: FetchRun): Promise<void> {
    const request = requests.get(contexts.length) ?? compileRequest(repeated(node, contexts.length));
    requests.set(contexts.length, request);
    const variables = contexts.flatMap(({ asked, texts }, index) => [
      `"${variableOf(index)}":[${asked.texts.join(',')}]`,
      ...texts.map((text, number) => `"${contextVariableOf(index, values.names[number] ?? '')}":${text}`),
    ]);
    const answer = await run.call(node.serviceName, request(run.given, variables));
    const parts = contexts.map((context, index) => ({
      fetch,
      alias: aliasOf(index),
      asked: context.asked,
      askAlone: (): Promise<void> => ask([context], run),
    }));
    await divide(parts, answer, run);
  }

  return async (trip, run) => {
    const contexts = splitByContext(fetch.collect(trip, run), trip, values.of);
    const requestsToSend: Promise<void>[] = [];
    for (let start = 0; start < contexts.length; start += contextsPerRequest) {
      requestsToSend.push(ask(contexts.slice(start, start + contextsPerRequest), run));
    }
    await Promise.all(requestsToSend);
  };
}

/** Entities that have the same contextual values. */
interface Context {
  readonly texts: readonly string[];
  readonly asked: Asked;
}

interface Growing {
  readonly texts: readonly string[];
  readonly entities: Map<string, Target[]>;
}

function splitByContext(
  { texts, everywhere }: Asked,
  { targets: [root] }: Trip,
  valuesOf: ReturnType<typeof compileContextValues>['of'],
): readonly Context[] {
  const contexts = new Map<string, Growing>();
  const places = everywhere();
  for (const [index, text] of texts.entries()) {
    for (const target of places[index] ?? []) {
      const values = root ? valuesOf(root.entity, target) : [];
      const key = values.join();
      const context = contexts.get(key) ?? { texts: values, entities: new Map<string, Target[]>() };
      contexts.set(key, context);
      const same = context.entities.get(text);
      if (same) same.push(target);
      else context.entities.set(text, [target]);
    }
  }
  return [...contexts.values()].map(({ texts: values, entities }) => {
    const targets = [...entities.values()];
    const sharers = targets.map((same) => same.map(({ entity }) => entity));
    return { texts: values, asked: { texts: [...entities.keys()], sharers, everywhere: () => targets } };
  });
}

function repeated(node: FetchNode, count: number): ReturnType<typeof joinedOperation> {
  return joinedOperation(Array.from({ length: count }, (_, index) => ({ node, index })));
}
