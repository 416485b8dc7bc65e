/** A response as a client has it when all its parts are there. */
export interface Merged {
  data: unknown;
  readonly errors: object[];
  /** Where parts failed. */
  readonly failed: Keys[];
  readonly payloads: number;
}

type Keys = readonly (string | number)[];

interface Payload {
  readonly data?: unknown;
  readonly errors?: object[];
  readonly pending?: readonly { readonly id: string; readonly path: Keys }[];
  readonly incremental?: readonly Increment[];
  readonly completed?: readonly { readonly id: string; readonly errors?: object[] }[];
}

interface Increment {
  readonly id?: string;
  readonly path?: Keys;
  readonly subPath?: Keys;
  readonly data?: unknown;
  readonly errors?: object[];
}

/** Puts payloads together as clients do, in either draft: object into object, list into list member by member. */
export function mergeParts(payloads: readonly Payload[]): Merged {
  const pending = new Map<string, Keys>();
  const merged: Merged = { data: undefined, errors: [], failed: [], payloads: payloads.length };
  for (const payload of payloads) {
    if (payload.data !== undefined) merged.data = structuredClone(payload.data);
    merged.errors.push(...(payload.errors ?? []));
    for (const { id, path } of payload.pending ?? []) pending.set(id, path);
    for (const increment of payload.incremental ?? []) {
      const { id, path = pending.get(id ?? ''), subPath = [], data, errors = [] } = increment;
      if (path === undefined) throw new Error(`expected a part that was announced, got ${JSON.stringify(increment)}`);
      merged.errors.push(...errors);
      if (data === null) merged.failed.push(path);
      else merged.data = at(merged.data, [...path, ...subPath], (old) => combined(old, data));
    }
    for (const { id, errors } of payload.completed ?? []) {
      const path = pending.get(id);
      if (path === undefined) throw new Error(`expected a part that was announced and not completed, got ${id}`);
      pending.delete(id);
      if (errors) merged.failed.push(path);
      merged.errors.push(...(errors ?? []));
    }
  }
  if (pending.size > 0)
    throw new Error(`expected every part to be completed, got none of ${[...pending.keys()].join()}`);
  return merged;
}

function at(data: unknown, [key, ...rest]: Keys, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(data);
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) {
    throw new Error(`expected an object with "${key}", got ${JSON.stringify(data)}`);
  }
  set(data, key, at(Reflect.get(data, key), rest, change));
  return data;
}

function combined(old: unknown, data: unknown): unknown {
  if (typeof old !== 'object' || old === null || typeof data !== 'object' || data === null) return data;
  for (const [key, value] of Object.entries(data)) {
    set(old, key, Object.hasOwn(old, key) ? combined(Reflect.get(old, key), value) : value);
  }
  return old;
}

/** `__proto__` may be a response name. */
function set(target: object, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** The same data, with the keys of objects in the order of the alphabet: parts come in any order. */
export function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
