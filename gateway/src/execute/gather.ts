import type { Entity } from './entity.ts';
import type { Identification, Identify } from './representation.ts';
import type { Held, Target } from './target.ts';

/** The objects that stand for one entity, each once, and its representation. */
export interface Group {
  readonly text: string;
  readonly entities: Entity[];
}

/** Groups of those that are asked for in the same words, in the order in which each is first met. */
export function gather(entities: Iterable<Entity>, identify: Identify): readonly Group[] {
  const grouping = startGrouping(identify);
  for (const entity of entities) grouping.groupOf(entity)?.entities.push(entity);
  return grouping.groups;
}

/** The same with all their places, by representation. */
export function gatherPlaces(targets: readonly Target[], identify: Identify): ReadonlyMap<string, readonly Target[]> {
  const { groupOf } = startGrouping(identify);
  const places = new Map<string, Target[]>();
  for (const target of targets) {
    const group = groupOf(target.entity);
    if (!group) continue;
    const known = places.get(group.text);
    if (known) known.push(target);
    else places.set(group.text, [target]);
  }
  return places;
}

/** What came of uniting objects. */
export interface United {
  readonly groups: readonly Group[];
  /** Those that are left. */
  readonly objects: readonly Entity[];
  /** Those of them that several hold. */
  readonly shared: ReadonlySet<Entity>;
}

/**
 * Makes one of objects that nothing tells apart: all that hold them come to hold the first. So an entity
 * is asked for, merged into and projected once, however many lists it is in.
 */
export function unite(held: readonly Held[], identify: Identify): United {
  const { groups, groupOf } = startGrouping(identify);
  const objects: Entity[] = [];
  const shared = new Set<Entity>();
  const standIns = new Map<Entity, Entity>();
  for (const target of held) {
    const { entity } = target;
    let standIn = standIns.get(entity);
    if (standIn === undefined) {
      const group = groupOf(entity);
      standIn = twinOf(entity, group?.entities[0]);
      standIns.set(entity, standIn ?? entity);
      if (standIn === undefined) {
        objects.push(entity);
        group?.entities.push(entity);
        continue;
      }
    }
    shared.add(standIn);
    if (standIn !== entity) hold(target, standIn);
  }
  return { groups, objects, shared };
}

interface Grouping {
  readonly groups: readonly Group[];
  /** Undefined if there is nothing to ask for. */
  readonly groupOf: (entity: Entity) => Group | undefined;
}

function startGrouping(identify: Identify): Grouping {
  const groups: Group[] = [];
  const byIdentification = new Map<Identification, Map<unknown, Group>>();
  return {
    groups,
    groupOf(entity) {
      const identification = identify(entity);
      const identity = identification?.identify(entity);
      if (!identification || identity === undefined) return undefined;
      let byIdentity = byIdentification.get(identification);
      if (!byIdentity) byIdentification.set(identification, (byIdentity = new Map()));
      let group = byIdentity.get(identity);
      if (!group) {
        group = { text: identification.write(identity), entities: [] };
        byIdentity.set(identity, group);
        groups.push(group);
      }
      return group;
    },
  };
}

/** The other, if it has the same keys with the same values as `entity`. */
function twinOf(entity: Entity, other: Entity | undefined): Entity | undefined {
  if (other === undefined) return undefined;
  const keys = Object.keys(entity);
  const same = keys.length === Object.keys(other).length && keys.every((key) => entity[key] === other[key]);
  return same ? other : undefined;
}

function hold({ holder, key }: Held, entity: Entity): void {
  if (Array.isArray(holder)) holder[Number(key)] = entity;
  else if (holder) holder[key] = entity;
}
