import { sql } from 'drizzle-orm';
import { inTransaction, type Chassis } from '@musubi/chassis';
import { changeOrder } from '../db/change-order.ts';
import { LeaseLost, putOff, takeDue, type Lease, type LeaseTerms } from '../db/leases.ts';
import { lockOrder } from '../db/orders.ts';
import { closeEffect, findEffect, type DueEffect } from '../db/pending-effects.ts';
import { pendingEffect } from '../db/tables.ts';
import type { Issuer } from '../domain/invoice.ts';
import type { Outcome, Unknown } from './effect.ts';
import { consequenceOf, performOwed } from './perform-owed.ts';
import type { Neighbours } from './perform.ts';

/** Does what orders are owed by other services, each under its own key until the outcome is certain. */
export type OwedWork = {
  /** Does what is due, of one order or of all. Answers how many effects it took up. */
  settle(orderId?: string): Promise<number>;
};

/** What may be put in between for tests of crashes: the effect, and the recording of it. */
export type OwedSteps = {
  readonly perform: (due: DueEffect) => Promise<Outcome | Unknown>;
  readonly record: (lease: Lease, due: DueEffect, outcome: Outcome) => Promise<void>;
};

const BATCH = 16;

export function owedWork(
  { database, log }: Pick<Chassis, 'database' | 'log'>,
  steps: OwedSteps,
  leaseTerms: LeaseTerms,
): OwedWork {
  return {
    async settle(orderId) {
      const only = orderId === undefined ? undefined : sql`order_id = ${orderId}`;
      const leases = await takeDue(database, pendingEffect, { ...leaseTerms, limit: BATCH, only });
      await Promise.all(leases.map(settleOne));
      return leases.length;
    },
  };

  async function settleOne(lease: Lease): Promise<void> {
    try {
      const due = await findEffect(database, lease.id);
      if (due === undefined) return;
      const outcome = await steps.perform(due);
      if (outcome.kind === 'unknown') {
        log.warn({ effect: lease.id, reason: outcome.reason }, 'effect put off');
        await putOff(database, pendingEffect, lease);
        return;
      }
      if (outcome.kind === 'refused')
        log.error({ effect: lease.id, reason: outcome.failure.message }, 'effect refused');
      await steps.record(lease, due, outcome);
    } catch (error) {
      if (error instanceof LeaseLost) log.warn({ effect: lease.id }, error.message);
      else log.error({ err: error, effect: lease.id }, 'effect stopped');
    }
  }
}

export function owedSteps(
  { database, clock, issuer }: Pick<Chassis, 'database' | 'clock'> & { readonly issuer: Issuer },
  neighbours: Neighbours,
): OwedSteps {
  return {
    perform: (due) => performOwed(due, neighbours),

    async record(lease, { orderId, effect }, outcome) {
      const now = clock();
      const refusal = outcome.kind === 'refused' ? outcome.failure.message : null;
      await inTransaction(database, async (tx) => {
        await closeEffect(tx, lease, { doneAt: now, refusal });
        const command = consequenceOf(effect, outcome);
        const stored = command && (await lockOrder(tx, orderId));
        if (command === undefined || stored === undefined) return;
        await changeOrder(tx, stored, { command, now, correlationId: lease.id, issuer });
      });
    },
  };
}
