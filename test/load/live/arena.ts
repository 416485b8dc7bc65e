import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '../queries/gateways.ts';
import { startGateway } from '../queries/running-gateway.ts';
import { startNode, type Child } from '../support/child.ts';
import { supergraphAt } from '../worlds/world.ts';
import { contenders, type Contender } from './contenders.ts';
import type { Order } from './readers.ts';
import { machineMilliseconds, tickerTypeDefs, type Publication } from './tick.ts';

/** A contender that serves, with a process of readers of its own. */
export interface Playing {
  readonly contender: Contender;
  readonly child: Child;
  /** Gives its readers an order, and waits until it is done. One at a time. */
  readonly order: (order: Order) => Promise<Answer>;
  readonly url: string;
  /** Publishes the next number to every topic; answers it. */
  readonly publish: () => number;
}

export interface Answer {
  readonly latencies?: readonly number[];
}

export interface ArenaSettings {
  readonly core: number | undefined;
  /** Arguments of node before the contenders' own. */
  readonly nodeArguments?: readonly string[];
}

/** As long as makes a result of ours some 300 bytes. */
const text = 'x'.repeat(90);

/** Starts all contenders over one subgraph, for a use; all ends with it. */
export async function withArena<Result>(
  { core, nodeArguments = [] }: ArenaSettings,
  use: (playing: readonly Playing[]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-live-'));
  const children: Child[] = [];
  const start = (file: string): Child => {
    const child = startNode([join(import.meta.dirname, file)]);
    children.push(child);
    return child;
  };
  try {
    const ticker = start('ticker.ts');
    const [{ address }] = await once(ticker.process, 'message');
    const supergraph = join(folder, 'supergraph.graphql');
    const world = [{ name: 'ticker', typeDefs: tickerTypeDefs, resolvers: {} }];
    writeFileSync(supergraph, supergraphAt(world, { ticker: address }));
    const playing: Playing[] = [];
    for (const contender of contenders) {
      const place = { files: { supergraph, subgraphs: '' }, env: environmentOf('off'), core, nodeArguments };
      const started = await startGateway(contender, place);
      if (!('child' in started)) throw new Error(`${contender.name} did not start: ${started.reason}`);
      const { child, url } = started;
      children.push(child);
      const publisher = contender.hears === 'parent' ? child : ticker;
      const order = ordering(start('readers.ts'));
      playing.push({
        contender,
        child,
        url: url.replace('http', 'ws'),
        order,
        publish: publishing(contender, publisher),
      });
    }
    return await use(playing);
  } finally {
    for (const child of children) child.stop();
    rmSync(folder, { recursive: true });
  }
}

function ordering(readers: Child): Playing['order'] {
  let answer: (answer: Answer) => void = () => {};
  let fail: (error: Error) => void = () => {};
  readers.process.on('message', (message: Answer) => answer(message));
  readers.process.once('exit', () => fail(new Error(`the readers ended: ${readers.complaint()}`)));
  return (order) =>
    new Promise((resolve, reject) => {
      [answer, fail] = [resolve, reject];
      readers.process.send(order);
    });
}

function publishing({ name: to }: Contender, { process: publisher }: Child): () => number {
  let number = 0;
  return () => {
    number += 1;
    publisher.send({ to, number, at: machineMilliseconds(), text } satisfies Publication);
    return number;
  };
}

/** How many readers, and how many of them share a topic. */
export interface Seats {
  readonly count: number;
  readonly groupSize: number;
}

/** The topic of each reader of a contender. */
export function topicsOf({ contender }: Playing, { count, groupSize }: Seats): readonly string[] {
  const topics = count / groupSize;
  return Array.from({ length: count }, (_, index) => `${contender.name}-${String(index % topics)}`);
}
