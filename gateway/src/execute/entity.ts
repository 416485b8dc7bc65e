/**
 * An object of the graph as it is put together, out of what JSON.parse made: read it with `readerOf`,
 * since it may have a prototype.
 */
export type Entity = Record<string, unknown>;

export function newEntity(): Entity {
  return Object.create(null);
}

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Puts a subgraph's answer into `target`: objects and lists of equal length merge member by member,
 * everything else is replaced, but no object by null. What is new is taken over as it is, not copied.
 * `__proto__` is left out: nothing is ever asked for under that name. The true type of an object is not
 * replaced by one of `views`: see interface-objects.ts.
 */
export function mergeInto(target: Entity, source: Entity, views?: ReadonlySet<unknown>): void {
  for (const key of Object.keys(source)) {
    if (key === '__proto__') continue;
    const value = source[key];
    if (views !== undefined && key === '__typename' && views.has(value) && target[key] !== undefined) continue;
    target[key] = merged(target[key], value, views);
  }
}

function merged(old: unknown, value: unknown, views: ReadonlySet<unknown> | undefined): unknown {
  if (Array.isArray(old)) {
    if (value === null) return old;
    if (!Array.isArray(value) || value.length !== old.length) return value;
    for (const [index, member] of value.entries()) old[index] = merged(old[index], member, views);
    return old;
  }
  // An inherited function of a target with a prototype is not an entity, hence replaced.
  if (!isEntity(old)) return value;
  if (value === null) return old;
  if (!isEntity(value)) return value;
  if (old !== value) mergeInto(old, value, views);
  return old;
}

/** The same value in objects of its own, so that what is merged into it shows nowhere else. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isEntity(value)) return value;
  const copy = newEntity();
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = copyOf(value[key]);
  return copy;
}
