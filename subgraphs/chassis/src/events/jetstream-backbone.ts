import {
  DeliverPolicy,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { connect, nanos } from '@nats-io/transport-node';
import { matches, type Backbone, type ReadFrom } from './backbone.ts';
import type { DomainEvent, StoredEvent } from './event.ts';

/** How long JetStream remembers message ids: a relay that was down longer could repeat an event. */
const DUPLICATE_WINDOW_MILLISECONDS = 2 * 60 * 60 * 1000;

/**
 * The backbone as one JetStream stream: its sequence is the position, the event id the message id.
 * `stream` names it, so that several houses can share a server.
 */
export async function openJetStreamBackbone(url: string, stream = 'MUSUBI_EVENTS'): Promise<Backbone> {
  const connection = await connect({ servers: url, name: 'musubi backbone', maxReconnectAttempts: -1 });
  const manager = await jetstreamManager(connection);
  const client = jetstream(connection);
  const parts: Parts = { manager, client, stream, closed: new AbortController() };
  await ensureStream(parts);
  const { created } = await manager.streams.info(stream);
  return {
    epoch: created,
    append: (events) => append(parts, events),
    read: (from) => read(parts, from),
    head: async () => (await manager.streams.info(stream)).state.last_seq,
    async first() {
      const { first_seq: first, messages, last_seq: last } = (await manager.streams.info(stream)).state;
      return messages === 0 ? last + 1 : first;
    },
    trim: (before) => trim(parts, before),
    async close() {
      parts.closed.abort();
      await connection.close();
    },
  };
}

type Parts = {
  readonly manager: JetStreamManager;
  readonly client: JetStreamClient;
  readonly stream: string;
  readonly closed: AbortController;
};

/** Adding a stream that exists with the same configuration changes nothing. */
async function ensureStream({ manager, stream }: Parts): Promise<void> {
  await manager.streams.add({
    name: stream,
    subjects: [`${stream}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    duplicate_window: nanos(DUPLICATE_WINDOW_MILLISECONDS),
  });
}

/** One at a time: a lost acknowledgement in the middle of a batch must not let a later event pass. */
async function append({ client, stream }: Parts, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    const subject = `${stream}.${event.type.replaceAll(/[^\w.-]/g, '_')}`;
    await client.publish(subject, JSON.stringify(event), { msgID: event.id, retries: 5 });
  }
}

async function* read(parts: Parts, from: ReadFrom): AsyncGenerator<StoredEvent> {
  const { upTo, after } = from;
  const signal = from.signal ? AbortSignal.any([from.signal, parts.closed.signal]) : parts.closed.signal;
  if (signal.aborted || (upTo !== undefined && (await isPast(parts, after, upTo)))) return;
  const consumer = await parts.client.consumers.get(parts.stream, {
    deliver_policy: DeliverPolicy.StartSequence,
    opt_start_seq: after + 1,
  });
  const messages = await consumer.consume({ max_messages: 500 });
  const stop = (): void => messages.stop();
  signal.addEventListener('abort', stop);
  try {
    for await (const message of messages) {
      if (signal.aborted) return;
      const event = toEvent(message);
      if (upTo !== undefined && event.position > upTo) return;
      if (matches(event, from)) yield event;
      if (event.position === upTo) return;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    messages.stop();
    await consumer.delete().catch(() => false);
  }
}

/** Whether nothing between the two positions is left to read, so that waiting for it would be in vain. */
async function isPast({ manager, stream }: Parts, after: number, upTo: number): Promise<boolean> {
  const { first_seq: first, messages } = (await manager.streams.info(stream)).state;
  return after >= upTo || messages === 0 || first > upTo;
}

/** Purges below the first message of the time; the last message always stays. */
async function trim({ manager, client, stream }: Parts, before: Date): Promise<number> {
  const { state } = await manager.streams.info(stream);
  if (state.messages === 0) return 0;
  const keep = new Date(state.last_ts) < before ? state.last_seq : await firstSince(client, stream, before);
  // JetStream takes a purge up to the first sequence, or to none, for a purge of everything.
  if (keep <= state.first_seq) return 0;
  return (await manager.streams.purge(stream, { seq: keep })).purged;
}

async function firstSince(client: JetStreamClient, stream: string, since: Date): Promise<number> {
  const consumer = await client.consumers.get(stream, {
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: since.toISOString(),
  });
  const message = await consumer.next({ expires: 5000 });
  await consumer.delete().catch(() => false);
  return message?.seq ?? 0;
}

function toEvent(message: JsMsg): StoredEvent {
  return { ...message.json<DomainEvent>(), position: message.seq };
}
