import { sql } from 'drizzle-orm';
import { appendEvent, appendEvents, type SequencedEvent, type Transaction } from '@musubi/chassis';
import { atpOf, becameLow, move, type Movement, type StockLevel, type StockReason } from '../domain/level.ts';
import { stockChanged, stockLow } from './event-data.ts';

/** A movement of a level that the transaction has locked. */
export type LockedMovement = { readonly level: StockLevel; readonly movement: Movement };

/** Why, by whom, when and within which request stock moves. */
export type Circumstances = {
  readonly actor: string;
  readonly now: Date;
  readonly reason?: string | undefined;
  readonly reasonCode?: StockReason | undefined;
  readonly reservationId?: string | undefined;
  readonly transferId?: string | undefined;
  readonly correlationId?: string | undefined;
};

/**
 * The only place where counters change: each with its row in the ledger and its event, in one
 * transaction. Every level must be locked and be there once. `alongside` are events that the
 * movements belong to. Answers the levels after it. Throws when a movement is unsound or a level
 * was not the locked one: deciding comes before.
 */
export async function moveStock(
  tx: Transaction,
  moves: readonly LockedMovement[],
  circumstances: Circumstances & { readonly alongside?: readonly SequencedEvent[] },
): Promise<readonly StockLevel[]> {
  const { now, correlationId, alongside = [] } = circumstances;
  const after = moves.map(({ level, movement }) => {
    const next = move(level, movement, now);
    if (next === undefined) throw new Error(`Unsound ${movement.kind} of ${level.id}: ATP ${atpOf(level)}`);
    return next;
  });
  const events = after.map((level) => ({ ...stockChanged(level), time: now, correlationId }));
  // Sent together: both wait for one round trip while the hot rows are locked.
  const [written] = await Promise.all([
    moves.length === 0 ? 0 : writeMovements(tx, moves, circumstances),
    appendEvents(tx, [...events, ...alongside]),
  ]);
  if (written !== moves.length) throw new Error(`Expected to move ${moves.length} levels as locked, moved ${written}`);
  for (const [index, level] of after.entries()) {
    const before = moves[index]?.level;
    const threshold = before && becameLow(before, level);
    if (threshold !== undefined) await appendEvent(tx, { ...stockLow(level, threshold), time: now, correlationId });
  }
  return after;
}

/** One statement for counters and ledger; the version guards that the level is as it was locked. */
async function writeMovements(
  tx: Transaction,
  moves: readonly LockedMovement[],
  { actor, now, reason, reasonCode, reservationId, transferId }: Circumstances,
): Promise<number> {
  const column = <Value>(pick: (move: LockedMovement) => Value) => sql.param(moves.map(pick));
  const at = now.toISOString();
  const rows = await tx.execute(sql`
    with change as (
      select * from unnest(
        ${column(({ level }) => level.id)}::text[],
        ${column(({ level }) => level.version)}::int[],
        ${column(({ movement }) => movement.kind)}::text[],
        ${column(({ movement }) => movement.delta.onHand)}::int[],
        ${column(({ movement }) => movement.delta.reserved)}::int[],
        ${column(({ movement }) => movement.delta.allocated)}::int[],
        ${column(({ movement }) => movement.delta.safetyStock)}::int[],
        ${column(({ movement }) => movement.delta.inTransitIn)}::int[],
        ${column(({ movement }) => movement.delta.unsellable)}::int[]
      ) as change
        (level_id, version, kind, on_hand, reserved, allocated, safety_stock, in_transit_in, unsellable)
    ), moved as (
      update stock_level level set
        on_hand = level.on_hand + change.on_hand,
        reserved = level.reserved + change.reserved,
        allocated = level.allocated + change.allocated,
        safety_stock = level.safety_stock + change.safety_stock,
        in_transit_in = level.in_transit_in + change.in_transit_in,
        unsellable = level.unsellable + change.unsellable,
        version = level.version + 1,
        updated_at = ${at}::timestamptz
      from change where level.id = change.level_id and level.version = change.version
      returning level.*, change.kind, change.on_hand as on_hand_delta, change.reserved as reserved_delta,
        change.allocated as allocated_delta, change.safety_stock as safety_stock_delta,
        change.in_transit_in as in_transit_in_delta, change.unsellable as unsellable_delta
    )
    insert into movement
      (level_id, version, kind, on_hand_delta, reserved_delta, allocated_delta, safety_stock_delta,
       in_transit_in_delta, unsellable_delta,
       on_hand_after, reserved_after, allocated_after, safety_stock_after, in_transit_in_after, unsellable_after,
       reason, reason_code, reservation_id, transfer_id, actor, occurred_at)
    select id, version, kind, on_hand_delta, reserved_delta, allocated_delta, safety_stock_delta,
      in_transit_in_delta, unsellable_delta,
      on_hand, reserved, allocated, safety_stock, in_transit_in, unsellable,
      ${reason ?? null}::text, ${reasonCode ?? null}::text, ${reservationId ?? null}::text,
      ${transferId ?? null}::text, ${actor}, ${at}::timestamptz
    from moved`);
  return rows.count;
}
