import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { DeferredPart } from '../execute/deferred/run-in-parts.ts';
import { isEntity, type Entity } from '../execute/entity.ts';
import type { Arrived, PayloadWriter } from './deliver.ts';
import { contradicts, takeNew, type Addition } from './take-new.ts';

/**
 * Payloads of the present draft of the specification's incremental delivery (`incrementalSpec=v0.2`): parts are
 * announced under ids, bring only what the client does not have yet, and are completed.
 */
export function writePending(): PayloadWriter {
  const ids = new Map<DeferredPart, string>();
  let known: Entity = {};

  function announce(parts: readonly DeferredPart[]): readonly object[] {
    return parts.map((part) => {
      const id = String(ids.size);
      ids.set(part, id);
      return { id, path: part.path, ...(part.label === undefined ? {} : { label: part.label }) };
    });
  }

  return {
    first(initial: FormattedExecutionResult, parts) {
      known = initial.data ?? {};
      return { ...initial, pending: announce(parts), hasNext: true };
    },
    next(arrived, hasNext) {
      const written = arrived.map((one) => writePart(one, ids.get(one.part) ?? '', known));
      const pending = arrived.flatMap(({ parts }) => announce(parts));
      const incremental = written.flatMap(({ additions }) => additions);
      return {
        ...(pending.length === 0 ? {} : { pending }),
        ...(incremental.length === 0 ? {} : { incremental }),
        completed: written.map(({ completed }) => completed),
        hasNext,
      };
    },
  };
}

interface WrittenPart {
  readonly additions: readonly object[];
  readonly completed: object;
}

/** A part that would make null what the client has already fails as a whole. */
function writePart({ part, data, errors }: Arrived, id: string, known: Entity): WrittenPart {
  const at = objectAt(known, part.path);
  if (data === null || !at || contradicts(at, data)) return { additions: [], completed: { id, errors } };
  return { additions: withErrors(takeNew(at, data), errors).map((one) => ({ id, ...one })), completed: { id } };
}

function withErrors(additions: readonly Addition[], errors: readonly GraphQLFormattedError[]): readonly object[] {
  if (errors.length === 0) return additions;
  const [first = { data: {} }, ...others] = additions;
  return [{ ...first, errors }, ...others];
}

function objectAt(root: Entity, path: DeferredPart['path']): Entity | undefined {
  let at: unknown = root;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return isEntity(at) ? at : undefined;
}
