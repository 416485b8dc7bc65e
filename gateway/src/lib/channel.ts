/**
 * A bounded queue between one writer and one reader. The reader's `return` ends it at once, even while
 * a `next` is waiting: a native async generator would leave that one, and its source, hanging.
 */
export interface Channel<T> {
  /** Queues a value. False if the channel is full or has ended: the value was not taken. */
  readonly push: (value: T) => boolean;
  /** Ends the channel: the reader still gets what is queued, then the end, or the error. */
  readonly end: (error?: unknown) => void;
  readonly values: AsyncGenerator<T>;
}

type Ending = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: unknown };

/** `onReturn` is called once, when the reader leaves before the end. */
export function createChannel<T>(capacity: number, onReturn: () => void = () => {}): Channel<T> {
  const queue: T[] = [];
  const waiting: PromiseWithResolvers<IteratorResult<T>>[] = [];
  let ending: Ending | undefined;

  function finish(outcome: Ending): void {
    if (ending) return;
    ending = outcome;
    for (const reader of waiting.splice(0)) settle(reader, outcome);
  }

  function leave(): void {
    const early = ending === undefined || queue.length > 0;
    queue.length = 0;
    finish({ kind: 'done' });
    ending = { kind: 'done' };
    if (early) onReturn();
  }

  const values: AsyncGenerator<T> = {
    next() {
      const head = queue.shift();
      if (head !== undefined) return Promise.resolve({ done: false, value: head });
      const reader = Promise.withResolvers<IteratorResult<T>>();
      if (ending) {
        settle(reader, ending);
        // An error is told once.
        ending = { kind: 'done' };
      } else waiting.push(reader);
      return reader.promise;
    },
    async return() {
      leave();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      leave();
      throw error;
    },
    [Symbol.asyncIterator]: () => values,
    async [Symbol.asyncDispose]() {
      leave();
    },
  };

  return {
    values,
    push(value) {
      if (ending) return false;
      const reader = waiting.shift();
      if (reader) {
        reader.resolve({ done: false, value });
        return true;
      }
      if (queue.length >= capacity) return false;
      queue.push(value);
      return true;
    },
    end: (error) => finish(error === undefined ? { kind: 'done' } : { kind: 'failed', error }),
  };
}

function settle<T>(reader: PromiseWithResolvers<IteratorResult<T>>, outcome: Ending): void {
  if (outcome.kind === 'done') reader.resolve({ done: true, value: undefined });
  else reader.reject(outcome.error);
}
