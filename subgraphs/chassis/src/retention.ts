import type { Sql } from 'postgres';
import type { Clock } from './clock.ts';
import type { Backbone } from './events/backbone.ts';
import type { Worker } from './worker.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How many days the chassis keeps what it needs for a while only. */
const KEEP_DAYS = {
  /** Published outbox rows, for looking back. */
  outbox: 7,
  /** Handled events: longer than any event can be delivered again. */
  inbox: 30,
  /** Idempotency keys; Stripe keeps them for one day at least. */
  idempotency: 7,
  /** The backbone: how far back a subscription may resume and a new consumer may begin. */
  backbone: 90,
} as const;

/** Forgets what is over its time, hourly and in small statements. */
export function retentionWorker(parts: {
  readonly sql: Sql;
  readonly backbone: Backbone;
  readonly clock: Clock;
}): Worker {
  const { sql, backbone, clock } = parts;
  const before = (days: number): Date => new Date(clock().getTime() - days * DAY);
  return {
    name: 'retention',
    every: 60 * 60 * 1000,
    async run() {
      const gone = [
        await sql`delete from chassis.outbox where position in (
          select position from chassis.outbox where published_at < ${before(KEEP_DAYS.outbox)} limit 5000)`,
        await sql`delete from chassis.inbox where (consumer, event_id) in (
          select consumer, event_id from chassis.inbox where handled_at < ${before(KEEP_DAYS.inbox)} limit 5000)`,
        await sql`delete from chassis.idempotency where (principal, operation, key) in (
          select principal, operation, key from chassis.idempotency
          where created_at < ${before(KEEP_DAYS.idempotency)} limit 5000)`,
      ];
      if (gone.some(({ count }) => count === 5000)) return 'again';
      await backbone.trim(before(KEEP_DAYS.backbone));
      return undefined;
    },
  };
}
