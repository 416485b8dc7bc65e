import type { Location } from './location.ts';
import type { SourcingAssignment } from './sourcing.ts';

export type SourcingRule =
  | 'COMPLETE'
  | 'KEEP_WHOLE'
  | 'DISTRIBUTION_CENTER'
  | 'SHIP_FROM_STORE'
  | 'NEAREST'
  | 'MOST_LEFT';

/** The rules of a channel, or of every channel that has none of its own. */
export type SourcingRuleSet = {
  readonly channel: string | null;
  readonly rules: readonly SourcingRule[];
  /** 0 where nobody has set any. */
  readonly version: number;
};

/** Where nobody has set any. */
export const DEFAULT_RULES: readonly SourcingRule[] = ['COMPLETE', 'KEEP_WHOLE', 'DISTRIBUTION_CENTER', 'NEAREST'];

/** A way to serve the lines. */
export type Candidate = {
  readonly locations: readonly Location[];
  readonly assignments: readonly SourcingAssignment[];
  /** Units that nobody serves in it. */
  readonly missing: number;
  /** Metres to the destination, summed over its locations; 0 where there is none. */
  readonly meters: number;
  /** The least that a location could still promise of a variant after it. */
  readonly left: number;
};

/** What each rule asks, and how it scores a candidate: less is better. */
const RULES: Readonly<
  Record<SourcingRule, { readonly says: string; readonly score: (candidate: Candidate) => number }>
> = {
  COMPLETE: { says: 'units that are missing', score: ({ missing }) => missing },
  KEEP_WHOLE: { says: 'parcels', score: ({ locations }) => locations.length },
  DISTRIBUTION_CENTER: {
    says: 'locations that are no distribution centre',
    score: ({ locations }) => (locations.every(({ kind }) => kind === 'DISTRIBUTION_CENTER') ? 0 : 1),
  },
  SHIP_FROM_STORE: {
    says: 'locations that are no store',
    score: ({ locations }) => (locations.every(({ kind }) => kind === 'STORE') ? 0 : 1),
  },
  NEAREST: { says: 'metres to go', score: ({ meters }) => meters },
  MOST_LEFT: { says: 'units left of the scarcest, counted below 0', score: ({ left }) => -left },
};

/** A candidate with what became of it. */
export type Judged = { readonly candidate: Candidate; readonly verdict: string };

/**
 * Rules in order: each leaves those in that score best by it, until one is left; of several that no rule tells apart the
 * first. Each candidate hears which rule put it out.
 */
export function judge(
  candidates: readonly Candidate[],
  rules: readonly SourcingRule[],
): { readonly chosen: Candidate | undefined; readonly judged: readonly Judged[] } {
  const verdicts = new Map<Candidate, string>();
  let left = candidates;
  let decisive: SourcingRule | undefined;
  for (const rule of rules) {
    if (left.length <= 1) break;
    const { says, score } = RULES[rule];
    const best = Math.min(...left.map(score));
    const out = left.filter((candidate) => score(candidate) > best);
    for (const candidate of out)
      verdicts.set(candidate, `Out by ${rule}: ${score(candidate)} ${says}, the best has ${best}`);
    left = left.filter((candidate) => score(candidate) === best);
    if (out.length > 0) decisive = rule;
  }
  const [chosen, ...equal] = left;
  for (const candidate of equal) verdicts.set(candidate, 'As good by every rule, but another came first');
  if (chosen !== undefined) {
    const why =
      equal.length > 0 ? 'the first of equals' : decisive === undefined ? 'the only candidate' : `by ${decisive}`;
    verdicts.set(chosen, `Chosen, ${why}`);
  }
  return { chosen, judged: candidates.map((candidate) => ({ candidate, verdict: verdicts.get(candidate) ?? '' })) };
}
