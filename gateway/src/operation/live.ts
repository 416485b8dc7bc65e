import { getDirectiveValues } from 'graphql';
import { refusal, refused, type Refused } from '../errors.ts';
import { liveDirective } from '../supergraph/live-directive.ts';
import type { VariableValues } from './check-variables.ts';
import type { Operation } from './operation.ts';

/** How a query is asked to be answered: once, or again after each change. */
export type Liveliness =
  | { readonly kind: 'once' }
  | {
      readonly kind: 'live';
      /** Least milliseconds between the beginnings of two runs. */
      readonly throttleMs: number;
    };

const once: Liveliness = { kind: 'once' };
const longestThrottleMs = 3_600_000;

/** Reads `@live(if:, throttle:)` of an operation; refused where the throttle is none. */
export function livelinessOf({ definition, generation }: Operation, values: VariableValues): Liveliness | Refused {
  const isOurs = generation.apiSchema.getDirective(liveDirective.name) === liveDirective;
  const given = isOurs ? getDirectiveValues(liveDirective, definition, values) : undefined;
  if (given === undefined || given['if'] === false) return once;
  const throttle = given['throttle'] ?? liveDirective.args.find(({ name }) => name === 'throttle')?.defaultValue;
  const throttleMs = Number(throttle);
  if (throttleMs >= 0 && throttleMs <= longestThrottleMs) return { kind: 'live', throttleMs };
  const message = `Expected "throttle" of @live to be 0 to ${longestThrottleMs} milliseconds, got ${throttleMs}.`;
  return refused(refusal('BAD_USER_INPUT', message));
}
