import { Counter, Gauge, type Registry } from 'prom-client';
import { StreamCut } from '../errors.ts';
import type { Message, Stream } from '../lib/stream.ts';
import { registerReadGauge } from './read-gauge.ts';
import type { ObserveStream } from './stream-observer.ts';

/** Counts subscribers and what they get. */
export function createLiveMetrics(registry: Registry, groups: () => number): ObserveStream {
  const registers = [registry];
  registerReadGauge(registry, {
    name: 'musubi_live_groups',
    help: 'Groups of identical subscriptions',
    label: 'state',
    read: () => ({ running: groups() }),
  });
  const subscribers = new Gauge({ name: 'musubi_live_subscribers', help: 'Subscriptions that are served', registers });
  const deliveries = new Counter({
    name: 'musubi_live_deliveries_total',
    help: 'Results given to subscribers',
    registers,
  });
  const starts = new Counter({
    name: 'musubi_live_starts_total',
    help: 'Subscriptions by how they began: new, resumed, or anew for a reason',
    labelNames: ['start'],
    registers,
  });
  const gaps = new Counter({
    name: 'musubi_live_gaps_total',
    help: 'Gaps that subscribers were told of, when they came back or while they were served, by reason',
    labelNames: ['reason'],
    registers,
  });
  const ends = new Counter({
    name: 'musubi_live_ends_total',
    help: 'Subscriptions by how they ended: left, completed, or the code by which they were cut',
    labelNames: ['end'],
    registers,
  });

  return (stream, start) =>
    observeStream(stream, {
      began() {
        subscribers.inc();
        starts.inc({ start });
      },
      delivered({ gap }) {
        deliveries.inc();
        if (gap !== undefined) gaps.inc({ reason: gap });
      },
      ended(end) {
        subscribers.dec();
        ends.inc({ end });
      },
    });
}

interface StreamHooks {
  readonly began: () => void;
  readonly delivered: (message: Message) => void;
  /** Once. */
  readonly ended: (end: string) => void;
}

function observeStream(stream: Stream, hooks: StreamHooks): Stream {
  return (sink) => {
    let isOver = false;
    const over = (end: string): void => {
      if (isOver) return;
      isOver = true;
      hooks.ended(end);
    };
    hooks.began();
    const leave = stream({
      next(message) {
        hooks.delivered(message);
        return sink.next(message);
      },
      end(error) {
        over(endOf(error));
        sink.end(error);
      },
    });
    return () => {
      over('left');
      leave();
    };
  };
}

function endOf(error: unknown): string {
  if (error === undefined) return 'completed';
  const code = error instanceof StreamCut ? error.errors[0]?.extensions?.['code'] : undefined;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}
