import type { FormattedExecutionResult } from 'graphql';
import type { StreamCut } from '../errors.ts';
import { createChannel, type Channel } from '../lib/channel.ts';

/**
 * One subscription that any number of clients share: one upstream, one execution an event.
 *
 *   idle ──first joins──▶ running ⇄ waiting (lost; backs off) ──▶ ended
 *
 * Invariants: results reach every member in the order of the events; a member that does not read
 * costs the others nothing and itself at most `capacity` results; the last one to leave ends the
 * group and its upstream; a loss never ends the group, and is told with the first result after it.
 */
export interface Group {
  /** Results from now on. Throws a StreamCut if the stream ends before its time. */
  readonly join: () => AsyncGenerator<FormattedExecutionResult>;
  /** True until the first result: who joins now gets the same as those who are there. */
  readonly isFresh: () => boolean;
}

/** What a group does, apart from sharing it. */
export interface GroupWork<Event> {
  /** Asks the owning subgraph for events; called again after a loss, with the last event before it. */
  readonly open: (signal: AbortSignal, last: Event | undefined) => AsyncGenerator<Event>;
  /** True if opening after `last` misses nothing. */
  readonly continues: (last: Event | undefined) => boolean;
  /** Event → the whole result, with every field of other subgraphs fetched anew. */
  readonly resultOf: (event: Event, signal: AbortSignal) => Promise<FormattedExecutionResult>;
  /** Sorts what `open` threw: a loss is followed by a new attempt, an end is told to the members. */
  readonly judge: (error: unknown) => Verdict;
}

export type Verdict =
  | { readonly kind: 'lost'; readonly established: boolean }
  | { readonly kind: 'ended'; readonly cut: StreamCut };

export interface GroupSettings {
  /** Results that may wait for one member. */
  readonly capacity: number;
  /** Waits before attempt number `attempt` (from 0); rejects when the signal aborts. */
  readonly pause: (attempt: number, signal: AbortSignal) => Promise<void>;
  /** What a member is told that reads too slowly. */
  readonly tooSlow: () => StreamCut;
  readonly unavailable: () => StreamCut;
  readonly onEnd: () => void;
}

export function createGroup<Event>(work: GroupWork<Event>, settings: GroupSettings): Group {
  const members = new Set<Channel<FormattedExecutionResult>>();
  const stop = new AbortController();

  function join(): AsyncGenerator<FormattedExecutionResult> {
    const member = createChannel<FormattedExecutionResult>(settings.capacity, () => leave(member));
    members.add(member);
    if (members.size === 1 && !stop.signal.aborted) start();
    return member.values;
  }

  function leave(member: Channel<FormattedExecutionResult>): void {
    members.delete(member);
    if (members.size === 0) end();
  }

  let fresh = true;

  function deliver(result: FormattedExecutionResult): void {
    fresh = false;
    for (const member of members) {
      if (member.push(result)) continue;
      member.end(settings.tooSlow());
      leave(member);
    }
  }

  function end(error?: unknown): void {
    if (stop.signal.aborted) return;
    stop.abort();
    settings.onEnd();
    for (const member of members) member.end(error);
    members.clear();
  }

  let started = false;
  function start(): void {
    if (started) return;
    started = true;
    run({ work, settings, signal: stop.signal, deliver }).then(end, end);
  }

  return { join, isFresh: () => fresh };
}

interface Run<Event> {
  readonly work: GroupWork<Event>;
  readonly settings: GroupSettings;
  readonly signal: AbortSignal;
  readonly deliver: (result: FormattedExecutionResult) => void;
}

/** Resolves when the subgraph completes the stream or nobody is left; rejects with what to tell. */
async function run<Event>({ work, settings, signal, deliver }: Run<Event>): Promise<void> {
  let last: Event | undefined;
  let established = false;
  let gap = false;
  let attempt = 0;
  while (!signal.aborted) {
    try {
      for await (const event of work.open(signal, last)) {
        const result = await work.resultOf(event, signal);
        if (signal.aborted) return;
        deliver(gap ? withGap(result) : result);
        last = event;
        [established, gap, attempt] = [true, false, 0];
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      const verdict = work.judge(error);
      if (verdict.kind === 'ended') throw verdict.cut;
      established ||= verdict.established;
      if (!established) throw settings.unavailable();
      gap ||= !work.continues(last);
      await settings.pause(attempt, signal);
      attempt += 1;
    }
  }
}

/** Events may have happened unseen before this one. */
function withGap(result: FormattedExecutionResult): FormattedExecutionResult {
  return { ...result, extensions: { ...result.extensions, musubi: { gap: true } } };
}
