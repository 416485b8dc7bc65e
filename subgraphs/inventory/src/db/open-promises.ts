import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { OpenPromise } from '../domain/store-sale.ts';

/** What is promised of levels, in the order that gives way to a sale: holds before orders, the youngest before the older. */
export async function openPromisesOn(db: Executor, levelIds: readonly string[]): Promise<readonly OpenPromise[]> {
  const rows = await db.execute<{ id: string; status: OpenPromise['status']; level_ids: string[]; held: number[] }>(sql`
    select reservation.id, reservation.status, array_agg(line.level_id) as level_ids,
      array_agg(line.quantity - line.shipped - line.cancelled - line.unsourced) as held
    from reservation join reservation_line line on line.reservation_id = reservation.id
    where reservation.status in ('ACTIVE', 'COMMITTED') and exists (
      select 1 from reservation_line asked
      where asked.reservation_id = reservation.id and asked.level_id = any(${sql.param(levelIds)}::text[])
        and asked.shipped + asked.cancelled + asked.unsourced < asked.quantity)
    group by reservation.id
    order by reservation.status = 'COMMITTED', reservation.created_at desc, reservation.id desc`);
  return rows.map(({ id, status, level_ids: levels, held }) => ({
    reservationId: id,
    status,
    held: new Map(levels.map((levelId, index) => [levelId, held[index] ?? 0])),
  }));
}
