import { barLine } from '../support/bar-line.ts';
import { lineChart } from '../support/line-chart.ts';
import { describeMachine, printMachine } from '../support/machine.ts';
import { markdownTable, threeDigits } from '../support/markdown.ts';
import { withProbedGateway } from '../support/probed-gateway.ts';
import type { Point } from '../support/statistics.ts';
import { writeResults } from '../support/write-results.ts';
import { assessGrowth, type Growth } from './assess-growth.ts';
import { curves, type Curve } from './curves.ts';
import { measureColdPlans, type ColdPlans } from './measure-cold-plans.ts';
import { measureCurve, type GrowthEffort } from './measure-curve.ts';

const efforts: Readonly<Record<'quick' | 'full', GrowthEffort>> = {
  quick: { rounds: 3, warmUpMs: 500, sampleMs: 300, coldPlans: 5 },
  full: { rounds: 7, warmUpMs: 2000, sampleMs: 1500, coldPlans: 20 },
};

interface Grown {
  readonly curve: Curve;
  readonly points: readonly Point[];
  readonly growth: Growth;
}

/** Measures what a request costs as it grows, and how long others wait for a new plan. Answers what is to be read at the end. */
export async function measureGrowth(thoroughness: 'quick' | 'full', progress: (text: string) => void): Promise<string> {
  const effort = efforts[thoroughness];
  const machine = describeMachine(new Date());
  const { grown, cold } = await withProbedGateway('growth', async (gateway) => {
    const grown: Grown[] = [];
    for (const curve of curves) {
      progress(`${curve.name}: ${curve.sizes.join(', ')}`);
      const points = await measureCurve(curve, gateway, effort);
      grown.push({ curve, points, growth: assessGrowth(points) });
    }
    progress('cold plans');
    return { grown, cold: await measureColdPlans(gateway, effort.coldPlans) };
  });
  const text = [printMachine(machine), ...grown.map(printGrown), printCold(cold)].join('\n\n');
  const figure = lineChart(
    grown.map(({ curve, points }) => ({
      title: curve.title,
      xTitle: curve.unit,
      yTitle: 'CPU µs/request',
      scale: 'logarithmic',
      series: [{ label: '', className: 'ours', points }],
    })),
    `Logarithmic scales: a slope of one is linear growth. ${printMachine(machine)}`,
  );
  writeResults({ name: 'growth', text, figure, data: { machine, effort, grown, cold } });
  const goals = grown.map(({ curve, growth }) => ({
    name: `growth-${curve.name}-exponent`,
    value: growth.exponent,
    goal: 1.2,
    wants: 'at most' as const,
  }));
  const block = { name: 'cold-plan-block-ms', value: cold.medianBlockMs, goal: 50, wants: 'at most' } as const;
  return `${text}\n\n${[...goals, block].map(barLine).join('\n')}\n`;
}

function printGrown({ curve, points, growth }: Grown): string {
  const { exponent, line, steepest } = growth;
  const table = markdownTable(
    [
      { title: curve.unit, align: 'right' },
      { title: 'CPU µs/request', align: 'right' },
    ],
    points.map(({ x, y }) => [threeDigits(x), threeDigits(y)]),
  );
  const fit = `Fit: ${threeDigits(line.intercept)} µs + ${threeDigits(line.slope)} µs each`;
  return `### ${curve.title}\n\n${table}\n\n${fit}; exponent ${threeDigits(exponent)}; steepest step ${threeDigits(steepest)} × the fit.`;
}

function printCold({ medianBlockMs, worstBlockMs, calmBlockMs, medianAnswerMs }: ColdPlans): string {
  const [middle, worst, calm, answer] = [medianBlockMs, worstBlockMs, calmBlockMs, medianAnswerMs].map(threeDigits);
  return `### Cold plans\n\nA new operation over fifty subgraphs and twelve steps takes ${middle} ms of processor time in one turn of the event loop (median; worst ${worst} ms; ${calm} ms where nothing is planned), and is answered after ${answer} ms.`;
}
