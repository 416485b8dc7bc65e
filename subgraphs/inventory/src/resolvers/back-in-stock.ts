import { notAllowed, notFound, requireUser, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import * as db from '../db/back-in-stock.ts';
import { allLocations } from '../db/locations.ts';
import { unitsOfVariants } from '../db/units.ts';
import { placesOf, type BackInStock } from '../domain/back-in-stock.ts';
import { checkId, checkInteger, checkPoint, firstOf, invalidInput, type Refusal } from '../domain/check-input.ts';
import type {
  BackInStockSubscriptionResolvers,
  MutationResolvers,
  SubscribeBackInStockInput,
} from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** The most that one customer may wait for. */
const MOST_WAITING = 100;

export const subscribeBackInStock: NonNullable<MutationResolvers['subscribeBackInStock']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const refusal = checkAsked(input);
  if (refusal !== undefined) return refusal;
  const customerId = customerOf(context);
  if (customerId === undefined) return notAllowed('Only a customer asks to be told, or a service for one');
  return runCommand(deps.database, { caller, operation: 'subscribeBackInStock', input }, (tx) =>
    subscribe(tx, { input, customerId }, context),
  );
};

function checkAsked({ variantId, scope, locationId, near, radiusMeters, units }: SubscribeBackInStockInput): Refusal {
  return firstOf(
    () => checkId('variantId', variantId),
    () => (locationId == null ? undefined : checkId('locationId', locationId)),
    () => (near == null ? undefined : checkPoint('near', near)),
    () => checkInteger('radiusMeters', radiusMeters, { least: 1, most: 1_000_000 }),
    () => checkInteger('units', units, { least: 1, most: 100 }),
    () =>
      (scope === 'LOCATION') === (locationId != null)
        ? undefined
        : invalidInput('locationId', 'Expected a location for the scope LOCATION, and for no other'),
    () =>
      (scope === 'NEAR') === (near != null)
        ? undefined
        : invalidInput('near', 'Expected a point for the scope NEAR, and for no other'),
  );
}

async function subscribe(
  tx: Transaction,
  { input, customerId }: { readonly input: SubscribeBackInStockInput; readonly customerId: string },
  { deps }: InventoryContext,
) {
  const { variantId, scope, units } = input;
  await db.lockVariant(tx, variantId);
  const locations = await allLocations(tx);
  const locationId = input.locationId ?? null;
  if (locationId !== null && !locations.some(({ id }) => id === locationId)) {
    return notFound(`There is no location ${locationId}`);
  }
  const subscription: BackInStock = {
    id: deps.newId(),
    customerId,
    variantId,
    scope,
    locationId,
    latitude: input.near?.latitude ?? null,
    longitude: input.near?.longitude ?? null,
    radiusMeters: scope === 'NEAR' ? input.radiusMeters : null,
    units,
    status: 'WAITING',
    createdAt: deps.clock(),
    settledAt: null,
  };
  const asked = (await db.askedBy(tx, customerId)).filter(({ status }) => status === 'WAITING');
  const same = asked.find((one) => one.variantId === variantId && one.scope === scope && one.locationId === locationId);
  if (same !== undefined) return { __typename: 'BackInStockPayload' as const, subscription: same };
  if (asked.length >= MOST_WAITING) {
    return invalidInput('variantId', `Expected at most ${MOST_WAITING} that one customer waits for`);
  }
  const [stock] = await unitsOfVariants(tx, [variantId]);
  const there = new Map(stock?.locationIds.map((id, index) => [id, stock.units[index] ?? 0]));
  const atp = placesOf(subscription, locations).reduce((sum, { id }) => sum + (there.get(id) ?? 0), 0);
  if (atp >= units) {
    const message = `Expected fewer than ${units} of ${variantId} to be there, but ${atp} can be promised`;
    return { __typename: 'AlreadyInStock' as const, code: 'ALREADY_IN_STOCK', message, atp };
  }
  await db.insertBackInStock(tx, subscription);
  return { __typename: 'BackInStockPayload' as const, subscription };
}

export const unsubscribeBackInStock: NonNullable<MutationResolvers['unsubscribeBackInStock']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const customerId = customerOf(context);
  if (customerId === undefined) return notAllowed('Only the customer, or a service for them');
  return runCommand(deps.database, { caller, operation: 'unsubscribeBackInStock', input }, async (tx) => {
    const find = async () => (await db.askedBy(tx, customerId)).find(({ id }) => id === input.id);
    const found = await find();
    if (found === undefined) return notFound(`There is no subscription ${input.id}`);
    await db.lockVariant(tx, found.variantId);
    await db.settleBackInStock(tx, [found.id], { status: 'CANCELLED', now: deps.clock() });
    return { __typename: 'BackInStockPayload' as const, subscription: (await find()) ?? found };
  });
};

/** What the signed-in customer asked to be told of. */
export function backInStockSubscriptions({ caller, deps }: InventoryContext) {
  const { subject } = requireUser(caller);
  return db.askedBy(deps.database, subject);
}

function customerOf({ caller }: InventoryContext): string | undefined {
  if (caller.kind === 'service') return caller.subject;
  return caller.kind === 'user' && caller.role === 'shopper' ? caller.subject : undefined;
}

export const BackInStockSubscriptionType: BackInStockSubscriptionResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => (locationId === null ? null : locationById(locationId, context)),
};
