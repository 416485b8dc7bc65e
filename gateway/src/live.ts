import { OperationTypeNode, type ExecutionResult } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import type { SubgraphClients } from './call/subgraph-client.ts';
import { PositionGone, UpstreamLost, UpstreamRefused, type UpstreamEvent } from './call/upstream.ts';
import { cutWith, maskError, StreamCut, type Refused, type ReportError } from './errors.ts';
import { backoff } from './lib/backoff.ts';
import { drainMs, oneByOne } from './lib/one-by-one.ts';
import { pause } from './lib/pause.ts';
import { sha256 } from './lib/sha256.ts';
import type { OperationRun } from './execute/run-operation.ts';
import type { TraceContext } from './lib/trace-context.ts';
import type { Stream } from './lib/stream.ts';
import type { Operation } from './operation/operation.ts';
import { responseShape } from './operation/response-shape.ts';
import { maskResult } from './pipeline.ts';
import { reach, subgraphNamed } from './reach.ts';
import type { Cursors, CursorsOf } from './subscribe/cursor.ts';
import type { GroupWork, Verdict } from './subscribe/follower.ts';
import { frameOf, type Frame } from './subscribe/frame.ts';
import type { GroupSettings } from './subscribe/group.ts';
import type { Beginning, Groups, Subscribed } from './subscribe/groups.ts';
import type { ObserveEvent, ObserveStream } from './telemetry/stream-observer.ts';
import { primaryOf, primaryRequest, resultOfEvent } from './subscribe/subscription.ts';

export interface LiveSubscription extends Omit<OperationRun, 'call'> {
  readonly kind: 'subscription';
  readonly passport: Passport;
  readonly trace: TraceContext | undefined;
  /** The same on the supergraph that is served by then, or why it is refused. */
  readonly again: () => Promise<LiveSubscription | Refused>;
}

export interface LiveTools {
  readonly clients: SubgraphClients;
  /** When what begins now has to end: see CallScope. */
  readonly deadlineOf: () => number;
  readonly groups: Groups;
  readonly cursorsOf: CursorsOf;
  readonly report: ReportError;
  readonly observeStream: ObserveStream;
  readonly observeEvent: ObserveEvent;
}

/**
 * The stream of a subscription, shared with all that are identical. With a cursor it goes on after the
 * place of that; where this cannot be, it starts anew and says so with its first result.
 */
export function joinSubscription(subscription: LiveSubscription, cursor: string | undefined, tools: LiveTools): Stream {
  const beginning = beginningOf(cursor, cursorsFor(subscription, tools));
  const stream = tools.groups.streamOf({ subscribed: subscribedTo(subscription, tools), beginning });
  return tools.observeStream(stream, beginning.gap ?? (beginning.after === undefined ? 'new' : 'resumed'));
}

function cursorsFor(subscription: LiveSubscription, { cursorsOf }: Pick<LiveTools, 'cursorsOf'>): Cursors {
  return cursorsOf({ ...streamOf(subscription), subgraph: primaryOf(subscription).serviceName });
}

/** What tells one stream from another, whatever supergraph is served. */
function streamOf({ operation, variables, passport }: LiveSubscription) {
  return { operationId: operation.id, variables: variables.given, authority: passport };
}

function subscribedTo(subscription: LiveSubscription, tools: LiveTools): Subscribed<UpstreamEvent> {
  const { operation, again } = subscription;
  return {
    kind: 'subscribed',
    identity: { ...streamOf(subscription), generationId: operation.generation.id },
    work: workOf(subscription, cursorsFor(subscription, tools), tools),
    shape: shapeOf(operation),
    async renew() {
      try {
        const next = await again();
        if (next.kind === 'subscription') return subscribedTo(next, tools);
        return { kind: 'ended', cut: new StreamCut(next.errors.map((error) => maskError(error, tools.report))) };
      } catch (error) {
        return { kind: 'ended', cut: new StreamCut([maskError(error, tools.report)]) };
      }
    },
  };
}

const shapes = new WeakMap<Operation, string>();

function shapeOf(operation: Operation): string {
  const shape = shapes.get(operation) ?? responseShape(operation.document, operation.generation.apiSchema);
  shapes.set(operation, shape);
  return shape;
}

function beginningOf(cursor: string | undefined, cursors: Cursors): Beginning {
  if (cursor === undefined) return {};
  const reading = cursors.read(cursor);
  return reading.kind === 'place' ? { after: reading.place } : { gap: reading.reason };
}

interface CallTools extends Pick<LiveTools, 'clients' | 'deadlineOf'> {
  readonly signal: () => AbortSignal;
  readonly trace: TraceContext | undefined;
}

function workOf(subscription: LiveSubscription, cursors: Cursors, tools: LiveTools): GroupWork<UpstreamEvent> {
  const { clients, report } = tools;
  const { operation, planned, variables, passport } = subscription;
  const primary = primaryOf(subscription);
  const request = primaryRequest(primary, variables);
  const owner = subgraphNamed(operation.generation, primary.serviceName);
  return {
    upstream: sha256(JSON.stringify([owner, request])),
    open: (after, hearer) => clients.upstreamOf(owner).subscribe(request, { passport, after: after?.position }, hearer),
    frameOf: (event, signal) =>
      tools.observeEvent(subscription.trace, (trace) => {
        const call = callsOf(subscription, { clients, deadlineOf: tools.deadlineOf, signal, trace });
        const result = resultOfEvent(event, { operation, planned, variables, call });
        const print = (made: ExecutionResult): Frame =>
          frameOf(maskResult(made, report), {
            place: event.place,
            cursor: event.place && cursors.write(event.place),
            state: event.state,
          });
        return result instanceof Promise ? result.then(print) : print(result);
      }),
    judge: (error) => judge(error, report),
  };
}

/** Calls for one event, which share one deadline. Most events make none. */
function callsOf(
  { operation, passport }: LiveSubscription,
  { clients, deadlineOf, signal, trace }: CallTools,
): OperationRun['call'] {
  let begun: OperationRun['call'] | undefined;
  const begin = (): OperationRun['call'] => {
    const scope = {
      passport,
      signal: signal(),
      operation: OperationTypeNode.SUBSCRIPTION,
      deadline: deadlineOf(),
      trace,
    };
    return reach(operation.generation, clients, scope);
  };
  return (subgraph, body) => (begun ??= begin())(subgraph, body);
}

function judge(error: unknown, report: ReportError): Verdict {
  if (error instanceof UpstreamLost) return { kind: 'lost', established: error.established };
  if (error instanceof PositionGone) return { kind: 'gone' };
  if (error instanceof UpstreamRefused) return { kind: 'ended', cut: new StreamCut(error.errors) };
  return { kind: 'ended', cut: new StreamCut([maskError(error, report)]) };
}

/** How groups wait, and what they tell their members. */
export function groupSettings(random: () => number): GroupSettings {
  return {
    ring: { frames: 256, bytes: 1_000_000 },
    pause: (attempt, signal) => pause(backoff(attempt, { baseMs: 200, maxMs: 5000, random }), signal),
    tooSlow: () => cutWith('SLOW_CONSUMER', 'Expected results to be read as they come; too many waited.'),
    changed: () => cutWith('SCHEMA_CHANGED', 'The graph has changed, and with it the results. Please subscribe again.'),
    spread: (runs) => void oneByOne(runs, drainMs),
    unavailable: () =>
      cutWith('SUBGRAPH_UNAVAILABLE', 'A part of the graph cannot be reached right now. Please try again.'),
  };
}
