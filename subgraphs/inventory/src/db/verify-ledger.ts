import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';

/** A level whose counters are not what its history says, and in which respect. */
export type LedgerFault = { readonly levelId: string; readonly fault: string };

/**
 * Every way in which counters, ledger, reservations and event sequence may disagree; empty when the
 * books are right. One statement, so that it is one snapshot even under load.
 */
export async function verifyLedger(db: Executor): Promise<readonly LedgerFault[]> {
  const rows = await db.execute<{ level_id: string; fault: string }>(sql`
    with book as (
      select level_id, count(*) as movements, max(version) as version,
        sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved,
        sum(allocated_delta) as allocated, sum(safety_stock_delta) as safety_stock,
        sum(in_transit_in_delta) as in_transit_in, sum(unsellable_delta) as unsellable
      from movement group by level_id
    ), held as (
      select line.level_id,
        coalesce(sum(units.held) filter (where reservation.status = 'ACTIVE'), 0) as reserved,
        coalesce(sum(units.held) filter (where reservation.status = 'COMMITTED'), 0) as allocated
      from reservation_line line join reservation on reservation.id = line.reservation_id
      cross join lateral (select line.quantity - line.shipped - line.cancelled - line.unsourced as held) as units
      group by line.level_id
    ), set_aside as (
      select line.from_level_id as level_id, sum(line.approved) as units
      from stock_transfer_line line join stock_transfer transfer on transfer.id = line.transfer_id
      where transfer.status = 'APPROVED' group by line.from_level_id
    ), on_its_way as (
      select line.to_level_id as level_id, sum(line.shipped) as units
      from stock_transfer_line line join stock_transfer transfer on transfer.id = line.transfer_id
      where transfer.status = 'IN_TRANSIT' group by line.to_level_id
    ), running as (
      select level_id, version,
        on_hand_after - on_hand_delta - lag(on_hand_after, 1, 0) over w
          + reserved_after - reserved_delta - lag(reserved_after, 1, 0) over w
          + allocated_after - allocated_delta - lag(allocated_after, 1, 0) over w
          + safety_stock_after - safety_stock_delta - lag(safety_stock_after, 1, 0) over w
          + in_transit_in_after - in_transit_in_delta - lag(in_transit_in_after, 1, 0) over w
          + unsellable_after - unsellable_delta - lag(unsellable_after, 1, 0) over w as gap
      from movement window w as (partition by level_id order by version)
    ), told as (
      select subject, sequence from chassis.stream where subject like 'stock-level/%'
    )
    select level.id as level_id, checks.fault
    from stock_level level
    left join book on book.level_id = level.id
    left join held on held.level_id = level.id
    left join set_aside on set_aside.level_id = level.id
    left join on_its_way on on_its_way.level_id = level.id
    left join told on told.subject = 'stock-level/' || level.id
    cross join lateral (values
      ('on_hand is not the sum of movements', level.on_hand = coalesce(book.on_hand, 0)),
      ('reserved is not the sum of movements', level.reserved = coalesce(book.reserved, 0)),
      ('allocated is not the sum of movements', level.allocated = coalesce(book.allocated, 0)),
      ('safety_stock is not the sum of movements', level.safety_stock = coalesce(book.safety_stock, 0)),
      ('in_transit_in is not the sum of movements', level.in_transit_in = coalesce(book.in_transit_in, 0)),
      ('unsellable is not the sum of movements', level.unsellable = coalesce(book.unsellable, 0)),
      ('version is not the number of movements',
        level.version = coalesce(book.movements, 0) and level.version = coalesce(book.version, 0)),
      ('reserved is not what active reservations hold', level.reserved = coalesce(held.reserved, 0)),
      ('allocated is not what committed reservations and approved transfers hold',
        level.allocated = coalesce(held.allocated, 0) + coalesce(set_aside.units, 0)),
      ('in_transit_in is not what transfers have shipped', level.in_transit_in = coalesce(on_its_way.units, 0)),
      ('the last event is not of this version', level.version = coalesce(told.sequence, 0))
    ) as checks (fault, holds)
    where not checks.holds
    union all
    select level_id, 'movement ' || version || ' does not follow the one before' from running where gap <> 0
    order by 1, 2`);
  return rows.map((row) => ({ levelId: row.level_id, fault: row.fault }));
}
