import type { GroupWork, Turn } from './follow-upstream.ts';
import type { Placed } from './place.ts';

/** The work of a group, one after the other. */
export interface Turns<Event extends Placed> {
  readonly current: () => Turn<Event>;
  /** The turn ends where the next work has another upstream, and goes on with that work where not. */
  readonly replace: (next: GroupWork<Event>) => void;
}

export function createTurns<Event extends Placed>(work: GroupWork<Event>): Turns<Event> {
  let over = new AbortController();
  let turn: Turn<Event> = { work, over: over.signal };
  return {
    current: () => turn,
    replace(next) {
      if (next.upstream === turn.work.upstream) {
        turn = { ...turn, work: next };
        return;
      }
      const before = over;
      over = new AbortController();
      turn = { work: next, over: over.signal };
      before.abort();
    },
  };
}
