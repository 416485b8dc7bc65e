import type { MayShare } from './compile-call.ts';
import type { Sharing } from './entity-fetch.ts';
import { namesOf, produces } from './produces.ts';
import type { Task } from './schedule.ts';

/** What of a plan's objects may be one object in several places. */
export interface SharingRules {
  /** For those that stand for one entity, when a task has fetched it. */
  readonly of: (task: Task) => Sharing;
  /** For those that an answer to some tasks says the same of. */
  readonly within: (tasks: readonly Task[]) => MayShare;
}

/** What a plan's tasks allow. */
export type ChooseSharing = (tasks: readonly Task[]) => SharingRules;

const never: MayShare = () => false;
const byCopy: SharingRules = { of: () => 'by copy', within: () => never };

/**
 * Where a path depends on the type of an object further up, or an argument on what is in one, an entity
 * that is met in two places may have to become two different things. And what two fetches give, list
 * beside list, may differ from place to place after the first has come: only where one fetch alone makes
 * the objects of a place are those one object that it says the same of.
 */
export const shareAll: ChooseSharing = (tasks) => {
  if (tasks.some(dependsOnPlace)) return byCopy;
  const makersOf = (place: readonly string[]): readonly Task[] => tasks.filter((task) => produces(task, place));
  return {
    of: ({ path }) => (makersOf(namesOf(path)).length === 1 ? 'as one' : 'by reference'),
    within(own) {
      // A rewrite may depend on the type of an object further up.
      if (own.some(({ node }) => (node.outputRewrites ?? []).length > 0)) return never;
      return (place) => {
        const [maker, ...others] = makersOf(place);
        return maker !== undefined && others.length === 0 && own.includes(maker);
      };
    },
  };
};

/** The same where another plan's answers are merged into the objects, place by place. */
export const shareEntities: ChooseSharing = (tasks) => ({ of: shareAll(tasks).of, within: () => never });

/** Where objects have to stay what they are while more is added to them. */
export const shareInPlace: ChooseSharing = (tasks) =>
  tasks.some(dependsOnPlace) ? byCopy : { of: () => 'by reference', within: () => never };

/** Whether what a task fetches depends on what is around its entities. */
function dependsOnPlace({ node: { contextRewrites = [] }, path }: Task): boolean {
  return contextRewrites.length > 0 || path.some((key) => String(key).includes('|['));
}
