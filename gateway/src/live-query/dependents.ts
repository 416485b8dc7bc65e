import type { ChangeName } from './names.ts';

/** Whoever depends on what may change. */
export interface Dependent {
  readonly onChange: () => void;
}

/** What is told while somebody looks things up. */
export interface Hearing {
  /** Whether any of these was told since the hearing began. Ends it. */
  readonly end: (names: ReadonlySet<ChangeName>) => boolean;
}

/** Who depends on what. */
export interface Dependents {
  readonly set: (dependent: Dependent, names: ReadonlySet<ChangeName>) => void;
  readonly remove: (dependent: Dependent) => void;
  /**
   * Keeps what is told from now on: what an answer depends on is known only when it is there, and may have
   * changed since it was read.
   */
  readonly hear: () => Hearing;
  readonly tell: (names: readonly ChangeName[]) => void;
}

export function createDependents(): Dependents {
  const byName = new Map<ChangeName, Set<Dependent>>();
  const namesOf = new Map<Dependent, ReadonlySet<ChangeName>>();
  const hearings = new Set<Set<ChangeName>>();

  function forget(dependent: Dependent, name: ChangeName): void {
    const alike = byName.get(name);
    alike?.delete(dependent);
    if (alike?.size === 0) byName.delete(name);
  }

  return {
    set(dependent, names) {
      const before = namesOf.get(dependent) ?? new Set();
      namesOf.set(dependent, names);
      for (const name of before) if (!names.has(name)) forget(dependent, name);
      for (const name of names) {
        if (before.has(name)) continue;
        const alike = byName.get(name) ?? new Set();
        byName.set(name, alike.add(dependent));
      }
    },
    remove(dependent) {
      for (const name of namesOf.get(dependent) ?? []) forget(dependent, name);
      namesOf.delete(dependent);
    },
    hear() {
      const heard = new Set<ChangeName>();
      hearings.add(heard);
      return {
        end(names) {
          hearings.delete(heard);
          return !heard.isDisjointFrom(names);
        },
      };
    },
    tell(names) {
      const concerned = new Set<Dependent>();
      for (const name of names) {
        for (const heard of hearings) heard.add(name);
        for (const dependent of byName.get(name) ?? []) concerned.add(dependent);
      }
      for (const dependent of concerned) dependent.onChange();
    },
  };
}
