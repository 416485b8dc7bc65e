import type { Chassis, Worker } from '@musubi/chassis';
import type { Issuer } from '../domain/invoice.ts';
import { expirePickups } from './expire-pickups.ts';
import type { Orchestrator } from './orchestrator.ts';
import type { OwedWork } from './owed.ts';

/** What goes on in the background: checkouts left behind, effects owed, pickups overdue. */
export function sagaWorkers(
  deps: Chassis & {
    readonly issuer: Issuer;
    readonly orchestrator: Orchestrator;
    readonly owed: OwedWork;
  },
): readonly Worker[] {
  return [
    {
      name: 'checkout saga',
      every: 500,
      run: async () => ((await deps.orchestrator.resumeDue()) > 0 ? 'again' : undefined),
    },
    {
      name: 'owed effects',
      every: 500,
      run: async () => ((await deps.owed.settle()) > 0 ? 'again' : undefined),
    },
    {
      name: 'pickup expiry',
      every: 60_000,
      run: async () => ((await expirePickups(deps)) > 0 ? 'again' : undefined),
    },
  ];
}
