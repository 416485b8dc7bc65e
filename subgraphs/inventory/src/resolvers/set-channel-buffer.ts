import { notAllowed, notFound, runCommand } from '@musubi/chassis';
import { saveBuffer } from '../db/channel-buffers.ts';
import { knownLocations } from '../db/locations.ts';
import { maySetBuffers } from '../domain/access.ts';
import { checkId, checkInteger, firstOf, MOST_PER_LINE } from '../domain/check-input.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { circumstancesOf } from './circumstances.ts';

export const setChannelBuffer: NonNullable<MutationResolvers['setChannelBuffer']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const { channel, units } = input;
  const [variantId, locationId] = [input.variantId ?? null, input.locationId ?? null];
  const refusal = firstOf(
    () => checkId('channel', channel),
    () => (variantId === null ? undefined : checkId('variantId', variantId)),
    () => (locationId === null ? undefined : checkId('locationId', locationId)),
    () => checkInteger('units', units, { least: 0, most: MOST_PER_LINE }),
  );
  if (refusal !== undefined) return refusal;
  if (maySetBuffers(caller) !== 'allowed') return notAllowed('Only services and admin set the buffers of channels');
  return runCommand(deps.database, { caller, operation: 'setChannelBuffer', input }, async (tx) => {
    if (locationId !== null && !(await knownLocations(tx, [locationId])).has(locationId)) {
      return notFound(`There is no location ${locationId}`);
    }
    const buffer = { channel, variantId, locationId, units };
    await saveBuffer(tx, buffer, circumstancesOf(context));
    return { __typename: 'ChannelBufferPayload' as const, buffer };
  });
};
