import { isEntity, type Entity } from '../execute/entity.ts';

/** Fields that the client does not have yet, of an object below a part's own. */
export interface Addition {
  readonly subPath?: readonly (string | number)[];
  readonly data: Entity;
}

/** Whether something in `data` is null that the client knows to be an object or a list. */
export function contradicts(known: unknown, data: unknown): boolean {
  if (Array.isArray(known)) {
    return data === null || (Array.isArray(data) && known.some((member, index) => contradicts(member, data[index])));
  }
  if (!isEntity(known)) return false;
  if (!isEntity(data)) return data === null;
  return Object.keys(data).some((key) => Object.hasOwn(known, key) && contradicts(known[key], data[key]));
}

/** What of `data` is not in `known`, object by object from the outside in, and puts it there. */
export function takeNew(known: Entity, data: Entity): readonly Addition[] {
  const additions: Addition[] = [];
  take(known, data, []);
  return additions;

  function take(old: unknown, value: unknown, path: readonly (string | number)[]): void {
    if (Array.isArray(old) && Array.isArray(value)) {
      for (const [index, member] of old.entries()) take(member, value[index], [...path, index]);
      return;
    }
    if (!isEntity(old) || !isEntity(value)) return;
    const keys = Object.keys(value);
    const fresh = keys.filter((key) => !Object.hasOwn(old, key));
    if (fresh.length > 0) {
      const own = Object.fromEntries(fresh.map((key) => [key, value[key]]));
      additions.push(path.length === 0 ? { data: own } : { subPath: path, data: own });
    }
    for (const key of keys) {
      if (fresh.includes(key)) define(old, key, value[key]);
      else take(old[key], value[key], [...path, key]);
    }
  }
}

/** `__proto__` may be a response name. */
function define(target: Entity, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
