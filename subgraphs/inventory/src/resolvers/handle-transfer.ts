import { notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { changeTransfer } from '../db/change-transfer.ts';
import { lockLevels } from '../db/levels.ts';
import { lockTransfer } from '../db/transfers.ts';
import { mayHandleTransfer } from '../domain/access.ts';
import { atpOf } from '../domain/level.ts';
import { decideTransfer, type AcceptedTransfer, type TransferCommand } from '../domain/transfer.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { checkId, checkQuantities, firstOf, invalidInput, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';
import { outOfStock, readStock } from '../db/out-of-stock.ts';

export const approveTransfer: NonNullable<MutationResolvers['approveTransfer']> = (_parent, { input }, context) =>
  handle(context, { operation: 'approveTransfer', kind: 'approve', input });

export const shipTransfer: NonNullable<MutationResolvers['shipTransfer']> = (_parent, { input }, context) =>
  handle(context, { operation: 'shipTransfer', kind: 'ship', input });

export const receiveTransfer: NonNullable<MutationResolvers['receiveTransfer']> = (_parent, { input }, context) =>
  handle(context, { operation: 'receiveTransfer', kind: 'receive', input });

export const cancelTransfer: NonNullable<MutationResolvers['cancelTransfer']> = (_parent, { input }, context) =>
  handle(context, { operation: 'cancelTransfer', kind: 'cancel', input });

type Kind = Exclude<TransferCommand['kind'], 'lose'>;

type Asked = {
  readonly operation: string;
  readonly kind: Kind;
  readonly input: {
    readonly idempotencyKey: string;
    readonly id: string;
    readonly expectedVersion?: number | null | undefined;
    readonly lines?: readonly { readonly variantId: string; readonly quantity: number }[] | null | undefined;
  };
};

/** The frame of every command on a transfer: check, lock, decide, write. */
async function handle(context: InventoryContext, { operation, kind, input }: Asked) {
  const { caller, deps } = context;
  const refusal = firstOf(
    () => checkId('id', input.id),
    () => (input.lines == null ? undefined : checkUnits(input.lines)),
  );
  if (refusal !== undefined) return refusal;
  return runCommand(deps.database, { caller, operation, input }, (tx) => change(tx, { kind, input }, context));
}

function checkUnits(lines: NonNullable<Asked['input']['lines']>): Refusal {
  return firstOf(
    () => checkQuantities('lines', lines, { least: 0 }),
    () =>
      new Set(lines.map(({ variantId }) => variantId)).size === lines.length
        ? undefined
        : invalidInput('lines', 'Expected each variant once'),
  );
}

async function change(tx: Transaction, { kind, input }: Pick<Asked, 'kind' | 'input'>, context: InventoryContext) {
  const { id, expectedVersion } = input;
  const circumstances = circumstancesOf(context);
  const found = await lockTransfer(tx, id);
  const access = found === undefined ? 'hidden' : mayHandleTransfer(context.caller, kind, found);
  if (found === undefined || access === 'hidden') return notFound(`There is no transfer ${id}`);
  if (access === 'forbidden') return notAllowed(`Only services ${kind} transfers, and an associate at their end of it`);
  if (expectedVersion != null && expectedVersion !== found.version)
    return versionConflict(found.version, expectedVersion);
  const units = new Map(input.lines?.map(({ variantId, quantity }) => [variantId, quantity]));
  const command: TransferCommand = kind === 'cancel' ? { kind } : { kind, units };
  const decision = decideTransfer(found, command, circumstances.now);
  if (decision.kind === 'refused') {
    if (decision.because === 'units') return invalidInput('lines', decision.message);
    const told = { code: 'TRANSFER_STATE', message: decision.message, transfer: found };
    return { __typename: 'TransferStateConflict' as const, ...told };
  }
  const short = kind === 'approve' ? await shortOf(tx, decision) : [];
  if (short.length > 0) return outOfStock(short, await readStock(tx, short));
  const transfer = await changeTransfer(tx, { command, decision, newId: context.deps.newId }, circumstances);
  return { __typename: 'TransferPayload' as const, transfer };
}

/** What can't be set aside, because it is promised to others. */
async function shortOf(tx: Transaction, { movements }: AcceptedTransfer) {
  const levels = await lockLevels(tx, [...movements.keys()]);
  return levels.flatMap((level) => {
    const quantity = movements.get(level.id)?.delta.allocated ?? 0;
    const { variantId, locationId } = level;
    return quantity > atpOf(level) ? [{ variantId, locationId, quantity }] : [];
  });
}
