import type { GraphQLError } from 'graphql';
import { memoize } from '../../lib/memoize.ts';
import { startGroups, type CompiledGroup } from '../compile-plan.ts';
import type { Entity } from '../entity.ts';
import { startRun, type FetchRun } from '../fetch-run.ts';
import type { PlaceError } from '../place-error.ts';

type Keys = readonly (string | number)[];

/** The fetches for what is deferred in one place of the operation, or for what is not deferred. */
export interface Block {
  readonly done: Promise<unknown>;
  /** What went wrong in it, where the client sees it; complete once it is done. */
  readonly errors: () => readonly GraphQLError[];
  /** Those of the errors that the object at a path is the one to tell; each goes to one object. */
  readonly claim: (path: Keys) => readonly GraphQLError[];
}

export interface RunningBlocks {
  readonly primary: Block;
  /** Done at once where a fragment needs no fetch of its own. */
  readonly labelled: (label: string) => Block;
}

export interface BlockTools extends Pick<FetchRun, 'given' | 'call'> {
  readonly placeError: PlaceError;
}

/** Starts all fetches of a plan, each as soon as it has its inputs, and keeps apart what each block is waiting for. */
export function startBlocks(
  groups: readonly CompiledGroup[],
  data: Entity,
  { placeError, ...scope }: BlockTools,
): RunningBlocks {
  const runs = memoize(
    () => startRun(scope),
    (block: string | undefined) => block ?? '',
  );
  const done = startGroups(groups, [{ entity: data, path: undefined }], ({ block }) => runs.get(block));
  const blocks = memoize(
    (wanted: string | undefined) => {
      const own = Promise.all(groups.flatMap(({ block }, index) => (block === wanted ? (done[index] ?? []) : [])));
      // Who waits for it hears of it; maybe nobody does.
      own.catch(() => {});
      return blockOf(own, runs.get(wanted).errors, placeError);
    },
    (block) => block ?? '',
  );
  for (const { block } of groups) blocks.get(block);
  return { primary: blocks.get(undefined), labelled: blocks.get };
}

function blockOf(done: Promise<unknown>, raw: readonly GraphQLError[], placeError: PlaceError): Block {
  let placed: readonly GraphQLError[] | undefined;
  let left: readonly GraphQLError[] | undefined;
  const errors = (): readonly GraphQLError[] => (placed ??= raw.map(placeError));
  return {
    done,
    errors,
    claim(path) {
      const before = left ?? errors();
      const mine = before.filter((error) => isToldAt(path, error.path ?? []));
      left = before.filter((error) => !mine.includes(error));
      return mine;
    },
  };
}

/** Whether an object at `path` tells an error: what is neither in it nor in one that is like it, whoever comes first. */
function isToldAt(path: Keys, place: Keys): boolean {
  const names = place.filter((key) => typeof key === 'string');
  const isInside = path.every((key, index) => place[index] === key);
  return isInside || !path.filter((key) => typeof key === 'string').every((name, index) => names[index] === name);
}
