import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { inTransaction } from './db/transaction.ts';
import type { Executor, Transaction } from './db/open.ts';
import type { CommandErrorOf } from './errors.ts';
import type { Caller } from './identity/caller.ts';

/** What a key belongs to: the caller and the operation, so nobody meets another's answers. */
export type KeyedCommand = {
  readonly caller: Caller;
  /** The mutation's name. */
  readonly operation: string;
  readonly key: string;
  /** The input; the key itself may stay in it. */
  readonly body: unknown;
};

/**
 * Runs a command once for its key, after Stripe's contract: the same key and body get the stored
 * answer, the same key with another body gets `IdempotencyMismatch`. Concurrent calls wait for the
 * first. The answer is stored as plain JSON in the command's own transaction and is handed out as
 * stored, so first and repeated answers are equal; a `run` that throws stores nothing.
 * `InvalidInput`, `VersionConflict` and `TooManyAttempts` are not stored: nothing has begun, and the
 * corrected command, or the same one later, may keep its key.
 */
export async function once<Result extends object>(
  tx: Transaction,
  command: KeyedCommand,
  run: () => Promise<Result>,
): Promise<Result | CommandErrorOf<'IdempotencyMismatch'> | ReturnType<typeof badKey>> {
  const { operation, key, body } = command;
  if (key.length === 0 || key.length > 255) return badKey(key);
  const principal = principalOf(command.caller);
  const hash = digest(withoutKey(body));
  const row = sql`principal = ${principal} and operation = ${operation} and key = ${key}`;
  const claimed = await tx.execute(sql`
    insert into chassis.idempotency (principal, operation, key, body_hash)
    values (${principal}, ${operation}, ${key}, ${hash}) on conflict do nothing returning key`);
  if (claimed.length > 0) {
    const text = JSON.stringify(await run());
    const result: Result = JSON.parse(text);
    await tx.execute(
      isUnbegun(result)
        ? sql`delete from chassis.idempotency where ${row}`
        : sql`update chassis.idempotency set result = ${text}::json where ${row}`,
    );
    return result;
  }
  const [stored] = await tx.execute<{ body_hash: string; result: string }>(sql`
    select body_hash, result::text as result from chassis.idempotency where ${row}`);
  if (stored?.body_hash !== hash) return mismatch(key);
  const result: Result = JSON.parse(stored.result);
  return result;
}

/** `once` in a transaction of its own: the frame of every mutation. */
export function runCommand<Result extends object>(
  database: Executor,
  command: {
    readonly caller: Caller;
    readonly operation: string;
    readonly input: { readonly idempotencyKey: string };
  },
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result | CommandErrorOf<'IdempotencyMismatch'> | ReturnType<typeof badKey>> {
  const { caller, operation, input } = command;
  const keyed = { caller, operation, key: input.idempotencyKey, body: input };
  return inTransaction(database, (tx) => once(tx, keyed, () => run(tx)));
}

/** Nobody signed in is told apart by the secrets they brought, kept as a digest. */
function principalOf(caller: Caller): string {
  switch (caller.kind) {
    case 'user':
      return `user:${caller.subject}`;
    case 'service':
      return `service:${caller.name}:${caller.subject ?? ''}`;
    case 'anonymous':
      return `anonymous:${digest(caller.headers)}`;
    default:
      return caller satisfies never;
  }
}

function withoutKey(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return { ...body, idempotencyKey: undefined };
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** JSON with sorted names, so that the order of an input's fields doesn't matter. */
function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_name, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}

const UNBEGUN: ReadonlySet<unknown> = new Set(['InvalidInput', 'VersionConflict', 'TooManyAttempts']);

function isUnbegun(result: object): boolean {
  return '__typename' in result && UNBEGUN.has(result.__typename);
}

function mismatch(key: string): CommandErrorOf<'IdempotencyMismatch'> {
  const message = `The idempotency key ${key} was used before with other input; expected the same input or a new key`;
  return { __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED', message };
}

function badKey(key: string): CommandErrorOf<'InvalidInput'> & { readonly field: string } {
  const message = `Expected an idempotency key of 1 to 255 characters, got ${key.length}`;
  return { __typename: 'InvalidInput', code: 'BAD_USER_INPUT', message, field: 'idempotencyKey' };
}
