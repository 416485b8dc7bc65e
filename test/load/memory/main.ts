import { askProbe } from '../support/ask-probe.ts';
import { barLine } from '../support/bar-line.ts';
import { connect, postOf, type Connection } from '../support/connection.ts';
import { lineChart } from '../support/line-chart.ts';
import { describeMachine, printMachine, type Machine } from '../support/machine.ts';
import { threeDigits } from '../support/markdown.ts';
import { withProbedGateway, type ProbedGateway } from '../support/probed-gateway.ts';
import { writeResults } from '../support/write-results.ts';
import { assessMemory, type MemorySample } from './assess-memory.ts';

const connections = 50;
const sampleCount = 50;
/** One request in so many is a text that nobody sent before, so that what is remembered of texts must be bounded. */
const freshEvery = 200;

/** Watches the memory of our gateway over this many requests. Answers what is to be read at the end. */
export async function watchMemory(requests: number, progress: (text: string) => void): Promise<string> {
  if (!Number.isInteger(requests) || requests < sampleCount) {
    throw new Error(`expected --requests to be at least ${String(sampleCount)}, got ${String(requests)}`);
  }
  const machine = describeMachine(new Date());
  const samples: MemorySample[] = [];
  await withProbedGateway('reviews', (gateway) =>
    takeSamples(gateway, requests, (sample) => {
      samples.push(sample);
      progress(
        `${String(sample.requests)} requests: ${threeDigits(sample.heap / 1e6)} MB heap, ${threeDigits(sample.rss / 1e6)} MB resident`,
      );
      // It takes long: whoever ends it early keeps what was seen until then.
      writeMemory(machine, samples);
    }),
  );
  const { heapRise } = assessMemory(samples);
  const bar = barLine({ name: 'memory-heap-rise-percent', value: heapRise * 100, goal: 5, wants: 'at most' });
  return `${writeMemory(machine, samples)}\n\n${bar}\n`;
}

/** Writes table and figure, and answers the text of it. */
function writeMemory(machine: Machine, samples: readonly MemorySample[]): string {
  const { heapPerMillion, rssPerMillion } = assessMemory(samples);
  const [heap, rss] = [heapPerMillion, rssPerMillion].map((bytes) => threeDigits(bytes / 1e6));
  const last = samples.at(-1);
  const text = [
    printMachine(machine),
    `${threeDigits(last?.requests ?? 0)} requests, one in ${String(freshEvery)} with a new text. At the end ${threeDigits((last?.heap ?? 0) / 1e6)} MB of live heap, ${threeDigits((last?.rss ?? 0) / 1e6)} MB resident. Slope over the second half: ${heap} MB of heap and ${rss} MB resident a million requests.`,
  ].join('\n\n');
  const seriesOf = (what: 'heap' | 'rss') => samples.map((sample) => ({ x: sample.requests, y: sample[what] / 1e6 }));
  const figure = lineChart(
    [
      {
        title: 'Memory',
        xTitle: 'requests',
        yTitle: 'MB: live heap (blue), resident (grey)',
        scale: 'linear',
        series: [
          { label: '', className: 'ours', points: seriesOf('heap') },
          { label: '', className: 'theirs', points: seriesOf('rss') },
        ],
      },
    ],
    printMachine(machine),
  );
  writeResults({ name: 'memory', text, figure, data: { machine, samples } });
  return text;
}

async function takeSamples(
  { url, child }: ProbedGateway,
  requests: number,
  onSample: (sample: MemorySample) => void,
): Promise<void> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  let sent = 0;
  for (let part = 1; part <= sampleCount; part += 1) {
    const end = Math.round((requests * part) / sampleCount);
    const loop = async ({ send }: Connection): Promise<void> => {
      while (sent < end) {
        sent += 1;
        await send(requestOf(url, sent));
      }
    };
    await Promise.all(open.map(loop));
    const { heapUsed: heap, rss } = await askProbe(child, 'heap');
    onSample({ requests: sent, heap, rss });
  }
  for (const connection of open) connection.close();
}

function requestOf(url: string, number: number): Buffer {
  const name = number % freshEvery === 0 ? `Fresh${String(number)}` : 'Mine';
  return postOf(
    url,
    `{"query":"query ${name} { me { id username reviews { id body product { upc name inStock } } } }"}`,
  );
}
