import { describe, expect, test } from 'vitest';
import { barChart } from './bar-chart.ts';

const widths = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect class="\w+" [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('a bar chart', () => {
  const bar = { caption: '', isOurs: false };
  const svg = barChart(
    [
      {
        title: 'one',
        bars: [
          { ...bar, label: 'a', value: 50 },
          { ...bar, label: 'b', value: 200 },
        ],
      },
      { title: 'two', bars: [{ ...bar, label: '<&">', value: 3, isOurs: true }] },
    ],
    'note',
  );

  test('draws each bar to its panel’s scale', () => {
    const [a = 0, b = 0, c = 0] = widths(svg);
    expect(b / a).toBeCloseTo(4);
    expect(c).toBe(b);
  });

  test('marks ours, and lets no text be taken for markup', () => {
    expect(svg.match(/class="ours"/g)).toHaveLength(1);
    expect(svg).toContain('&lt;&amp;&quot;&gt;');
  });

  test('has colours for a dark page', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
  });
});
