import { OperationTypeNode } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import type { SubgraphClients } from './call/subgraph-client.ts';
import { PositionGone, UpstreamLost, UpstreamRefused, type UpstreamEvent } from './call/upstream.ts';
import { maskError, refusal, StreamCut, type ErrorCode, type ReportError } from './errors.ts';
import { backoff } from './lib/backoff.ts';
import { pause } from './lib/pause.ts';
import type { OperationRun } from './execute/run-operation.ts';
import type { TraceContext } from './lib/trace-context.ts';
import type { Stream } from './lib/stream.ts';
import { maskResult } from './pipeline.ts';
import { reach, subgraphNamed } from './reach.ts';
import type { Cursors, CursorsOf } from './subscribe/cursor.ts';
import type { GroupWork, Verdict } from './subscribe/follow-upstream.ts';
import { frameOf } from './subscribe/frame.ts';
import type { GroupSettings } from './subscribe/group.ts';
import type { Beginning, Groups } from './subscribe/groups.ts';
import type { ObserveStream } from './telemetry/stream-observer.ts';
import { primaryOf, primaryRequest, resultOfEvent } from './subscribe/subscription.ts';

export interface LiveSubscription extends Omit<OperationRun, 'call'> {
  readonly passport: Passport;
  readonly trace: TraceContext | undefined;
  /** What the client got last, if it comes back. */
  readonly cursor: string | undefined;
}

export interface LiveTools {
  readonly clients: SubgraphClients;
  /** When what begins now has to end: see CallScope. */
  readonly deadlineOf: () => number;
  readonly groups: Groups;
  readonly cursorsOf: CursorsOf;
  readonly report: ReportError;
  readonly observeStream: ObserveStream;
}

/**
 * The stream of a subscription, shared with all that are identical. With a cursor it goes on after the
 * place of that; where this cannot be, it starts anew and says so with its first result.
 */
export function joinSubscription(subscription: LiveSubscription, { groups, ...tools }: LiveTools): Stream {
  const { operation, variables, passport, cursor } = subscription;
  const shared = { operationId: operation.id, variables: variables.given, authority: passport };
  const cursors = tools.cursorsOf({ ...shared, subgraph: primaryOf(subscription).serviceName });
  const beginning = beginningOf(cursor, cursors);
  const stream = groups.streamOf({
    identity: { ...shared, generationId: operation.generation.id },
    work: workOf(subscription, { ...tools, cursors }),
    beginning,
  });
  return tools.observeStream(stream, beginning.gap ?? (beginning.after === undefined ? 'new' : 'resumed'));
}

function beginningOf(cursor: string | undefined, cursors: Cursors): Beginning {
  if (cursor === undefined) return {};
  const reading = cursors.read(cursor);
  return reading.kind === 'place' ? { after: reading.place } : { gap: reading.reason };
}

function workOf(
  subscription: LiveSubscription,
  {
    clients,
    deadlineOf,
    report,
    cursors,
  }: Omit<LiveTools, 'groups' | 'cursorsOf' | 'observeStream'> & { readonly cursors: Cursors },
): GroupWork<UpstreamEvent> {
  const { operation, variables, passport, trace } = subscription;
  const primary = primaryOf(subscription);
  const request = primaryRequest(primary, variables);
  return {
    open(signal, after) {
      const owner = subgraphNamed(operation.generation, primary.serviceName);
      return clients.upstreamOf(owner).subscribe(request, { passport, signal, after: after?.position });
    },
    async frameOf(event, signal) {
      const scope = { passport, signal, operation: OperationTypeNode.SUBSCRIPTION, deadline: deadlineOf(), trace };
      const call = reach(operation.generation, clients, scope);
      const result = maskResult(await resultOfEvent(event, { ...subscription, call }), report);
      const { place } = event;
      return frameOf(result, { place, cursor: place && cursors.write(place) });
    },
    judge: (error) => judge(error, report),
  };
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
    tooSlow: () => cut('SLOW_CONSUMER', 'Expected results to be read as they come; too many waited.'),
    unavailable: () =>
      cut('SUBGRAPH_UNAVAILABLE', 'A part of the graph cannot be reached right now. Please try again.'),
  };
}

function cut(code: ErrorCode, message: string): StreamCut {
  return new StreamCut([maskError(refusal(code, message), () => code)]);
}
