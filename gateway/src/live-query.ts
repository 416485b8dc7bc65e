import { OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import { anonymousPassport, type Passport } from './call/subgraph-call.ts';
import type { SubgraphClients } from './call/subgraph-client.ts';
import type { UpstreamEvent } from './call/upstream.ts';
import { maskError, refusal, StreamCut, type Refused, type ReportError } from './errors.ts';
import { runWithData, type OperationRun } from './execute/run-operation.ts';
import { sha256 } from './lib/sha256.ts';
import type { Stream } from './lib/stream.ts';
import type { TraceContext } from './lib/trace-context.ts';
import type { FeedStream } from './live-query/change-feed.ts';
import { changeRequest, compileNamesIn } from './live-query/change-request.ts';
import { dependsOnOf } from './live-query/depends-on.ts';
import type { Answer } from './live-query/live-group.ts';
import type { Watched } from './live-query/live-groups.ts';
import type { Watch } from './live-query/watch.ts';
import type { LiveQueries } from './live-queries.ts';
import type { Limits } from './limits/limits.ts';
import { responseShape } from './operation/response-shape.ts';
import type { Gate } from './overload/gate.ts';
import { maskResult } from './pipeline.ts';
import { reach, subgraphNamed } from './reach.ts';
import { changesOf, type ChangeStream } from './supergraph/change-streams.ts';
import type { ObserveEvent, ObserveStream } from './telemetry/stream-observer.ts';

/** A query that is answered again after each change of what it depends on. */
export interface LiveQuery extends Omit<OperationRun, 'call'> {
  readonly kind: 'live query';
  readonly throttleMs: number;
  readonly watch: Watch;
  readonly passport: Passport;
  readonly trace: TraceContext | undefined;
  /** The same on the supergraph that is served by then, or why it is refused. */
  readonly again: () => Promise<LiveQuery | Refused>;
}

export interface LiveQueryTools {
  readonly clients: SubgraphClients;
  /** When what begins now has to end: see CallScope. */
  readonly deadlineOf: () => number;
  readonly liveQueries: LiveQueries;
  /** Runs wait for room like any request. */
  readonly gate: Gate;
  readonly limits: Limits;
  readonly report: ReportError;
  readonly observeStream: ObserveStream;
  readonly observeEvent: ObserveEvent;
}

/** The answers of a live query, shared with all that are identical. */
export function joinLiveQuery(query: LiveQuery, tools: LiveQueryTools): Stream {
  return tools.observeStream(tools.liveQueries.streamOf(watchedBy(query, tools)), 'new');
}

function watchedBy(query: LiveQuery, tools: LiveQueryTools): Watched {
  const { operation, variables, passport, throttleMs, again } = query;
  const { document, generation } = operation;
  const cutBy = (error: unknown): StreamCut => new StreamCut([maskError(error, tools.report)]);
  return {
    kind: 'watched',
    identity: {
      operationId: operation.id,
      generationId: generation.id,
      variables: variables.given,
      authority: passport,
      throttleMs,
    },
    shape: responseShape(document, generation.apiSchema),
    work: {
      throttleMs,
      cutBy,
      listen: () => tools.liveQueries.feed.follow(query.watch.streams.map((stream) => feedOf(stream, query, tools))),
      async answer(signal) {
        const passed = tools.gate.pass(
          async () => tools.observeEvent(query.trace, (trace) => answer({ ...query, trace }, { ...tools, signal })),
          signal,
        );
        return (await passed) ?? { kind: 'busy' };
      },
    },
    async renew() {
      try {
        const next = await again();
        if (next.kind === 'live query') return watchedBy(next, tools);
        return { kind: 'ended', cut: new StreamCut(next.errors.map((error) => maskError(error, tools.report))) };
      } catch (error) {
        return { kind: 'ended', cut: cutBy(error) };
      }
    },
  };
}

/** Changes are told to the gateway, and reach clients only as what they may see anew: so they are asked for as nobody. */
function feedOf(
  stream: ChangeStream,
  { operation, planned }: LiveQuery,
  { clients }: Pick<LiveQueryTools, 'clients'>,
): FeedStream<UpstreamEvent> {
  const changes = changesOf(operation.generation);
  const request = changeRequest(stream, changes);
  const owner = subgraphNamed(operation.generation, stream.subgraph);
  return {
    id: JSON.stringify([owner, request]),
    subgraph: stream.subgraph,
    open: (after, hearer) =>
      clients.upstreamOf(owner).subscribe(request, { passport: anonymousPassport, after: after?.position }, hearer),
    namesIn: compileNamesIn(stream, changes, planned.supergraphSchema),
  };
}

async function answer(
  query: LiveQuery,
  { clients, deadlineOf, limits, report, signal }: LiveQueryTools & { readonly signal: AbortSignal },
): Promise<Answer> {
  const { operation, planned, passport, trace, watch } = query;
  // What was asked before the change that this run follows may say what was before it.
  clients.retireShared();
  const scope = { passport, signal, operation: OperationTypeNode.QUERY, deadline: deadlineOf(), trace };
  const call = reach(operation.generation, clients, scope);
  const { result, data } = await runWithData({ ...query, call });
  const masked = maskResult(result, report);
  const { unwatched } = watch;
  const told = unwatched.length === 0 ? masked : { ...masked, extensions: { live: { unwatched } } };
  const text = Buffer.from(JSON.stringify(told));
  if (text.length > limits.responseBytes) {
    throw refusal(
      'RESPONSE_TOO_LARGE',
      `Expected an answer of at most ${limits.responseBytes} bytes, got more: ask for less.`,
    );
  }
  return {
    kind: 'answer',
    // The whole state of what was asked: for who reads slowly, the newest will do.
    message: { text, cursor: undefined, state: 'answer' },
    fingerprint: fingerprintOf(masked),
    names: dependsOnOf(watch, planned.supergraphSchema)(data),
    isPartial: isPartial(masked),
  };
}

/** Ids of errors are new with each run, and say nothing new. */
function fingerprintOf({ data, errors = [] }: FormattedExecutionResult): string {
  const bare = errors.map(({ message, path, extensions = {} }) =>
    extensions['errorId'] === undefined ? [message, path, extensions] : [path, extensions['code']],
  );
  return sha256(JSON.stringify([data, bare]));
}

/** Failures that end without anything having changed. */
const passing = new Set<unknown>([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_BAD_RESPONSE',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

function isPartial({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.some(({ extensions }) => passing.has(extensions?.['code']));
}
