import { barLine } from '../support/bar-line.ts';
import { describeMachine } from '../support/machine.ts';
import { writeResults } from '../support/write-results.ts';
import { openDatabases } from './databases.ts';
import { fill } from './fill.ts';
import { seedHouse, withHouse, type House } from './house.ts';
import { measureAddLine, measureCheckout, measureNewCart } from './measure-buying.ts';
import { measureFanOut } from './measure-fan-out.ts';
import { measureHotSku } from './measure-hot-sku.ts';
import { measureAvailability, measureSearch, measureTimeline } from './measure-reads.ts';
import { drawFindings, goalsOf, printFindings } from './report.ts';
import type { Curve } from './samples.ts';
import { small, whole, type Scale } from './scale.ts';

export interface CommerceWishes {
  readonly thoroughness: 'quick' | 'full';
  /** A PostgreSQL; undefined for the bundled one, which holds less. */
  readonly serverUrl: string | undefined;
  /** Leaves the databases there for the next run, and takes those that an earlier one left. */
  readonly isKept: boolean;
  readonly progress: (text: string) => void;
}

/** Measures the uses of the house that have a budget. Answers what is to be read at the end. */
export async function measureCommerce({ thoroughness, serverUrl, isKept, progress }: CommerceWishes): Promise<string> {
  const scale = serverUrl === undefined || thoroughness === 'quick' ? small : whole;
  const machine = describeMachine(new Date());
  const databases = await openDatabases({ serverUrl, scale, isKept });
  try {
    progress('sample data');
    if (!databases.isFilled) await seedHouse(databases);
    const filled = databases.isFilled ? undefined : await fill(databases, scale, progress);
    if (!databases.isFilled) await databases.markFilled();
    const { curves, hotSku } = await withHouse(databases, (house) => measureAll(house, scale, progress));
    const database =
      databases.kind === 'bundled' ? 'the bundled PostgreSQL, which is given less to hold' : 'PostgreSQL';
    const findings = { machine, scale, database, filled, curves, hotSku };
    const text = printFindings(findings);
    writeResults({ name: 'commerce', text, figure: drawFindings(findings), data: findings });
    return `${text}\n\n${goalsOf(findings).map(barLine).join('\n')}\n`;
  } finally {
    await databases.close();
  }
}

async function measureAll(house: House, scale: Scale, progress: (text: string) => void) {
  const measures = [
    measureAvailability,
    measureTimeline,
    measureSearch,
    measureNewCart,
    measureAddLine,
    measureCheckout,
    measureFanOut,
  ];
  const curves: Curve[] = [];
  for (const measure of measures) {
    const curve = await measure(house, scale);
    const last = curve.timings.at(-1);
    progress(`${curve.title}: p95 ${String(Math.round(last?.p95 ?? 0))} ms at ${String(last?.size)} ${curve.unit}`);
    curves.push(curve);
  }
  progress('reservations of one variant');
  return { curves, hotSku: await measureHotSku(house, scale) };
}
