import { appendEvent, invalidInput, notAllowed, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { saveLocation } from '../db/locations.ts';
import { locationChanged } from '../db/event-data.ts';
import { mayManageLocations } from '../domain/access.ts';
import { isGln } from '../domain/gln.ts';
import type { Location } from '../domain/location.ts';
import type { MutationResolvers, UpsertLocationInput } from '../generated/resolvers.ts';
import { checkId, checkPoint, checkText, firstOf, type Refusal } from './check-input.ts';
import { circumstancesOf } from './circumstances.ts';

export const upsertLocation: NonNullable<MutationResolvers['upsertLocation']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  if (mayManageLocations(caller) !== 'allowed') return notAllowed('Only services and admin change locations');
  const refusal = checkLocation(input);
  if (refusal !== undefined) return refusal;
  return runCommand(deps.database, { caller, operation: 'upsertLocation', input }, (tx) => upsert(tx, input, context));
};

function checkLocation({ id, code, nameJa, nameEn, gln, geo, address, openingHours }: UpsertLocationInput): Refusal {
  const { postalCode, region, locality, streetAddress } = address;
  return firstOf(
    () => checkId('id', id),
    () => checkId('code', code),
    () => checkText('nameJa', nameJa, 100),
    () => (nameEn == null ? undefined : checkText('nameEn', nameEn, 100)),
    () => (gln == null || isGln(gln) ? undefined : invalidInput('gln', 'Expected 13 digits with a right check digit')),
    () => checkPoint('geo', geo),
    () =>
      /^\d{3}-\d{4}$/.test(postalCode)
        ? undefined
        : invalidInput('address.postalCode', 'Expected seven digits with a hyphen, such as 150-0002'),
    () => checkText('address.region', region, 20),
    () => checkText('address.locality', locality, 100),
    () => checkText('address.streetAddress', streetAddress, 200),
    ...openingHours.map((hours, index) => () => checkText(`openingHours.${index}`, hours, 100)),
  );
}

async function upsert(tx: Transaction, input: UpsertLocationInput, context: InventoryContext) {
  const { now, correlationId } = circumstancesOf(context);
  const { idempotencyKey: _, geo, address, nameEn, gln, capabilities, ...rest } = input;
  const location: Location = {
    ...rest,
    ...geo,
    ...address,
    nameEn: nameEn ?? null,
    gln: gln ?? null,
    capabilities: [...new Set(capabilities)],
    active: true,
    updatedAt: now,
  };
  if (!(await saveLocation(tx, location))) {
    return invalidInput('code', `Expected a code of its own, but another location has ${location.code}`);
  }
  await appendEvent(tx, { ...locationChanged(location), time: now, correlationId });
  return { __typename: 'LocationPayload' as const, location };
}
