import { GraphError, type TypedDocumentNode } from '@musubi/sdk';
import type { Session } from './session.ts';

/** A subscription that a page follows. */
export interface Followed<Result, Variables> {
  readonly document: TypedDocumentNode<Result, Variables>;
  readonly variables: Variables;
  /** Asked first, and again whenever events may have been missed. */
  readonly refresh: () => Promise<void>;
  readonly onEvent: (result: Result) => void;
  readonly onRefused: (error: GraphError) => void;
}

/**
 * Keeps a part of a page live until the returned function is called: subscribes, and asks for the current state at the
 * start, once more when the connection stands, since only changes after that are sure to come as events, and after a gap.
 * A lost connection alone is no gap: the stream goes on where it was.
 */
export function follow<Result, Variables>(session: Session, followed: Followed<Result, Variables>): () => void {
  const refresh = (): void => {
    followed.refresh().catch((problem: unknown) => refused(followed, problem));
  };
  const events = session.client.subscribe(followed.document, followed.variables, { onGap: refresh });
  let stands = false;
  const unwatch = session.connection.subscribe((state) => {
    if (state.kind !== 'open' || stands) return;
    stands = true;
    refresh();
  });
  if (!stands) refresh();
  void read(events, followed);
  return () => {
    unwatch();
    void events.return?.();
  };
}

async function read<Result, Variables>(
  events: AsyncIterable<Result>,
  followed: Followed<Result, Variables>,
): Promise<void> {
  try {
    for await (const event of events) followed.onEvent(event);
  } catch (problem) {
    refused(followed, problem);
  }
}

function refused<Result, Variables>(followed: Followed<Result, Variables>, problem: unknown): void {
  followed.onRefused(problem instanceof GraphError ? problem : new GraphError('UNKNOWN', String(problem)));
}
