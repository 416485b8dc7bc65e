import type { Goal } from '../support/bar-line.ts';
import { lineChart } from '../support/line-chart.ts';
import { printMachine, type Machine } from '../support/machine.ts';
import { markdownTable, threeDigits, type Column } from '../support/markdown.ts';
import type { Filled } from './fill.ts';
import type { HotSku } from './measure-hot-sku.ts';
import type { Curve, Timing } from './samples.ts';
import type { Scale } from './scale.ts';

/** What the run has to tell. */
export interface Findings {
  readonly machine: Machine;
  readonly scale: Scale;
  readonly database: string;
  /** Undefined where an earlier run's databases were taken. */
  readonly filled: Filled | undefined;
  readonly curves: readonly Curve[];
  readonly hotSku: HotSku;
}

const number = (title: string): Column => ({ title, align: 'right' });

/** The run in Markdown. */
export function printFindings({ machine, scale, database, filled, curves, hotSku }: Findings): string {
  const { scarce } = hotSku;
  return [
    `${String(scale.variants)} variants × ${String(scale.locations)} locations on ${database}; through the gateway, one request at a time unless it says else. ${printMachine(machine)}.`,
    ...(filled === undefined ? [] : [printFilled(filled, scale)]),
    '### Budgets',
    markdownTable(
      [{ title: 'what', align: 'left' }, number('at'), number('p50 ms'), number('p95 ms'), number('budget ms')],
      curves.map((curve) => {
        const { size, p50, p95 } = largest(curve);
        return [
          curve.title,
          `${threeDigits(size)} ${curve.unit}`,
          ...[p50, p95].map(threeDigits),
          String(curve.budget ?? ''),
        ];
      }),
    ),
    '### Reservations of one unit of one variant in one location',
    markdownTable(
      [number('buyers at once'), number('reservations/s'), number('p50 ms'), number('p95 ms')],
      hotSku.rates.map(({ buyers, perSecond }, index) => {
        const { p50 = Number.NaN, p95 = Number.NaN } = hotSku.timings[index] ?? {};
        return [String(buyers), ...[perSecond, p50, p95].map(threeDigits)];
      }),
    ),
    `Of ${String(scarce.attempts)} attempts on ${String(scarce.units)} units ${String(scarce.granted)} were granted.`,
    '### Growth',
    ...curves.map(printCurve),
  ].join('\n\n');
}

function printFilled(
  { catalogueSeconds, stockSeconds, timelineSeconds }: Filled,
  { variants, locations }: Scale,
): string {
  const [perSecond, levels] = [variants / catalogueSeconds, (variants * locations) / stockSeconds].map(threeDigits);
  const took = [catalogueSeconds, stockSeconds, timelineSeconds].map(threeDigits);
  return `Filled: the catalogue by product's importer in ${took[0]} s (${perSecond} rows/s), stock as rows in ${took[1]} s (${levels} levels/s), timelines as rows in ${took[2]} s.`;
}

function printCurve({ title, unit, timings }: Curve): string {
  const rows = timings.map(({ size, p50, p95, count }) => [
    threeDigits(size),
    threeDigits(p50),
    threeDigits(p95),
    String(count),
  ]);
  return `**${title}**\n\n${markdownTable([number(unit), number('p50 ms'), number('p95 ms'), number('samples')], rows)}`;
}

/** The figure: what each use costs as it grows. */
export function drawFindings({ machine, curves, hotSku }: Findings): string {
  const panels = curves.map(({ title, unit, timings, budget }) => ({
    title,
    xTitle: unit,
    yTitle: 'ms',
    scale: 'logarithmic' as const,
    series: [
      {
        label: `p95${budget === undefined ? '' : `, budget ${String(budget)} ms at the largest`}`,
        className: 'ours' as const,
        points: timings.map(({ size, p95 }) => ({ x: size, y: p95 })),
      },
      { label: 'p50', className: 'third' as const, points: timings.map(({ size, p50 }) => ({ x: size, y: p50 })) },
    ],
  }));
  const hot = {
    title: 'Reservations of one variant',
    xTitle: 'buyers at once',
    yTitle: 'reservations/s',
    scale: 'logarithmic' as const,
    series: [
      {
        label: '',
        className: 'ours' as const,
        points: hotSku.rates.map(({ buyers, perSecond }) => ({ x: buyers, y: perSecond })),
      },
    ],
  };
  return lineChart([...panels, hot], printMachine(machine));
}

/** The budgets of domain.md, section 3.6. */
export function goalsOf({ curves, hotSku }: Findings): readonly Goal[] {
  const budgets = curves.flatMap((curve): readonly Goal[] => {
    const { name, budget, judged } = curve;
    if (budget === undefined) return [];
    return [{ name: `commerce-${name}-${judged}-ms`, value: largest(curve)[judged], goal: budget, wants: 'at most' }];
  });
  const fastest = Math.max(...hotSku.rates.map(({ perSecond }) => perSecond));
  const { granted, units } = hotSku.scarce;
  return [
    ...budgets,
    { name: 'commerce-hot-sku-per-second', value: fastest, goal: 2000, wants: 'at least' },
    { name: 'commerce-oversold-units', value: granted - units, goal: 0, wants: 'at most' },
    { name: 'commerce-unsold-units', value: units - granted, goal: 0, wants: 'at most' },
  ];
}

function largest({ timings, name }: Curve): Timing {
  const last = timings.at(-1);
  if (last === undefined) throw new Error(`expected ${name} to be measured`);
  return last;
}
