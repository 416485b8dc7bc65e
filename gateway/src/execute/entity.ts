/** An object of the graph as it is put together: without a prototype, so any key is only data. */
export type Entity = Record<string, unknown>;

export function newEntity(): Entity {
  return Object.create(null);
}

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Puts a subgraph's answer into `target`: objects and lists of equal length merge member by member,
 * everything else is replaced. What is taken over is copied into objects without a prototype.
 */
export function mergeInto(target: Entity, source: Entity): void {
  for (const [key, value] of Object.entries(source)) {
    target[key] = merged(target[key], value);
  }
}

function merged(old: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const before: unknown[] = Array.isArray(old) && old.length === value.length ? old : [];
    return value.map((member, index) => merged(before[index], member));
  }
  if (!isEntity(value)) return value;
  const target = isEntity(old) ? old : newEntity();
  mergeInto(target, value);
  return target;
}
