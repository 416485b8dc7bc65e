/** What came and was not read yet, in order. */
export interface Queue<Value> {
  readonly push: (value: Value) => void;
  /** The reader still gets what is queued; then the end, or the error. */
  readonly end: (error: Error | undefined) => void;
  readonly values: AsyncIterableIterator<Value>;
}

/** `onLeave` is called when the reader leaves. Of what was not read yet, `keep` says what is kept. */
export function createQueue<Value>(onLeave: () => void, keep: 'all' | 'newest' = 'all'): Queue<Value> {
  const waiting: Value[] = [];
  const readers: PromiseWithResolvers<IteratorResult<Value>>[] = [];
  let ending: { error: Error | undefined } | undefined;

  function settle(reader: PromiseWithResolvers<IteratorResult<Value>>): void {
    const error = ending?.error;
    // An error is told once.
    ending = { error: undefined };
    if (error) reader.reject(error);
    else reader.resolve({ done: true, value: undefined });
  }

  function end(error: Error | undefined): void {
    if (ending) return;
    ending = { error };
    for (const reader of readers.splice(0)) settle(reader);
  }

  const values: AsyncIterableIterator<Value> = {
    next() {
      const reader = Promise.withResolvers<IteratorResult<Value>>();
      if (waiting.length > 0) reader.resolve({ done: false, value: waiting.shift() as Value });
      else if (ending) settle(reader);
      else readers.push(reader);
      return reader.promise;
    },
    return() {
      waiting.length = 0;
      end(undefined);
      onLeave();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => values,
  };
  return {
    values,
    end,
    push(value) {
      if (ending) return;
      const reader = readers.shift();
      if (reader) return reader.resolve({ done: false, value });
      if (keep === 'newest') waiting.length = 0;
      waiting.push(value);
    },
  };
}
