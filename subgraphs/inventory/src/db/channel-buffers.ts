import { asc, eq, sql } from 'drizzle-orm';
import { appendEvent, type Executor, type Transaction } from '@musubi/chassis';
import { buffersOf, type Buffers, type ChannelBuffer } from '../domain/channel-buffer.ts';
import { channelBufferChanged } from './event-data.ts';
import type { Circumstances } from './move-stock.ts';
import { channelBuffer } from './tables.ts';

/** The buffers of a channel: some for all, and exceptions to them. */
export function channelBuffers(db: Executor, channel: string): Promise<readonly ChannelBuffer[]> {
  return db
    .select()
    .from(channelBuffer)
    .where(eq(channelBuffer.channel, channel))
    .orderBy(asc(channelBuffer.variantId), asc(channelBuffer.locationId));
}

export async function readBuffers(db: Executor, channel: string): Promise<Buffers> {
  return buffersOf(await channelBuffers(db, channel));
}

/** Creates or replaces a buffer. */
export async function saveBuffer(
  tx: Transaction,
  buffer: ChannelBuffer,
  { now, correlationId }: Circumstances,
): Promise<void> {
  const { channel, variantId, locationId, units } = buffer;
  await tx.execute(sql`
    insert into channel_buffer (channel, variant_id, location_id, units, updated_at)
    values (${channel}, ${variantId}, ${locationId}, ${units}, ${now.toISOString()}::timestamptz)
    on conflict (channel, variant_id, location_id) do update set units = excluded.units, updated_at = excluded.updated_at`);
  await appendEvent(tx, { ...channelBufferChanged(buffer), time: now, correlationId });
}
