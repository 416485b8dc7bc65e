import { sql, type SQL } from 'drizzle-orm';
import type { Chassis } from '@musubi/chassis';
import { findCheckout, insertCheckout, type NewCheckout } from '../db/checkouts.ts';
import { LeaseLost, putOff, takeDue, type Lease, type LeaseTerms } from '../db/leases.ts';
import { checkout as table, type CheckoutRow } from '../db/tables.ts';
import { hasEnded } from '../domain/checkout.ts';
import { drive, type Steps } from './drive.ts';
import { createEndings } from './endings.ts';

/** Runs checkouts in this process. Any number of processes may do so over one database. */
export type Orchestrator = {
  /** Starts a checkout and drives it in the background; undefined when the principal has used the key before. */
  start(start: NewCheckout): Promise<'started' | undefined>;
  /** The checkout once it has ended, or as it is after so many milliseconds. */
  untilEnded(id: string, milliseconds: number): Promise<CheckoutRow>;
  /** Takes this one over if it is due and nobody drives it; it runs in the background. */
  takeOver(id: string): Promise<void>;
  /** Takes over checkouts that are due and that nobody drives. Answers how many, once they have run. */
  resumeDue(): Promise<number>;
  /** Resolves when nothing runs in this process any more. */
  close(): Promise<void>;
};

/** Taken over at once; more would only wait for each other's connections. */
const BATCH = 8;
/** How often a waiting call looks for what another process may have ended. */
const GLANCE = 200;

export function createOrchestrator(
  { database, log }: Pick<Chassis, 'database' | 'log'>,
  steps: Steps,
  leaseTerms: LeaseTerms,
): Orchestrator {
  const endings = createEndings();
  const running = new Set<Promise<void>>();
  return {
    async start(start) {
      const lease = await insertCheckout(database, start, leaseTerms);
      if (lease === undefined) return undefined;
      void run(lease);
      return 'started';
    },

    async untilEnded(id, milliseconds) {
      const until = performance.now() + milliseconds;
      for (;;) {
        const announced = endings.wait(id, Math.max(0, Math.min(GLANCE, until - performance.now())));
        const row = await findCheckout(database, id);
        if (row === undefined) throw new Error(`Checkout ${id} is gone`);
        if (hasEnded(row) || performance.now() >= until) return row;
        await announced;
      }
    },

    async takeOver(id) {
      // Driven in the background: whoever waits for the end asks `wait`.
      void (await take(sql`id = ${id}`));
    },

    async resumeDue() {
      const taken = await take();
      await Promise.all(taken);
      return taken.length;
    },

    async close() {
      await Promise.allSettled(running);
    },
  };

  async function take(only?: SQL): Promise<readonly Promise<void>[]> {
    const leases = await takeDue(database, table, { ...leaseTerms, limit: BATCH, only });
    return leases.map(run);
  }

  function run(lease: Lease): Promise<void> {
    const run = driveLeased(lease).finally(() => {
      running.delete(run);
      endings.announce(lease.id);
    });
    running.add(run);
    return run;
  }

  /** Never rejects: a checkout that something stopped is taken over when its lease ends. */
  async function driveLeased(lease: Lease): Promise<void> {
    try {
      const checkout = await findCheckout(database, lease.id);
      if (checkout === undefined) return;
      const result = await drive(steps, { checkout, lease });
      if (!('kind' in result)) return;
      log.warn({ checkout: lease.id, reason: result.reason }, 'checkout put off');
      await putOff(database, table, lease);
    } catch (error) {
      if (error instanceof LeaseLost) log.warn({ checkout: lease.id }, error.message);
      else log.error({ err: error, checkout: lease.id }, 'checkout stopped');
    }
  }
}
