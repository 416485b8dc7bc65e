import type { Point } from './statistics.ts';
import { escapeSvg, svgDocument } from './svg.ts';

export interface Series {
  readonly label: string;
  readonly className: 'ours' | 'theirs' | 'third';
  readonly points: readonly Point[];
}

/** Lines in one frame. On a logarithmic scale, points at or below zero are left out. */
export interface LinePanel {
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly scale: 'linear' | 'logarithmic';
  readonly series: readonly Series[];
}

const frame = { left: 70, top: 34, width: 300, height: 180 } as const;
const panelSize = { width: 400, height: 270 } as const;

/** Panels side by side, as an SVG. */
export function lineChart(panels: readonly LinePanel[], footnote: string): string {
  const content = panels.flatMap((panel, index) => [
    `<g transform="translate(${String(index * panelSize.width)} 0)">`,
    ...drawPanel(panel),
    '</g>',
  ]);
  const note = `<text class="faint" x="0" y="${String(panelSize.height + 12)}">${escapeSvg(footnote)}</text>`;
  return svgDocument(panels.length * panelSize.width, panelSize.height + 20, [...content, note]);
}

function drawPanel({ title, xTitle, yTitle, scale, series }: LinePanel): readonly string[] {
  const isDrawable = ({ x, y }: Point): boolean => scale === 'linear' || (x > 0 && y > 0);
  const all = series.flatMap(({ points }) => points.filter(isDrawable));
  const x = axis(
    all.map((point) => point.x),
    scale,
  );
  const y = axis(
    all.map((point) => point.y),
    scale,
  );
  const px = (value: number): string => (frame.left + x.place(value) * frame.width).toFixed(1);
  const py = (value: number): string => (frame.top + (1 - y.place(value)) * frame.height).toFixed(1);
  const bottom = frame.top + frame.height;
  return [
    `<text class="title" x="0" y="18">${escapeSvg(title)}</text>`,
    ...y.ticks.flatMap((tick) => [
      `<line class="grid" x1="${String(frame.left)}" x2="${String(frame.left + frame.width)}" y1="${py(tick)}" y2="${py(tick)}"/>`,
      `<text class="faint" x="${String(frame.left - 6)}" y="${py(tick)}" dy="4" text-anchor="end">${printTick(tick)}</text>`,
    ]),
    ...x.ticks.map(
      (tick) =>
        `<text class="faint" x="${px(tick)}" y="${String(bottom + 16)}" text-anchor="middle">${printTick(tick)}</text>`,
    ),
    `<text class="faint" x="${String(frame.left + frame.width / 2)}" y="${String(bottom + 34)}" text-anchor="middle">${escapeSvg(xTitle)}</text>`,
    `<text class="faint" x="${String(frame.left)}" y="${String(frame.top - 4)}">${escapeSvg(yTitle)}</text>`,
    ...series.flatMap(({ label, className, points }, index) => {
      const drawn = points.filter(isDrawable);
      const path = drawn.map((point) => `${px(point.x)},${py(point.y)}`).join(' ');
      return [
        `<polyline class="${className} line" points="${path}"/>`,
        ...drawn.map((point) => `<circle class="${className}" cx="${px(point.x)}" cy="${py(point.y)}" r="2.5"/>`),
        `<text class="faint" x="${String(frame.left + 8)}" y="${String(frame.top + 14 + 14 * index)}">${escapeSvg(label)}</text>`,
      ];
    }),
  ];
}

interface Axis {
  /** Where a value lies: 0 at the start of the axis, 1 at its end. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From zero for a linear scale, from a power of ten to another for a logarithmic one. */
function axis(values: readonly number[], scale: LinePanel['scale']): Axis {
  if (scale === 'linear') {
    const step = niceStep(Math.max(...values, 1e-9) / 4);
    const end = Math.ceil(Math.max(...values, 1e-9) / step) * step;
    return { place: (value) => value / end, ticks: ticksBetween(0, end / step).map((index) => index * step) };
  }
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    place: (value) => (Math.log10(value) - low) / (high - low),
    ticks: ticksBetween(low, high).map((power) => 10 ** power),
  };
}

function ticksBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.round(last - first) + 1 }, (_, index) => first + index);
}

/** The smallest of 1, 2, 5, 10, 20, … (or tenths of them) that is not below this. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least * 0.999) ?? power * 10;
}

function printTick(value: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}
