import { isWithin } from './tax.ts';

/** An amount in integer minor units of an ISO 4217 currency. */
export type Amount = { readonly amount: bigint; readonly currency: string };

/**
 * A stretch of time with one price for one variant, channel and customer group.
 *
 * `regular` was set without an end and holds until the next regular price; `limited` was set with
 * an end (a sale) and lies over the regular one, which may therefore be in several periods with one
 * `setFrom`: they change together.
 */
export type PricePeriod = {
  readonly id: string;
  readonly value: Amount;
  /** Included. */
  readonly validFrom: Date;
  /** Excluded; null for open end. */
  readonly validUntil: Date | null;
  readonly kind: 'regular' | 'limited';
  /** The moment the price was set to hold from; a sale may keep it from doing so until later. */
  readonly setFrom: Date;
};

/** The periods of one variant, channel and customer group: sorted by start, never overlapping. */
export type PriceTimeline = readonly PricePeriod[];

export type NewPrice = Pick<PricePeriod, 'value' | 'validFrom' | 'validUntil'>;

export type PriceDecision =
  | { readonly kind: 'set'; readonly timeline: PriceTimeline; readonly price: PricePeriod }
  | { readonly kind: 'unchanged'; readonly price: PricePeriod }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/**
 * Sets a price. What is set last wins: a regular price ends the one before it, a limited price cuts
 * others with an end where they meet, and a regular price never ends a limited one early.
 */
export function decideSetPrice(timeline: PriceTimeline, wanted: NewPrice, newId: () => string): PriceDecision {
  const { value, validFrom, validUntil } = wanted;
  if (value.amount < 0n) return invalid('value.amount', `Expected 0 or more, got ${value.amount}`);
  if (validUntil !== null && validUntil <= validFrom) {
    const moments = `${validFrom.toISOString()}, got ${validUntil.toISOString()}`;
    return invalid('validUntil', `Expected a moment after validFrom ${moments}`);
  }
  const layers = layersOf(timeline);
  const next =
    validUntil === null
      ? { ...layers, steps: withStep(layers.steps, { from: validFrom, value }) }
      : { ...layers, windows: withWindow(layers.windows, { from: validFrom, until: validUntil, value }) };
  const after = toTimeline(next, timeline, newId);
  const price = after.find(
    (period) =>
      period.kind === (validUntil === null ? 'regular' : 'limited') &&
      (period.validUntil === null || validFrom < period.validUntil),
  );
  if (price === undefined || !isSameValue(price.value, value)) {
    return invalid('validFrom', 'Expected a price that holds at some moment; prices with an end cover all of it');
  }
  return isSameTimeline(timeline, after) ? { kind: 'unchanged', price } : { kind: 'set', timeline: after, price };
}

export type CancelDecision =
  | { readonly kind: 'cancelled'; readonly timeline: PriceTimeline; readonly cancelled: PricePeriod }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/**
 * Takes back a price that is planned, or ends a sale that runs: what lies under it holds from then on. A regular
 * price in force stays, as something must be what the variant costs. Of regular prices that began and ended under a
 * sale nothing is kept, so they don't come back with its end.
 */
export function decideCancelPrice(
  timeline: PriceTimeline,
  { id, now }: { readonly id: string; readonly now: Date },
  newId: () => string,
): CancelDecision {
  const period = timeline.find((one) => one.id === id);
  if (period === undefined) return { kind: 'missing' };
  const { kind, setFrom, validFrom, validUntil } = period;
  const layers = layersOf(timeline);
  if (kind === 'limited') {
    if (validUntil !== null && validUntil <= now) return over('sale', validUntil);
    const others = layers.windows.filter(({ from }) => from.getTime() !== validFrom.getTime());
    const begun = validFrom < now ? [{ from: validFrom, until: now, value: period.value }] : [];
    const windows = [...others, ...begun].sort(byStart);
    return { kind: 'cancelled', cancelled: period, timeline: toTimeline({ ...layers, windows }, timeline, newId) };
  }
  if (setFrom <= now) return over('price', setFrom);
  const steps = layers.steps.filter(({ from }) => from.getTime() !== setFrom.getTime());
  return { kind: 'cancelled', cancelled: period, timeline: toTimeline({ ...layers, steps }, timeline, newId) };
}

function over(what: 'sale' | 'price', since: Date): CancelDecision {
  const expected = what === 'sale' ? 'a sale that is not over' : 'a price that is not in force yet';
  return { kind: 'invalid', field: 'priceId', message: `Expected ${expected}, got one of ${since.toISOString()}` };
}

/** The lowest amount in force at any moment of a stretch of time; undefined where there was none. */
export function lowestAmount(timeline: PriceTimeline, from: Date, until: Date): bigint | undefined {
  const amounts = timeline
    .filter((period) => period.validFrom < until && (period.validUntil === null || from < period.validUntil))
    .map(({ value }) => value.amount);
  return amounts.reduce<bigint | undefined>(
    (least, one) => (least === undefined || one < least ? one : least),
    undefined,
  );
}

/** The period in force at a moment. */
export function periodAt(timeline: PriceTimeline, at: Date): PricePeriod | undefined {
  return timeline.find((period) => isWithin(period, at));
}

/** What the price without an end is at a moment, whether or not a limited one lies over it. */
export function regularValueAt(timeline: PriceTimeline, at: Date): Amount | undefined {
  return layersOf(timeline).steps.findLast(({ from }) => from <= at)?.value;
}

/** A regular price from a moment until the next step. */
type Step = { readonly from: Date; readonly value: Amount };

/** A limited price; windows never overlap. */
type Window = Step & { readonly until: Date };

type Layers = { readonly steps: readonly Step[]; readonly windows: readonly Window[] };

function layersOf(timeline: PriceTimeline): Layers {
  const steps = new Map(
    timeline
      .filter(({ kind }) => kind === 'regular')
      .map(({ setFrom, value }) => [setFrom.getTime(), { from: setFrom, value }]),
  );
  return {
    steps: [...steps.values()],
    windows: timeline.flatMap(({ kind, validFrom, validUntil, value }) =>
      kind === 'limited' && validUntil !== null ? [{ from: validFrom, until: validUntil, value }] : [],
    ),
  };
}

function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const others = steps.filter(({ from }) => from.getTime() !== step.from.getTime());
  return [...others, step].sort(byStart);
}

function withWindow(windows: readonly Window[], window: Window): readonly Window[] {
  const cut = windows.flatMap((other) => [
    { ...other, until: earlier(other.until, window.from) },
    { ...other, from: later(other.from, window.until) },
  ]);
  return [...cut.filter(({ from, until }) => from < until), window].sort(byStart);
}

/** Lays the windows over the steps. A period that starts where an old one did keeps its id. */
function toTimeline(layers: Layers, old: PriceTimeline, newId: () => string): PriceTimeline {
  const { steps, windows } = layers;
  const pieces = steps.flatMap((step, index) => {
    const gaps = gapsBetween(windows, step.from, steps[index + 1]?.from ?? null);
    return gaps.map(({ from, until }) => ({
      value: step.value,
      validFrom: from,
      validUntil: until,
      kind: 'regular' as const,
      setFrom: step.from,
    }));
  });
  const limited = windows.map(({ value, from, until }) => ({
    value,
    validFrom: from,
    validUntil: until,
    kind: 'limited' as const,
    setFrom: from,
  }));
  const ids = new Map(old.map(({ validFrom, id }) => [validFrom.getTime(), id]));
  return [...pieces, ...limited]
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime())
    .map((period) => ({ id: ids.get(period.validFrom.getTime()) ?? newId(), ...period }));
}

/** What sorted windows leave open of a stretch of time. */
function gapsBetween(
  windows: readonly Window[],
  start: Date,
  end: Date | null,
): readonly { readonly from: Date; readonly until: Date | null }[] {
  const gaps: { from: Date; until: Date | null }[] = [];
  let from = start;
  for (const window of windows) {
    if (window.until <= from || (end !== null && end <= window.from)) continue;
    if (from < window.from) gaps.push({ from, until: window.from });
    from = window.until;
  }
  if (end === null || from < end) gaps.push({ from, until: end });
  return gaps;
}

function isSameTimeline(one: PriceTimeline, other: PriceTimeline): boolean {
  return (
    one.length === other.length &&
    one.every((period, index) => {
      const match = other[index];
      return (
        match !== undefined &&
        period.validFrom.getTime() === match.validFrom.getTime() &&
        period.validUntil?.getTime() === match.validUntil?.getTime() &&
        period.kind === match.kind &&
        period.setFrom.getTime() === match.setFrom.getTime() &&
        isSameValue(period.value, match.value)
      );
    })
  );
}

function isSameValue(one: Amount, other: Amount): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}

function byStart(one: Step, other: Step): number {
  return one.from.getTime() - other.from.getTime();
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function invalid(field: string, message: string): PriceDecision {
  return { kind: 'invalid', field, message };
}
