import { runCommand, type Transaction } from '@musubi/chassis';
import { lockCustomer } from '../db/customers.ts';
import { saveChange } from '../db/save.ts';
import { viewerOf, type Command, type Viewer } from '../domain/access.ts';
import { evolve, type Customer, type CustomerChange } from '../domain/customer.ts';
import { accepted, type Decision } from '../domain/decision.ts';
import { expectVersion } from '../domain/profile.ts';
import { allowed, savingOf, sees, unseen, type Authority } from './authority.ts';
import { payloadOf } from './payloads.ts';
import { refusalOf } from './refusal.ts';

/** A command that changes one customer. */
export type ChangeCommand = {
  /** The mutation's name. */
  readonly operation: string;
  readonly command: Command;
  readonly customerId: string;
  readonly input: { readonly idempotencyKey: string; readonly expectedVersion?: number | null | undefined };
  /** Loads what else it needs and decides. An accepted `undefined` is no change. */
  decide(
    tx: Transaction,
    about: { readonly customer: Customer; readonly viewer: Viewer; readonly now: Date },
  ): Promise<Decision<CustomerChange | undefined>>;
};

/** The frame of all changes, once a key. */
export function changeCustomer(context: Authority, command: ChangeCommand) {
  const { caller, deps } = context;
  const { operation, input } = command;
  return runCommand(deps.database, { caller, operation, input }, async (tx) => {
    const outcome = await apply(tx, context, command);
    return outcome.kind === 'rejected' ? refusalOf(outcome.rejection, REFUSALS) : payloadOf(outcome.value);
  });
}

const REFUSALS = ['IdentityTaken', 'NotFound', 'VersionConflict', 'InvalidInput', 'Forbidden'] as const;

/** May they? Lock, see, compare versions, decide, save with one event. Answers the customer's id. */
async function apply(tx: Transaction, context: Authority, command: ChangeCommand): Promise<Decision<string>> {
  const { customerId, input } = command;
  const viewer = allowed(viewerOf(context.caller), command.command);
  if (viewer.kind === 'rejected') return viewer;
  const about = { viewer: viewer.value, customerId, now: context.deps.clock() };
  const customer = await lockCustomer(tx, customerId);
  if (customer === undefined || !(await sees(tx, about))) return unseen(customerId);
  const current = expectVersion(customer, input.expectedVersion);
  if (current.kind === 'rejected') return current;
  const decided = await command.decide(tx, { customer, viewer: viewer.value, now: about.now });
  if (decided.kind === 'rejected') return decided;
  const change = decided.value;
  if (change !== undefined) {
    const changed = { customer: evolve(customer, change, about.now), change: change };
    await saveChange(tx, changed, savingOf(viewer.value, context, input.idempotencyKey));
  }
  return accepted(customerId);
}
