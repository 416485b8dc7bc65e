import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Entity } from '../execute/entity.ts';
import type { DeferredPart, InParts } from '../execute/deferred/run-in-parts.ts';

/** A part that is there, fit for clients. */
export interface Arrived {
  readonly part: DeferredPart;
  readonly data: Entity | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** What is to be expected from now on. */
  readonly parts: readonly DeferredPart[];
}

/** One part of what goes to the client, as its draft has it. */
export interface Payload {
  readonly hasNext: boolean;
}

/** How payloads are written; one for each response, since it may remember what it wrote. */
export interface PayloadWriter {
  readonly first: (initial: FormattedExecutionResult, parts: readonly DeferredPart[]) => Payload;
  readonly next: (arrived: readonly Arrived[], hasNext: boolean) => Payload;
}

export type FormatError = (error: GraphQLError) => GraphQLFormattedError;

/** The payloads of a response: first what is not deferred, then what is there at one time, together. */
export async function* deliver(
  { initial, parts }: InParts,
  writer: PayloadWriter,
  formatError: FormatError,
): AsyncGenerator<Payload, void> {
  const arrived: Arrived[] = [];
  let waiting = 0;
  let more = Promise.withResolvers<void>();
  const arrive = async (part: DeferredPart): Promise<void> => {
    const { data, errors, parts: inner } = await part.result;
    arrived.push({ part, data, errors: errors.map(formatError), parts: inner });
    more.resolve();
  };
  const expect = (expected: readonly DeferredPart[]): void => {
    waiting += expected.length;
    for (const part of expected) void arrive(part);
  };
  expect(parts);
  yield writer.first(formatInitial(initial, formatError), parts);
  while (waiting > 0) {
    await more.promise;
    // Objects of one list are there one by one, but within one turn.
    await nextTurn();
    more = Promise.withResolvers<void>();
    const now = arrived.splice(0);
    waiting -= now.length;
    for (const { parts: inner } of now) expect(inner);
    yield writer.next(now, waiting > 0);
  }
}

function formatInitial(
  { data = null, errors = [] }: InParts['initial'],
  formatError: FormatError,
): FormattedExecutionResult {
  return { ...(errors.length === 0 ? {} : { errors: errors.map(formatError) }), data };
}
