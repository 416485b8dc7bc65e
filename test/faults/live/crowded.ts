import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { supergraphAt } from '../../load/worlds/world.ts';
import { freePort } from '../../support/free-port.ts';
import { startService, type ServiceProcess } from '../../support/service-process.ts';
import { typeDefs, type Sighting } from './counting.ts';

/** How many subscribe: `FAULT_SUBSCRIBERS`, or as many as leave a run of all tests its patience. */
export const subscribers = Number(process.env['FAULT_SUBSCRIBERS'] ?? 200);

/** A gateway over a subgraph with a log, each a process at an address that stays, and a crowd of subscribers. */
export interface Crowded {
  readonly gatewayUrl: string;
  readonly pid: () => number;
  readonly kill: (name: Service) => Promise<void>;
  readonly start: (name: Service) => Promise<void>;
  /** Serves another supergraph with the same subscription, or the first one again. */
  readonly swap: () => Promise<void>;
  readonly storm: () => void;
  readonly tell: () => Promise<Sighting>;
  /** Resolves once everybody has read what is published next; answers how many milliseconds that took. */
  readonly untilAllRead: () => Promise<number>;
  readonly close: () => Promise<void>;
}

type Service = 'gateway' | 'subgraph';

export async function startCrowded(options: {
  readonly everyMs: number;
  readonly members?: number;
  readonly textLength?: number;
}): Promise<Crowded> {
  const { everyMs, members = subscribers, textLength = 0 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'musubi-crowded-'));
  const supergraph = join(folder, 'supergraph.graphql');
  const since = Date.now() - 1000 * everyMs;
  const ports = { gateway: String(await freePort()), subgraph: String(await freePort()) };
  const running = new Map<Service, ServiceProcess>();
  const secret = randomBytes(32).toString('hex');
  let swaps = 0;

  const write = async (): Promise<void> => {
    const more = swaps % 2 === 1 ? 'extend type Query { swapped: Int }' : '';
    const world = [{ name: 'log', typeDefs: `${typeDefs}${more}`, resolvers: {} }];
    await writeFile(supergraph, supergraphAt(world, { log: `http://127.0.0.1:${ports.subgraph}/graphql` }));
  };
  const start = async (name: Service): Promise<void> => {
    const service =
      name === 'subgraph'
        ? startService('test/faults/live/log-subgraph.ts', [], {
            PORT: ports.subgraph,
            EVERY_MS: String(everyMs),
            SINCE: String(since),
            TEXT_LENGTH: String(textLength),
          })
        : startService('gateway/src/main.ts', ['--supergraph', supergraph, '--port', ports.gateway], {
            HOST: '127.0.0.1',
            MUSUBI_SECRET: secret,
            SUPERGRAPH_POLL_MS: '50',
          });
    running.set(name, await service);
  };

  await write();
  await start('subgraph');
  await start('gateway');
  const gatewayUrl = `ws://127.0.0.1:${ports.gateway}/graphql`;
  const crowd = fork(join(import.meta.dirname, 'crowd.ts'), [gatewayUrl, String(members)], { execArgv: [] });
  await once(crowd, 'message');
  const tell = (): Promise<Sighting> => tellOf(crowd);
  const newest = (): number => Math.floor((Date.now() - since) / everyMs);
  const untilAllRead = async (): Promise<number> => {
    const [number, began] = [newest() + 1, performance.now()];
    while ((await tell()).least < number) await pause(100);
    return Math.round(performance.now() - began);
  };
  await untilAllRead();
  return {
    gatewayUrl,
    pid: () => running.get('gateway')?.pid ?? 0,
    kill: async (name) => running.get(name)?.kill(),
    start,
    async swap() {
      swaps += 1;
      await write();
    },
    storm: () => void crowd.send('storm'),
    tell,
    untilAllRead,
    async close() {
      const ended = once(crowd, 'exit');
      crowd.kill('SIGKILL');
      await ended;
      await Promise.all([...running.values()].map((service) => service.kill()));
      await rm(folder, { recursive: true });
    },
  };
}

async function tellOf(crowd: ChildProcess): Promise<Sighting> {
  const answered = once(crowd, 'message');
  crowd.send('tell');
  const [sighting] = await answered;
  return sighting;
}
