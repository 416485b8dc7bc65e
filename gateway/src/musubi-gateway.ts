import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type {
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { cacheHintOf, type CacheHint } from './apollo-cache-hint.ts';
import { deferPlugin } from './apollo-defer.ts';
import { createExecutor, type ApolloRequest, type CallerHooks, type Executor } from './apollo-executor.ts';
import type { SubgraphAnswer } from './call/subgraph-call.ts';
import { openGraph, type Graph } from './graph.ts';
import type { Log } from './lib/log.ts';
import { pause } from './lib/pause.ts';
import { createDocumentCache } from './operation/document-cache.ts';
import { createPlanner } from './plan/planner.ts';
import { createReport } from './report.ts';
import { completeSettings, type GatewaySettings } from './settings.ts';
import type { Generation } from './supergraph/generation.ts';
import { createGrant } from './terms.ts';

/** What the gateway has to do with subgraphs and operations; the front is Apollo Server's. */
type EngineSettings = Pick<
  GatewaySettings,
  | 'supergraph'
  | 'subgraphUrls'
  | 'subgraphTimeoutMs'
  | 'requestTimeoutMs'
  | 'subgraphRetries'
  | 'subgraphPipelining'
  | 'subgraphErrorCodes'
  | 'secret'
  | 'kid'
  | 'limits'
  | 'planning'
  | 'grantPolicies'
  | 'overrideLabels'
>;

export interface MusubiGatewayOptions<Context extends BaseContext> extends EngineSettings, CallerHooks<Context> {
  readonly log?: Log;
}

const remembered = 1000;
const nothing = (): void => {};
const silent: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

interface Opened<Context> {
  readonly graph: Graph;
  readonly executor: Executor<Context>;
  readonly close: () => Promise<void>;
}

/**
 * The engine as Apollo Server takes it: `new ApolloServer({ gateway: new MusubiGateway({ supergraph }) })` in place of
 * ApolloGateway. Requests that run when the supergraph changes end on the one that they began with.
 */
export class MusubiGateway<Context extends BaseContext = BaseContext> implements GatewayInterface {
  readonly #options: MusubiGatewayOptions<Context>;
  readonly #log: Log;
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  readonly #generations = new WeakMap<GraphQLSchema, Generation>();
  #opened: Opened<Context> | undefined;

  constructor(options: MusubiGatewayOptions<Context>) {
    this.#options = options;
    this.#log = options.log ?? silent;
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.#listeners.add(callback);
    return () => void this.#listeners.delete(callback);
  }

  /** Rejects if there is no supergraph, or no valid one. */
  async load(): Promise<GatewayLoadResult> {
    const opened = await this.#open();
    this.#opened = opened;
    this.#tell(opened.graph.current());
    return {
      executor: (context: GatewayGraphQLRequestContext) =>
        // Apollo Server hands its own context value through without its type.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        opened.executor.execute(this.#requestOf(context, context.context as Context)),
    };
  }

  /** For the server's `plugins`: answers `@defer` in parts. Apollo Server asks a gateway for whole results only. */
  deferPlugin(): ApolloServerPlugin<Context> {
    return deferPlugin({
      report: this.#report(),
      begin: async (context, signal) =>
        this.#opened?.executor.executeInParts(this.#requestOf(context, context.contextValue), signal),
    });
  }

  /** Looks for a new supergraph now instead of at the next poll. */
  async refresh(): Promise<void> {
    await this.#opened?.graph.refresh();
  }

  async stop(): Promise<void> {
    await this.#opened?.close();
    this.#opened = undefined;
  }

  async #open(): Promise<Opened<Context>> {
    const settings = completeSettings({ ...this.#options, deduplication: 'off' });
    const report = this.#report();
    const monotonic = (): number => performance.now();
    const planner = createPlanner({ maxPlans: remembered, onPlan: nothing, ...settings.planning });
    const graph = await openGraph(settings, {
      log: this.#log,
      now: Date.now,
      newId: randomUUID,
      random: Math.random,
      monotonic,
      pause,
      observeCall: undefined,
      onRetry: nothing,
      onShared: nothing,
      reportFor: (subgraph) => createReport(this.#log, randomUUID)({ subgraph }),
      prepare: planner.prepare,
      onChange: () => this.#opened && this.#tell(this.#opened.graph.current()),
    });
    const executor = createExecutor<Context>({
      ...this.#options,
      planner,
      report,
      clients: graph.clients,
      documents: createDocumentCache(remembered),
      limits: settings.limits,
      grant: createGrant({ ...settings, random: Math.random }),
      deadlineOf: () => monotonic() + settings.requestTimeoutMs,
    });
    return {
      graph,
      executor,
      async close() {
        await graph.close();
        await planner.close();
      },
    };
  }

  #tell(generation: Generation): void {
    this.#generations.set(generation.apiSchema, generation);
    for (const listener of this.#listeners) {
      listener({ apiSchema: generation.apiSchema, coreSupergraphSdl: generation.sdl });
    }
  }

  #report(): ReturnType<ReturnType<typeof createReport>> {
    return createReport(this.#log, randomUUID)();
  }

  #requestOf(asked: Asked, context: Context): ApolloRequest<Context> {
    const { schema, source: text = '', document, operationName, request, overallCachePolicy } = asked;
    const generation = this.#generations.get(schema) ?? this.#opened?.graph.current();
    if (!generation || !document) throw new Error('Expected a server that has started, and a document');
    const variables = request.variables ?? {};
    const onAnswer = (answer: SubgraphAnswer): void => overallCachePolicy.restrict(cacheHintOf(answer));
    return { generation, text, document, operationName: operationName ?? undefined, variables, context, onAnswer };
  }
}

/** What both kinds of Apollo Server's request contexts have. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly source?: string | undefined;
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly request: { readonly variables?: Record<string, unknown> | undefined };
  readonly overallCachePolicy: { readonly restrict: (hint: CacheHint) => void };
}
