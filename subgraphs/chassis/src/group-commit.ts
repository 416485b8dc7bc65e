import { inTransaction } from './db/transaction.ts';
import type { Executor, Transaction } from './db/open.ts';
import { onceEach, principalOf, type OnceAnswer } from './idempotency.ts';
import type { Caller } from './identity/caller.ts';

/** A command that may share its transaction with others. */
export type GroupedCommand = {
  readonly caller: Caller;
  /** The mutation's name. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
};

/** Runs a command in its lane; the answer is that of `runCommand`. */
export type GroupCommit<Command extends GroupedCommand, Result extends object> = (
  lane: string,
  command: Command,
) => Promise<OnceAnswer<Result>>;

/** The most commands that one transaction carries: longer ones make the first of them wait. */
const MOST_TOGETHER = 256;

type Waiting<Command, Result> = {
  readonly command: Command;
  readonly resolve: (answer: OnceAnswer<Result>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Group commit: commands of one lane that arrive while an earlier one of it is at work wait for it, then share one
 * transaction. Meant for commands that would wait for each other's row locks anyway: instead of a commit each while the row
 * is locked, they have one. A command that meets no other goes at once. They are decided in the order in which they came,
 * each gets its own answer, and a key runs once as ever. Where a shared transaction fails, each runs in one of its own, so
 * that none fails by another's fault. Other processes are held off by the row locks that `work` takes.
 */
export function groupCommit<Command extends GroupedCommand, Result extends object>(
  database: Executor,
  work: (tx: Transaction, commands: readonly Command[]) => Promise<readonly Result[]>,
): GroupCommit<Command, Result> {
  const lanes = new Map<string, Waiting<Command, Result>[]>();
  const attempt = (commands: readonly Command[]) =>
    inTransaction(database, (tx) =>
      onceEach(tx, commands.map(keyed), (places) =>
        work(
          tx,
          places.flatMap((place) => commands[place] ?? []),
        ),
      ),
    );
  const settle = async (group: readonly Waiting<Command, Result>[]): Promise<void> => {
    try {
      const answers = await attempt(group.map(({ command }) => command));
      for (const [place, answer] of answers.entries()) group[place]?.resolve(answer);
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) await settle([one]);
    }
  };
  const drain = async (lane: string, waiting: Waiting<Command, Result>[]): Promise<void> => {
    while (waiting.length > 0) await settle(takeGroup(waiting));
    lanes.delete(lane);
  };
  return (lane, command) =>
    new Promise((resolve, reject) => {
      const waiting = lanes.get(lane) ?? [];
      waiting.push({ command, resolve, reject });
      if (lanes.has(lane)) return;
      lanes.set(lane, waiting);
      void drain(lane, waiting);
    });
}

function keyed({ caller, operation, input }: GroupedCommand) {
  return { caller, operation, key: input.idempotencyKey, body: input };
}

/** The first that wait, each key once: a repetition waits for the answer to the first. */
function takeGroup<Command extends GroupedCommand, Result>(
  waiting: Waiting<Command, Result>[],
): readonly Waiting<Command, Result>[] {
  const keys = new Set<string>();
  let count = 0;
  for (const { command } of waiting) {
    const key = JSON.stringify([principalOf(command.caller), command.operation, command.input.idempotencyKey]);
    if (count === MOST_TOGETHER || keys.has(key)) break;
    keys.add(key);
    count += 1;
  }
  return waiting.splice(0, count);
}
