import { describe, expect, test } from 'vitest';
import { lineChart } from './line-chart.ts';

const centres = (svg: string, axis: 'x' | 'y'): readonly number[] =>
  [...svg.matchAll(new RegExp(`c${axis}="([\\d.]+)"`, 'g'))].map(([, at]) => Number(at));

describe('a line chart', () => {
  const panel = { title: '', xTitle: '', yTitle: '' };
  const draw = (scale: 'linear' | 'logarithmic', points: readonly { x: number; y: number }[]): string =>
    lineChart([{ ...panel, scale, series: [{ label: '', className: 'ours', points }] }], '');

  test('starts linear scales at zero', () => {
    const [x1 = 0, x2 = 0] = centres(
      draw('linear', [
        { x: 0, y: 0 },
        { x: 100, y: 100 },
      ]),
      'x',
    );
    expect([x1, x2]).toEqual([70, 370]);
  });

  test('puts equal ratios at equal distances on logarithmic scales, and drops zeros', () => {
    const at = centres(
      draw(
        'logarithmic',
        [0, 1, 10, 100, 1000].map((x) => ({ x, y: x })),
      ),
      'x',
    );
    expect(at).toEqual([70, 170, 270, 370]);
  });

  test('puts the greater value higher', () => {
    const [low = 0, high = 0] = centres(
      draw('linear', [
        { x: 1, y: 10 },
        { x: 2, y: 90 },
      ]),
      'y',
    );
    expect(high).toBeLessThan(low);
  });
});
