import type { Executor } from '@musubi/chassis';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { loadChannels, saveChannel } from '../db/shelves.ts';
import { decideCreateChannel, type Channel, type ChannelDecision } from '../domain/channel.ts';

/** Opens a channel, in the caller's transaction. */
export async function openChannel(
  tx: Executor,
  wanted: Omit<Channel, 'active'>,
  circumstances: Circumstances,
): Promise<ChannelDecision> {
  const decision = decideCreateChannel(wanted, await loadChannels(tx));
  if (decision.kind !== 'accepted') return decision;
  const { key } = decision.channel;
  await saveChannel(tx, decision.channel);
  await recordEvents(
    tx,
    [{ type: 'product.ChannelCreated', subject: `channel/${key}`, data: { channel: key } }],
    circumstances,
  );
  return decision;
}
