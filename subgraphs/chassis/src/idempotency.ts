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
): Promise<OnceAnswer<Result>> {
  const [answer] = await onceEach(tx, [command], async () => [await run()]);
  return answer ?? badKey(command.key);
}

/** What a command that runs once answers. */
export type OnceAnswer<Result> = Result | CommandErrorOf<'IdempotencyMismatch'> | ReturnType<typeof badKey>;

/**
 * `once` for several commands in one transaction, each under a key of its own. `run` gets the places of those that have not
 * run before, in order, and answers for each. All are claimed in one order, so that no two processes wait for each other.
 */
export async function onceEach<Result extends object>(
  tx: Transaction,
  commands: readonly KeyedCommand[],
  run: (places: readonly number[]) => Promise<readonly Result[]>,
): Promise<readonly OnceAnswer<Result>[]> {
  const asked = commands.map(({ caller, operation, key, body }, place) => {
    return { place, operation, key, principal: principalOf(caller), hash: digest(withoutKey(body)) };
  });
  const valid = asked.filter(({ key }) => key.length > 0 && key.length <= 255);
  const claimed = await claim(tx, valid);
  const fresh = valid.filter((one) => claimed.has(nameOf(one)));
  const results = fresh.length === 0 ? [] : await run(fresh.map(({ place }) => place));
  const texts = results.map((result) => JSON.stringify(result));
  const answers = new Map<number, OnceAnswer<Result>>();
  const told = fresh.map((one, index) => {
    const result: Result = JSON.parse(texts[index] ?? '');
    answers.set(one.place, result);
    return { ...one, text: isUnbegun(result) ? null : (texts[index] ?? null) };
  });
  await keep(tx, told);
  for (const one of valid.filter(({ place }) => !answers.has(place)))
    answers.set(one.place, await recall<Result>(tx, one));
  return asked.map(({ place, key }) => answers.get(place) ?? badKey(key));
}

type Claim = { readonly principal: string; readonly operation: string; readonly key: string; readonly hash: string };

/** Names of the claims that nobody had made. */
async function claim(tx: Transaction, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  const column = (pick: (one: Claim) => string) => sql.param(claims.map(pick));
  const rows = await tx.execute<Omit<Claim, 'hash'>>(sql`
    insert into chassis.idempotency (principal, operation, key, body_hash)
    select * from unnest(
      ${column(({ principal }) => principal)}::text[], ${column(({ operation }) => operation)}::text[],
      ${column(({ key }) => key)}::text[], ${column(({ hash }) => hash)}::text[]
    ) as given (principal, operation, key, body_hash)
    order by principal, operation, key
    on conflict do nothing returning principal, operation, key`);
  return new Set(rows.map(nameOf));
}

/** Stores the answers of claims; a claim without an answer is given up. */
async function keep(tx: Transaction, claims: readonly (Claim & { readonly text: string | null })[]): Promise<void> {
  for (const [kept, statement] of [
    [
      claims.filter(({ text }) => text !== null),
      sql`update chassis.idempotency old set result = given.result::json from`,
    ],
    [claims.filter(({ text }) => text === null), sql`delete from chassis.idempotency old using`],
  ] as const) {
    const column = (pick: (one: Claim & { readonly text: string | null }) => string | null) =>
      sql.param(kept.map(pick));
    if (kept.length === 0) continue;
    await tx.execute(sql`${statement} unnest(
        ${column(({ principal }) => principal)}::text[], ${column(({ operation }) => operation)}::text[],
        ${column(({ key }) => key)}::text[], ${column(({ text }) => text)}::text[]
      ) as given (principal, operation, key, result)
      where old.principal = given.principal and old.operation = given.operation and old.key = given.key`);
  }
}

/** The stored answer to a claim that somebody has made before. */
async function recall<Result extends object>(tx: Transaction, { principal, operation, key, hash }: Claim) {
  const [stored] = await tx.execute<{ body_hash: string; result: string }>(sql`
    select body_hash, result::text as result from chassis.idempotency
    where principal = ${principal} and operation = ${operation} and key = ${key}`);
  if (stored?.body_hash !== hash) return mismatch(key);
  const result: Result = JSON.parse(stored.result);
  return result;
}

function nameOf({ principal, operation, key }: Omit<Claim, 'hash'>): string {
  return JSON.stringify([principal, operation, key]);
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
): Promise<OnceAnswer<Result>> {
  const { caller, operation, input } = command;
  const keyed = { caller, operation, key: input.idempotencyKey, body: input };
  return inTransaction(database, (tx) => once(tx, keyed, () => run(tx)));
}

/** Nobody signed in is told apart by the secrets they brought, kept as a digest. */
export function principalOf(caller: Caller): string {
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
