import { accessRulesOf } from './auth/access-rules.ts';
import type { Principal } from './auth/principal.ts';
import { withheldFrom, type GrantPolicies } from './auth/withheld.ts';
import { sha256 } from './lib/sha256.ts';
import type { Operation } from './operation/operation.ts';
import { underTerms } from './operation/terms.ts';
import { labelledOf, overrideLabelsOf } from './plan/override-labels.ts';
import type { Generation } from './supergraph/generation.ts';

/** Whether an override with a label of its own, not a `percent(n)`, holds for a caller. */
export type HoldsOverride = (label: string, principal: Principal) => boolean | Promise<boolean>;

export interface GrantTools {
  /** Without it, policies are granted by the token's claim. */
  readonly grantPolicies: GrantPolicies | undefined;
  readonly overrideLabels: readonly string[] | HoldsOverride;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Reads once, and before any request has to wait for it, what a supergraph says of terms; throws if it cannot be read. */
export function readTerms(generation: Generation): void {
  accessRulesOf(generation);
  labelledOf(generation);
}

/**
 * Settles what an operation's run depends on beside its text: what its caller is not shown, and which of its
 * fields another subgraph answers already. Rejects if that cannot be decided: then nothing is run.
 */
export function createGrant(tools: GrantTools): (operation: Operation, principal: Principal) => Promise<Operation> {
  const { grantPolicies = policiesOfToken } = tools;
  return async (operation, principal) =>
    underTerms(operation, {
      withheld: await withheldFrom(operation, principal, grantPolicies),
      overrides: await overridesFor(overrideLabelsOf(operation), principal, tools),
    });
}

const policiesOfToken: GrantPolicies = (_names, principal) => (principal.kind === 'bearer' ? principal.policies : []);

async function overridesFor(
  labels: readonly string[],
  principal: Principal,
  { overrideLabels, random }: GrantTools,
): Promise<readonly string[]> {
  if (labels.length === 0) return labels;
  const holdsOverride: HoldsOverride =
    typeof overrideLabels === 'function' ? overrideLabels : (label) => overrideLabels.includes(label);
  const place = placeOf(principal, random);
  const decided = await Promise.all(
    labels.map(async (label) => {
      const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
      return percent === undefined ? holdsOverride(label, principal) : place < Number(percent);
    }),
  );
  return labels.filter((_label, index) => decided[index]);
}

/**
 * From 0 up to 100, the same for one caller always, whatever the label: who has been moved stays so
 * while a percentage grows. Who is nobody has a new place with each request.
 */
function placeOf(principal: Principal, random: () => number): number {
  if (principal.kind === 'anonymous') return random() * 100;
  return (Number.parseInt(sha256(principal.subject).slice(0, 8), 16) / 2 ** 32) * 100;
}
