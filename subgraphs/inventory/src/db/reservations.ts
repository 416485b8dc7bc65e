import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Reservation, ReservationLine } from '../domain/reservation.ts';
import { reservation, reservationLine, stockLevel } from './tables.ts';

/** A reservation locked until the transaction ends; undefined when there is none. Comes before any level's lock. */
export async function lockReservation(tx: Transaction, id: string): Promise<Reservation | undefined> {
  const rows = await tx
    .select()
    .from(reservation)
    .where(sql`${reservation.id} = ${id}`)
    .for('update');
  const [found] = await withLines(tx, rows);
  return found;
}

/** Reservations locked in order of id, so that no two who lock many wait for each other. */
export async function lockReservations(tx: Transaction, ids: readonly string[]): Promise<readonly Reservation[]> {
  const rows = await tx
    .select()
    .from(reservation)
    .where(sql`${reservation.id} = any(${sql.param(ids)}::text[])`)
    .orderBy(reservation.id)
    .for('update');
  return withLines(tx, rows);
}

/** Up to `limit` reservations whose time is over, locked, passing over those another process is at. */
export async function lockDueReservations(tx: Transaction, now: Date, limit: number): Promise<readonly Reservation[]> {
  const rows = await tx
    .select()
    .from(reservation)
    .where(sql`${reservation.status} = 'ACTIVE' and ${reservation.expiresAt} <= ${now.toISOString()}::timestamptz`)
    .orderBy(reservation.expiresAt, reservation.id)
    .limit(limit)
    .for('update', { skipLocked: true });
  return withLines(tx, rows);
}

/** Writes new reservations with their lines. Answers how many: one whose id is taken is left out, and its lines with it. */
export async function insertReservations(tx: Transaction, made: readonly Reservation[], now: Date): Promise<number> {
  const column = <Value>(pick: (one: Reservation) => Value) => sql.param(made.map(pick));
  const lines = made.flatMap(({ id, lines: of }) => of.map((line) => ({ ...line, id })));
  const at = now.toISOString();
  const rows = await tx.execute(sql`
    with inserted as (
      insert into reservation (id, status, holder, order_id, expires_at, version, created_at, updated_at)
      select id, status, holder, order_id, expires_at::timestamptz, version, ${at}::timestamptz, ${at}::timestamptz
      from unnest(
        ${column(({ id }) => id)}::text[], ${column(({ status }) => status)}::text[],
        ${column(({ holder }) => holder)}::text[], ${column(({ orderId }) => orderId)}::text[],
        ${column(({ expiresAt }) => expiresAt.toISOString())}::text[], ${column(({ version }) => version)}::int[]
      ) as given (id, status, holder, order_id, expires_at, version)
      on conflict do nothing returning id
    ), line as (
      insert into reservation_line (reservation_id, level_id, quantity)
      select given.* from unnest(
        ${sql.param(lines.map(({ id }) => id))}::text[], ${sql.param(lines.map(({ levelId }) => levelId))}::text[],
        ${sql.param(lines.map(({ quantity }) => quantity))}::int[]
      ) as given (reservation_id, level_id, quantity)
      where given.reservation_id in (select id from inserted)
    )
    select id from inserted`);
  return rows.length;
}

/** Writes the lines of a locked reservation as they are now; one that is no longer among them goes. */
export async function saveLines(tx: Transaction, { id, lines }: Reservation): Promise<void> {
  const column = <Value>(pick: (line: ReservationLine) => Value) => sql.param(lines.map(pick));
  const levelIds = column(({ levelId }) => levelId);
  await tx.execute(sql`
    with gone as (
      delete from reservation_line where reservation_id = ${id} and level_id <> all(${levelIds}::text[])
    )
    insert into reservation_line (reservation_id, level_id, quantity, shipped, cancelled, unsourced)
    select ${id}, level_id, quantity, shipped, cancelled, unsourced from unnest(
      ${levelIds}::text[],
      ${column(({ quantity }) => quantity)}::int[],
      ${column(({ shipped }) => shipped)}::int[],
      ${column(({ cancelled }) => cancelled)}::int[],
      ${column(({ unsourced }) => unsourced)}::int[]
    ) as given (level_id, quantity, shipped, cancelled, unsourced)
    on conflict (reservation_id, level_id) do update set
      quantity = excluded.quantity, shipped = excluded.shipped,
      cancelled = excluded.cancelled, unsourced = excluded.unsourced`);
}

/** Writes what a decision changed of a locked reservation. */
export async function updateReservation(tx: Transaction, next: Reservation, now: Date): Promise<void> {
  const { status, orderId, expiresAt, version } = next;
  await tx
    .update(reservation)
    .set({ status, orderId, expiresAt, version, updatedAt: now })
    .where(sql`${reservation.id} = ${next.id}`);
}

export async function reservationsByIds(db: Executor, ids: readonly string[]): Promise<readonly Reservation[]> {
  return withLines(
    db,
    await db
      .select()
      .from(reservation)
      .where(sql`${reservation.id} = any(${sql.param(ids)}::text[])`),
  );
}

type Row = typeof reservation.$inferSelect;

async function withLines(db: Executor, rows: readonly Row[]): Promise<readonly Reservation[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .select({
      reservationId: reservationLine.reservationId,
      levelId: reservationLine.levelId,
      variantId: stockLevel.variantId,
      locationId: stockLevel.locationId,
      quantity: reservationLine.quantity,
      shipped: reservationLine.shipped,
      cancelled: reservationLine.cancelled,
      unsourced: reservationLine.unsourced,
    })
    .from(reservationLine)
    .innerJoin(stockLevel, sql`${stockLevel.id} = ${reservationLine.levelId}`)
    .where(sql`${reservationLine.reservationId} = any(${sql.param(rows.map(({ id }) => id))}::text[])`)
    .orderBy(stockLevel.variantId, stockLevel.locationId);
  const grouped = new Map<string, ReservationLine[]>(rows.map(({ id }) => [id, []]));
  for (const { reservationId, ...line } of lines) grouped.get(reservationId)?.push(line);
  return rows.map(({ createdAt: _created, updatedAt: _updated, ...row }) => ({
    ...row,
    lines: grouped.get(row.id) ?? [],
  }));
}
