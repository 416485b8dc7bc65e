import type { FormattedExecutionResult } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import type { SubgraphClients } from './call/subgraph-client.ts';
import { UpstreamLost, UpstreamRefused, type UpstreamEvent } from './call/upstream.ts';
import { maskError, refusal, StreamCut, type ErrorCode, type ReportError } from './errors.ts';
import { backoff } from './lib/backoff.ts';
import { pause } from './lib/pause.ts';
import { maskResult } from './pipeline.ts';
import { reach, subgraphNamed } from './reach.ts';
import { type GroupSettings, type GroupWork, type Verdict } from './subscribe/group.ts';
import type { Groups } from './subscribe/groups.ts';
import type { OperationRun } from './execute/run-operation.ts';
import { primaryOf, primaryRequest, resultOfEvent } from './subscribe/subscription.ts';

export interface LiveSubscription extends Omit<OperationRun, 'call'> {
  readonly passport: Passport;
}

export interface LiveTools {
  readonly clients: SubgraphClients;
  readonly groups: Groups;
  readonly report: ReportError;
}

/** Joins the group of identical subscriptions, or founds it. */
export function joinSubscription(
  subscription: LiveSubscription,
  { clients, groups, report }: LiveTools,
): AsyncGenerator<FormattedExecutionResult> {
  const { operation, variables, passport } = subscription;
  const identity = {
    operationId: operation.id,
    generationId: operation.generation.id,
    variables: variables.given,
    authority: passport,
  };
  return groups.join(identity, workOf(subscription, { clients, report }));
}

function workOf(
  subscription: LiveSubscription,
  { clients, report }: Omit<LiveTools, 'groups'>,
): GroupWork<UpstreamEvent> {
  const { operation, variables, passport } = subscription;
  const primary = primaryOf(subscription);
  const request = primaryRequest(primary, variables);
  return {
    open(signal, last) {
      const owner = subgraphNamed(operation.generation, primary.serviceName);
      return clients.upstreamOf(owner).subscribe(request, { passport, signal, after: last?.position });
    },
    continues: (last) => last?.position !== undefined,
    async resultOf(event, signal) {
      const scope = { passport, signal };
      const call = reach(operation.generation, clients, scope);
      return maskResult(await resultOfEvent(event, { ...subscription, call }), report);
    },
    judge: (error) => judge(error, report),
  };
}

function judge(error: unknown, report: ReportError): Verdict {
  if (error instanceof UpstreamLost) return { kind: 'lost', established: error.established };
  if (error instanceof UpstreamRefused) {
    return { kind: 'ended', cut: new StreamCut(error.errors) };
  }
  return { kind: 'ended', cut: new StreamCut([maskError(error, report)]) };
}

/** How groups wait, and what they tell their members. */
export function groupSettings(random: () => number): Omit<GroupSettings, 'onEnd'> {
  return {
    capacity: 256,
    pause: (attempt, signal) => pause(backoff(attempt, { baseMs: 200, maxMs: 5000, random }), signal),
    tooSlow: () => cut('SLOW_CONSUMER', 'Expected results to be read as they come; too many waited.'),
    unavailable: () =>
      cut('SUBGRAPH_UNAVAILABLE', 'A part of the graph cannot be reached right now. Please try again.'),
  };
}

function cut(code: ErrorCode, message: string): StreamCut {
  return new StreamCut([maskError(refusal(code, message), () => code)]);
}
