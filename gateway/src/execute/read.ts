import type { Entity } from './entity.ts';

/**
 * A way to read one key of objects as JSON.parse makes them. Only own keys count: `constructor` of an
 * object that has none is undefined, not what every object inherits.
 */
export function readerOf(key: string): (entity: Entity) => unknown {
  if (!(key in Object.prototype)) return (entity) => entity[key];
  return (entity) => (Object.hasOwn(entity, key) ? entity[key] : undefined);
}
