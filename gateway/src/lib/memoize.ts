/** Values that are made once for each key and kept; for keys of which there are few. */
export interface Memoized<K, V> {
  readonly get: (key: K) => V;
  /** All that were made. */
  readonly made: () => V[];
}

export function memoize<K, V>(make: (key: K) => V, textOf: (key: K) => string = String): Memoized<K, V> {
  const values = new Map<string, { readonly value: V }>();
  return {
    made: () => [...values.values()].map(({ value }) => value),
    get(key) {
      const text = textOf(key);
      const known = values.get(text);
      if (known) return known.value;
      const value = make(key);
      values.set(text, { value });
      return value;
    },
  };
}
