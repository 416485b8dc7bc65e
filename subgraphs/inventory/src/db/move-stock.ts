import { sql } from 'drizzle-orm';
import { appendEvent, appendEvents, type SequencedEvent, type Transaction } from '@musubi/chassis';
import { atpOf, becameLow, move, type Movement, type StockLevel, type StockReason } from '../domain/level.ts';
import { stockChanged, stockLow } from './event-data.ts';

/** A movement of a level that the transaction has locked. */
export type LockedMovement = {
  readonly level: StockLevel;
  readonly movement: Movement;
  /** Of this movement alone, where others have others. */
  readonly reservationId?: string;
  readonly actor?: string;
};

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
 * The only place where counters change: each with its row in the ledger, and a level with its event, in one transaction.
 * Every level must be locked. A level may be there several times, always as it was locked: its movements follow each other,
 * and its event tells of the last. `alongside` are events that the movements belong to. Answers the levels after it. Throws
 * when a movement is unsound or a level was not the locked one: deciding comes before.
 */
export async function moveStock(
  tx: Transaction,
  moves: readonly LockedMovement[],
  circumstances: Circumstances & { readonly alongside?: readonly SequencedEvent[] },
): Promise<readonly StockLevel[]> {
  const { now, correlationId, alongside = [] } = circumstances;
  const states = new Map<string, StockLevel>();
  const rows = moves.map((one): LedgerEntry => {
    const before = states.get(one.level.id) ?? one.level;
    const after = move(before, one.movement, now);
    if (after === undefined) throw new Error(`Unsound ${one.movement.kind} of ${before.id}: ATP ${atpOf(before)}`);
    states.set(after.id, after);
    return { ...one, after };
  });
  const levels = new Map(moves.map(({ level }) => [level.id, level]));
  const after = [...states.values()];
  const events = after.map((level) => ({ ...stockChanged(level), time: now, correlationId }));
  // Sent together: both wait for one round trip while the hot rows are locked.
  const [written] = await Promise.all([
    moves.length === 0 ? 0 : writeMovements(tx, { before: [...levels.values()], after, rows }, circumstances),
    appendEvents(tx, [...events, ...alongside]),
  ]);
  if (written !== moves.length)
    throw new Error(`Expected ${moves.length} movements of levels as locked, got ${written}`);
  for (const level of after) {
    const before = levels.get(level.id);
    const threshold = before && becameLow(before, level);
    if (threshold !== undefined) await appendEvent(tx, { ...stockLow(level, threshold), time: now, correlationId });
  }
  return after;
}

/** A movement with the level after it. */
type LedgerEntry = LockedMovement & { readonly after: StockLevel };

/** One statement for counters and ledger; the version guards that each level is as it was locked. */
async function writeMovements(
  tx: Transaction,
  moved: {
    /** In the same order as `after`. */
    readonly before: readonly StockLevel[];
    readonly after: readonly StockLevel[];
    readonly rows: readonly LedgerEntry[];
  },
  { actor, now, reason, reasonCode, reservationId, transferId }: Circumstances,
): Promise<number> {
  const { before, after, rows: entries } = moved;
  const level = <Value>(pick: (level: StockLevel) => Value) => sql.param(after.map(pick));
  const row = <Value>(pick: (entry: LedgerEntry) => Value) => sql.param(entries.map(pick));
  const at = now.toISOString();
  const rows = await tx.execute(sql`
    with next as (
      select * from unnest(
        ${level(({ id }) => id)}::text[],
        ${sql.param(before.map(({ version }) => version))}::int[],
        ${level(({ version }) => version)}::int[],
        ${level(({ onHand }) => onHand)}::int[],
        ${level(({ reserved }) => reserved)}::int[],
        ${level(({ allocated }) => allocated)}::int[],
        ${level(({ safetyStock }) => safetyStock)}::int[],
        ${level(({ inTransitIn }) => inTransitIn)}::int[],
        ${level(({ unsellable }) => unsellable)}::int[]
      ) as next
        (id, locked, version, on_hand, reserved, allocated, safety_stock, in_transit_in, unsellable)
    ), moved as (
      update stock_level level set
        on_hand = next.on_hand, reserved = next.reserved, allocated = next.allocated,
        safety_stock = next.safety_stock, in_transit_in = next.in_transit_in, unsellable = next.unsellable,
        version = next.version, updated_at = ${at}::timestamptz
      from next where level.id = next.id and level.version = next.locked
      returning level.id
    )
    insert into movement
      (level_id, version, kind, on_hand_delta, reserved_delta, allocated_delta, safety_stock_delta,
       in_transit_in_delta, unsellable_delta,
       on_hand_after, reserved_after, allocated_after, safety_stock_after, in_transit_in_after, unsellable_after,
       reservation_id, actor, reason, reason_code, transfer_id, occurred_at)
    select entry.*, ${reason ?? null}::text, ${reasonCode ?? null}::text, ${transferId ?? null}::text, ${at}::timestamptz
    from unnest(
      ${row(({ after: { id } }) => id)}::text[],
      ${row(({ after: { version } }) => version)}::int[],
      ${row(({ movement }) => movement.kind)}::text[],
      ${row(({ movement }) => movement.delta.onHand)}::int[],
      ${row(({ movement }) => movement.delta.reserved)}::int[],
      ${row(({ movement }) => movement.delta.allocated)}::int[],
      ${row(({ movement }) => movement.delta.safetyStock)}::int[],
      ${row(({ movement }) => movement.delta.inTransitIn)}::int[],
      ${row(({ movement }) => movement.delta.unsellable)}::int[],
      ${row(({ after: { onHand } }) => onHand)}::int[],
      ${row(({ after: { reserved } }) => reserved)}::int[],
      ${row(({ after: { allocated } }) => allocated)}::int[],
      ${row(({ after: { safetyStock } }) => safetyStock)}::int[],
      ${row(({ after: { inTransitIn } }) => inTransitIn)}::int[],
      ${row(({ after: { unsellable } }) => unsellable)}::int[],
      ${row((entry) => entry.reservationId ?? reservationId ?? null)}::text[],
      ${row((entry) => entry.actor ?? actor)}::text[]
    ) as entry (level_id, version, kind, on_hand_delta, reserved_delta, allocated_delta, safety_stock_delta,
      in_transit_in_delta, unsellable_delta, on_hand_after, reserved_after, allocated_after, safety_stock_after,
      in_transit_in_after, unsellable_after, reservation_id, actor)
    where entry.level_id in (select id from moved)`);
  return rows.count;
}
