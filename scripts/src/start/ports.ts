import { createServer } from 'node:net';

import type { Config } from '../config.ts';
import { listeners, portOf } from './layout.ts';

/** Throws one sentence that names every port that another program holds. */
export async function assertPortsFree(config: Config): Promise<void> {
  const checked = await Promise.all(
    listeners.map(async (name) => ({ name, port: portOf(config, name), free: await isFree(portOf(config, name)) })),
  );
  const taken = checked.filter(({ free }) => !free).map(({ name, port }) => `${String(port)} (${name})`);
  if (taken.length === 0) return;
  const ports = taken.length === 1 ? `Port ${taken.join('')} is` : `Ports ${taken.join(', ')} are`;
  throw new Error(
    `${ports} taken, perhaps by another Musubi. Stop that program, or set PORT to the first of ` +
      `${String(listeners.length)} free ports in a row.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
