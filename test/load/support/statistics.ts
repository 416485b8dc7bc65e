/** The middle of some numbers; between two of them when their count is even. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** The smallest of sorted numbers that this share of them does not exceed (nearest rank). NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * How many times greater the first numbers are than the second, which were measured in turn with them: the median of the
 * ratios of each turn, so that what burdened the machine for a while burdened both.
 */
export function pairedRatio(over: readonly number[], under: readonly number[]): number {
  if (over.length !== under.length) {
    throw new Error(`expected as many of both, got ${String(over.length)} and ${String(under.length)}`);
  }
  return median(over.map((value, index) => value / (under[index] ?? Number.NaN)));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line y = intercept + slope · x of the least squares. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

export function fitLine(points: readonly Point[]): Line {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const covariance = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const variance = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const slope = covariance / variance;
  return { slope, intercept: y - slope * x };
}

/** The k of y ~ x^k: 1 is linear growth. Points at or below zero say nothing of it and are left out. */
export function growthExponent(points: readonly Point[]): number {
  const positive = points.filter(({ x, y }) => x > 0 && y > 0);
  return fitLine(positive.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))).slope;
}
