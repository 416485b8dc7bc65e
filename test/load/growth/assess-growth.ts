import { fitLine, growthExponent, type Line, type Point } from '../support/statistics.ts';

/** How a cost grows. */
export interface Growth {
  /** Of the largest sizes, down to a sixteenth of the largest, where what every request costs counts least: 1 is linear. */
  readonly exponent: number;
  /** Cost = intercept + slope · size, by least squares. */
  readonly line: Line;
  /** The steepest step: how many times the cost of one more unit, between two sizes, exceeds that of the whole line. */
  readonly steepest: number;
}

export function assessGrowth(points: readonly Point[]): Growth {
  const largest = Math.max(...points.map(({ x }) => x));
  const line = fitLine(points);
  const steps = points.slice(1).flatMap((point, index) => {
    const before = points[index];
    // Between small sizes, noise is greater than the step.
    return before && before.x >= largest / 16 ? [(point.y - before.y) / (point.x - before.x)] : [];
  });
  return {
    exponent: growthExponent(points.filter(({ x }) => x >= largest / 16)),
    line,
    steepest: Math.max(...steps) / line.slope,
  };
}
