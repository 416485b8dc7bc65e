import { invalidInput, notAllowed, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { saveLocation } from '../db/locations.ts';
import { mayManageLocations } from '../domain/access.ts';
import type { Location } from '../domain/location.ts';
import type { MutationResolvers, UpsertLocationInput } from '../generated/resolvers.ts';
import { checkLocation } from '../domain/check-location.ts';
import { circumstancesOf } from './circumstances.ts';

export const upsertLocation: NonNullable<MutationResolvers['upsertLocation']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  if (mayManageLocations(caller) !== 'allowed') return notAllowed('Only services and admin change locations');
  const refusal = checkLocation(input);
  if (refusal !== undefined) return refusal;
  return runCommand(deps.database, { caller, operation: 'upsertLocation', input }, (tx) => upsert(tx, input, context));
};

async function upsert(tx: Transaction, input: UpsertLocationInput, context: InventoryContext) {
  const circumstances = circumstancesOf(context);
  const { idempotencyKey: _, geo, address, nameEn, gln, capabilities, ...rest } = input;
  const location: Location = {
    ...rest,
    ...geo,
    ...address,
    nameEn: nameEn ?? null,
    gln: gln ?? null,
    capabilities: [...new Set(capabilities)],
    active: true,
    updatedAt: circumstances.now,
  };
  if (!(await saveLocation(tx, location, circumstances))) {
    return invalidInput('code', `Expected a code of its own, but another location has ${location.code}`);
  }
  return { __typename: 'LocationPayload' as const, location };
}
