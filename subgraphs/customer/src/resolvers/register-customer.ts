import { runCommand, type Transaction } from '@musubi/chassis';
import { customerExists } from '../db/customers.ts';
import { lockNames, nextMemberCard, ownersOf } from '../db/identities.ts';
import { saveLinks } from '../db/links.ts';
import { saveNew } from '../db/save.ts';
import { linkScope, viewerOf, type Viewer } from '../domain/access.ts';
import { accepted, type Decision } from '../domain/decision.ts';
import { linkFrom } from '../domain/link.ts';
import { decideRegistration, parseRegistration, registered, type Registration } from '../domain/register.ts';
import type { RegisterCustomerInput } from '../generated/resolvers.ts';
import { allowed, savingOf, type Authority } from './authority.ts';
import { payloadOf } from './payloads.ts';
import { refusalOf } from './refusal.ts';

/** Makes a customer or finds the one whose verified identity is given, once a key. */
export function registerCustomer(input: RegisterCustomerInput, context: Authority) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'registerCustomer', input }, async (tx) => {
    const outcome = await register(tx, input, context);
    return outcome.kind === 'rejected' ? refusalOf(outcome.rejection, REFUSALS) : payloadOf(outcome.value);
  });
}

const REFUSALS = ['IdentityTaken', 'InvalidInput', 'Forbidden'] as const;

async function register(tx: Transaction, input: RegisterCustomerInput, context: Authority): Promise<Decision<string>> {
  const viewer = allowed(viewerOf(context.caller), 'register');
  if (viewer.kind === 'rejected') return viewer;
  const registration = parseRegistration({ ...input, locale: input.locale ?? 'ja-JP' }, viewer.value);
  if (registration.kind === 'rejected') return registration;
  const outcome = await findOrMake(tx, registration.value, {
    ...context,
    viewer: viewer.value,
    key: input.idempotencyKey,
  });
  if (outcome.kind === 'accepted') {
    await openToStaff(tx, outcome.value, { viewer: viewer.value, now: context.deps.clock() });
  }
  return outcome;
}

/** The id of the customer that the registration is about. */
async function findOrMake(
  tx: Transaction,
  registration: Registration,
  by: Authority & { readonly viewer: Viewer; readonly key: string },
): Promise<Decision<string>> {
  const { deps, viewer } = by;
  await lockNames(tx, registration.identities, registration.id);
  const owners = await ownersOf(tx, registration.identities);
  const existing = registration.id !== null && (await customerExists(tx, registration.id));
  const decided = decideRegistration(registration, { owners, existing }, viewer);
  if (decided.kind === 'rejected') return decided;
  if (decided.value.kind === 'known') return accepted(decided.value.customerId);
  const id = registration.id ?? deps.newId();
  const card = await nextMemberCard(tx);
  const change = registered({ ...registration, id }, { viewer, now: deps.clock(), card });
  await saveNew(tx, change, savingOf(viewer, by, by.key));
  return accepted(id);
}

/** Whoever registered a customer at the counter or on the phone serves them now. */
async function openToStaff(
  tx: Transaction,
  customerId: string,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Date },
): Promise<void> {
  const scope = linkScope(viewer);
  if (scope !== undefined) await saveLinks(tx, [linkFrom({ scope, customerId, reason: 'REGISTERED', linkedAt: now })]);
}
