import {
  invalidInput,
  isId,
  notAllowed,
  notFound,
  runCommand,
  versionConflict,
  type Transaction,
} from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import {
  countSavedLists,
  deleteSavedList,
  insertSavedList,
  lockSavedList,
  updateSavedList,
} from '../db/saved-lists.ts';
import { keepsListsOf } from '../domain/access.ts';
import { decideItems, maximumLists, renamed, type SavedList } from '../domain/saved-list.ts';
import type { ChangeSavedListInput, CreateSavedListInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfSavedList } from '../views/saved-list-view.ts';
import { invalidItems, nameOf } from './parse-saved-list.ts';
import { publishOfList, type Cause } from './publish.ts';

/** The commands by which customers keep lists. */
export const savedListCommands = {
  createSavedList: async (_, { input }, context) => {
    const customerId = ownerFor(input, context);
    if (customerId === undefined) return notAllowed('Expected a shopper, for themselves, an admin or a service');
    const invalid =
      input.id != null && !isId(input.id) ? invalidInput('id', 'Expected 1 to 64 letters, digits, _ . -') : undefined;
    if (invalid !== undefined) return invalid;
    return run(context, { operation: 'createSavedList', input }, (tx, cause) =>
      create(tx, { input, customerId, cause }),
    );
  },
  changeSavedList: async (_, { input }, context) => {
    const invalid = invalidItems(input.items ?? []);
    if (invalid !== undefined) return invalid;
    return run(context, { operation: 'changeSavedList', input }, (tx, cause) => change(tx, input, cause));
  },
  deleteSavedList: (_, { input }, context) =>
    run(context, { operation: 'deleteSavedList', input }, async (tx, cause) => {
      const found = await lockedFor(tx, { ...input, id: input.listId }, context);
      if (found.kind === 'refused') return found.refusal;
      const { list } = found;
      await deleteSavedList(tx, list.id);
      await publishOfList(tx, { ...list, version: list.version + 1 }, { isDeleted: true, cause });
      return { __typename: 'SavedListPayload' as const, list: null };
    }),
} satisfies MutationResolvers;

/** A list that the caller may change, locked and at the expected version, or why not. */
export async function lockedFor(
  tx: Transaction,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null | undefined },
  { caller }: Pick<CartContext, 'caller'>,
) {
  const list = await lockSavedList(tx, id);
  if (list === undefined || !keepsListsOf(list.customerId, actorOf(caller))) {
    return { kind: 'refused', refusal: notFound(`There is no list ${id} for the caller`) } as const;
  }
  if (expectedVersion != null && expectedVersion !== list.version) {
    return { kind: 'refused', refusal: versionConflict(list.version, expectedVersion) } as const;
  }
  return { kind: 'locked', list } as const;
}

/** Writes down what a command made of a locked list, and tells of it; nothing where it is the same. */
export async function saveList(
  tx: Transaction,
  before: SavedList,
  { after, cause }: { readonly after: SavedList; readonly cause: Cause },
) {
  if (after === before) return;
  await updateSavedList(tx, after);
  await publishOfList(tx, after, { isDeleted: false, cause });
}

function run<Result extends object>(
  context: CartContext,
  { operation, input }: { readonly operation: string; readonly input: { readonly idempotencyKey: string } },
  work: (tx: Transaction, cause: Cause) => Promise<Result>,
) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation, input }, (tx) =>
    work(tx, { context, now: deps.clock(), idempotencyKey: input.idempotencyKey }),
  );
}

/** Undefined for whoever may not keep the list: shoppers keep their own. */
function ownerFor({ customerId }: CreateSavedListInput, { caller }: CartContext): string | undefined {
  const actor = actorOf(caller);
  const owner = customerId ?? (actor.kind === 'shopper' ? actor.customerId : undefined);
  return owner !== undefined && isId(owner) && keepsListsOf(owner, actor) ? owner : undefined;
}

async function create(
  tx: Transaction,
  {
    input,
    customerId,
    cause,
  }: { readonly input: CreateSavedListInput; readonly customerId: string; readonly cause: Cause },
) {
  const name = nameOf(input.name);
  if (name.kind === 'invalid') return name.error;
  if ((await countSavedLists(tx, customerId)) >= maximumLists) {
    return invalidInput('name', `Expected at most ${maximumLists} lists of one customer`);
  }
  const { now, context } = cause;
  const id = input.id ?? context.deps.newId();
  const list: SavedList = { id, version: 1, customerId, name: name.name, items: [], createdAt: now, updatedAt: now };
  if (!(await insertSavedList(tx, list))) return invalidInput('id', `Expected an id that no list has, got ${id}`);
  await publishOfList(tx, list, { isDeleted: false, cause });
  return { __typename: 'SavedListPayload' as const, list: viewOfSavedList(list) };
}

async function change(tx: Transaction, input: ChangeSavedListInput, cause: Cause) {
  const { listId, expectedVersion, items = [] } = input;
  const name = input.name == null ? undefined : nameOf(input.name);
  if (name?.kind === 'invalid') return name.error;
  const found = await lockedFor(tx, { id: listId, expectedVersion }, cause.context);
  if (found.kind === 'refused') return found.refusal;
  const { list: before } = found;
  const wanted = (items ?? []).map(({ variantId, quantity = 1 }) => ({ variantId, quantity }));
  const decided = decideItems(before, wanted, cause.now);
  if (decided.kind === 'invalid') return invalidInput(decided.field, decided.message);
  const after = name === undefined ? decided.list : renamed(decided.list, name.name, cause.now);
  // One command makes one version, whatever of it changed.
  const list = after === before ? before : { ...after, version: before.version + 1 };
  await saveList(tx, before, { after: list, cause });
  return { __typename: 'SavedListPayload' as const, list: viewOfSavedList(list) };
}
