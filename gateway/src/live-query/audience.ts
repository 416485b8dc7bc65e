import type { StreamCut } from '../errors.ts';
import type { Message, Sink } from '../lib/stream.ts';

/** Those who read one stream. Who does not take a message is cut; when nobody is left, that is told. */
export interface Audience {
  readonly add: (member: Sink, message: Message | undefined) => void;
  readonly leave: (member: Sink) => void;
  readonly tell: (message: Message) => void;
  /** Ends it for one after the other, as `spread` runs them. */
  readonly dismissAll: (cut: StreamCut, spread: (runs: readonly (() => void)[]) => void) => void;
  /** Ends it for all at once; nothing is told of that. */
  readonly end: (cut: StreamCut | undefined) => void;
}

export function createAudience(tooSlow: () => StreamCut, onEmpty: () => void): Audience {
  const members = new Set<Sink>();

  function send(member: Sink, message: Message): void {
    if (!member.next(message)) dismiss(member, tooSlow());
  }

  function dismiss(member: Sink, cut: StreamCut): void {
    if (!members.has(member)) return;
    leave(member);
    member.end(cut);
  }

  function leave(member: Sink): void {
    if (members.delete(member) && members.size === 0) onEmpty();
  }

  return {
    leave,
    add(member, message) {
      members.add(member);
      if (message) send(member, message);
    },
    tell(message) {
      for (const member of members) send(member, message);
    },
    dismissAll: (cut, spread) => spread([...members].map((member) => () => dismiss(member, cut))),
    end(cut) {
      const left = [...members];
      members.clear();
      for (const member of left) member.end(cut);
    },
  };
}
