import { CallFailure } from '../http-exchange.ts';
import { Connection, type ConnectionSettings, type Pending } from './connection.ts';
import { createPipelining } from './pipelining.ts';

export interface PoolSettings extends ConnectionSettings {
  readonly connections: number;
  /** Requests of one turn that may go over one connection together; 1 for one at a time. */
  readonly pipelining: number;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
}

/** The connections to one server. */
export interface Pool {
  /** Sends a request as soon as there is a connection for it. Answers how to give it up; it is told nothing then. */
  readonly send: (pending: Pending) => () => void;
  /** Ends all connections; requests on them fail. */
  readonly close: () => void;
}

/** An idle connection is used for so long, unless its server tells how long it keeps it. */
const idleMs = 4000;
/** A server that closes a connection may have done so before we can know. */
const cautionMs = 1000;

interface Idle {
  readonly connection: Connection;
  readonly until: number;
}

export function createPool({ connections, pipelining: width, monotonic, ...settings }: PoolSettings): Pool {
  const idle: Idle[] = [];
  const open = new Set<Connection>();
  const waiting = new Set<Pending>();
  /** Of this turn, on their way to be sent together. */
  const gathered = new Set<Pending>();
  const pipelining = createPipelining(width, monotonic);
  let isClosed = false;

  function openConnection(): Connection {
    const connection = new Connection(settings, {
      onIdle(freed, keepsMs) {
        if (waiting.size > 0) freed.send(pipelining.take(waiting));
        else idle.push({ connection: freed, until: monotonic() + keptFor(keepsMs) });
      },
      onGone(gone) {
        open.delete(gone);
        const index = idle.findIndex((one) => one.connection === gone);
        if (index >= 0) idle.splice(index, 1);
        const [next] = waiting;
        if (next) sendOnNew([next]);
      },
      onStale: (pending) => sendOnNew([pending]),
      onCutShort: pipelining.cutShort,
    });
    open.add(connection);
    return connection;
  }

  function sendOnNew(some: readonly Pending[]): void {
    for (const pending of some) waiting.delete(pending);
    // What is idle is older than what has just turned out to be closed, or as old.
    if (open.size >= connections) idle[0]?.connection.destroy();
    if (open.size < connections) openConnection().send(some);
    else for (const pending of some) waiting.add(pending);
  }

  function takeIdle(): Connection | undefined {
    for (let last = idle.pop(); last; last = idle.pop()) {
      if (monotonic() < last.until) return last.connection;
      last.connection.destroy();
    }
    return undefined;
  }

  function sendNow(some: readonly Pending[]): void {
    const connection = takeIdle();
    if (connection) connection.send(some);
    else sendOnNew(some);
  }

  function sendGathered(): void {
    while (gathered.size > 0) sendNow(pipelining.take(gathered));
  }

  return {
    send(pending) {
      if (isClosed) throw new Error('Expected no requests after the pool was closed');
      if (!pipelining.isJoinable(pending)) sendNow([pending]);
      else if (gathered.add(pending).size === 1) setImmediate(sendGathered);
      return () => {
        if (!waiting.delete(pending) && !gathered.delete(pending)) pending.carrier?.giveUp(pending);
      };
    },
    close() {
      isClosed = true;
      const left = [...waiting, ...gathered];
      waiting.clear();
      gathered.clear();
      for (const { reject } of left) reject(new CallFailure('unavailable', 'The gateway stops'));
      for (const connection of open) connection.destroy();
    },
  };
}

function keptFor(keepsMs: number | undefined): number {
  return keepsMs === undefined ? idleMs : Math.max(0, Math.min(keepsMs - cautionMs, 60_000));
}
