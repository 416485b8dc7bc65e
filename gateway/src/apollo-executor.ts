import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import { authorize } from './auth/authorize.ts';
import type { Principal } from './auth/principal.ts';
import { anonymousPassport, type SubgraphAnswer } from './call/subgraph-call.ts';
import type { SubgraphClients } from './call/subgraph-client.ts';
import { maskError, type Refused, type ReportError } from './errors.ts';
import { runInParts, type InParts } from './execute/deferred/run-in-parts.ts';
import { runOperation, type OperationRun } from './execute/run-operation.ts';
import { enforceCost } from './limits/enforce-cost.ts';
import { enforceLimits } from './limits/enforce-limits.ts';
import { enforceVariables } from './limits/enforce-variables.ts';
import type { Limits } from './limits/limits.ts';
import { checkVariables } from './operation/check-variables.ts';
import type { DocumentCache } from './operation/document-cache.ts';
import { selectOperation, type Operation } from './operation/operation.ts';
import type { Delivery } from './plan/blocks.ts';
import type { Planner } from './plan/planner.ts';
import { subgraphNamed } from './reach.ts';
import type { Generation } from './supergraph/generation.ts';

/** A request that Apollo Server has parsed and validated. */
export interface ApolloRequest<Context> {
  readonly generation: Generation;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the server's `context` function made. */
  readonly context: Context;
  /** Gets every answer of a subgraph. */
  readonly onAnswer: (answer: SubgraphAnswer) => void;
}

/** What the server says of who asks. */
export interface CallerHooks<Context> {
  /** Headers for a subgraph, as RemoteGraphQLDataSource's method of this name sets them. */
  readonly willSendRequest?: (call: { readonly subgraph: string; readonly context: Context }) => Record<string, string>;
  /** For protected fields and gradual overrides; without it everybody is anonymous. */
  readonly principalOf?: (context: Context) => Principal;
}

export interface ExecutorTools<Context> extends CallerHooks<Context> {
  readonly clients: SubgraphClients;
  readonly planner: Planner;
  readonly documents: DocumentCache;
  readonly limits: Limits;
  readonly grant: (operation: Operation, principal: Principal) => Promise<Operation>;
  /** When what begins now has to end: see CallScope. */
  readonly deadlineOf: () => number;
  readonly report: ReportError;
}

export interface Executor<Context> {
  /** One whole result. Never rejects; its errors are fit for clients. */
  readonly execute: (request: ApolloRequest<Context>) => Promise<ExecutionResult>;
  /** Undefined where nothing is deferred. */
  readonly executeInParts: (request: ApolloRequest<Context>, signal: AbortSignal) => Promise<InParts | undefined>;
}

export function createExecutor<Context>(tools: ExecutorTools<Context>): Executor<Context> {
  const masked = (errors: readonly unknown[]): GraphQLError[] => errors.map((error) => forServer(error, tools.report));
  return {
    async execute(request) {
      try {
        const run = await prepare(request, tools, { delivery: 'whole', signal: new AbortController().signal });
        if (run.kind === 'refused') return { errors: masked(run.errors) };
        const { errors = [], ...result } = await runOperation(run.run);
        return errors.length === 0 ? result : { ...result, errors: masked(errors) };
      } catch (error) {
        return { errors: masked([error]) };
      }
    },
    async executeInParts(request, signal) {
      const run = await prepare(request, tools, { delivery: 'in parts', signal });
      return run.kind === 'run' && run.run.planned.delivery === 'in parts' ? runInParts(run.run) : undefined;
    },
  };
}

interface Prepared {
  readonly kind: 'run';
  readonly run: OperationRun;
}

async function prepare<Context>(
  request: ApolloRequest<Context>,
  tools: ExecutorTools<Context>,
  { delivery, signal }: { readonly delivery: Delivery; readonly signal: AbortSignal },
): Promise<Prepared | Refused> {
  const { generation, context } = request;
  const asked = operationOf(request, tools);
  if (asked.kind === 'refused') return asked;
  const bounded = enforceVariables(request.variables, tools.limits);
  if (bounded.kind === 'refused') return bounded;
  const variables = checkVariables(asked, request.variables);
  if (variables.kind === 'refused') return variables;
  const values = variables.coerced;
  const allowed = authorize(asked, { transport: 'post', values }, { introspection: 'allowed' });
  if (allowed.kind === 'refused') return allowed;
  const affordable = enforceCost(asked, variables.coerced, tools.limits);
  if (affordable.kind === 'refused') return affordable;
  const operation = await tools.grant(asked, tools.principalOf?.(context) ?? { kind: 'anonymous' });
  const planned = await tools.planner.plan({ operation, values: variables.coerced, delivery });
  const scope = {
    passport: anonymousPassport,
    signal,
    operation: operation.definition.operation,
    deadline: tools.deadlineOf(),
    trace: undefined,
  };
  const call: OperationRun['call'] = async (subgraph, body, read) => {
    const headers = tools.willSendRequest?.({ subgraph, context }) ?? {};
    const answer = await tools.clients.callOf(subgraphNamed(generation, subgraph))(body, { ...scope, headers, read });
    request.onAnswer(answer);
    return answer;
  };
  return { kind: 'run', run: { operation, variables, planned, call } };
}

function operationOf<Context>(
  { generation, text, document, operationName: name }: ApolloRequest<Context>,
  { documents, limits }: ExecutorTools<Context>,
): Operation | Refused {
  return documents(generation, { text, name }, () => {
    const within = enforceLimits(document, limits);
    if (within.kind === 'refused') return within;
    return selectOperation({ text, document, generation }, name);
  });
}

/** As Apollo Server's plugins and `formatError` expect them. */
function forServer(error: unknown, report: ReportError): GraphQLError {
  const { message, path, extensions = {} } = maskError(error, report);
  return new GraphQLError(message, { path: path ?? null, extensions });
}
