import { notAllowed } from '@musubi/chassis';
import { mayReserve } from '../domain/access.ts';
import type { MutationResolvers, ReserveStockInput } from '../generated/resolvers.ts';
import { checkEach, checkId, checkInteger, firstOf, MOST_PER_LINE, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';
import { laneOf } from '../db/hold-stock.ts';

/** How long a hold may last. */
export const TTL_SECONDS = { least: 1, most: 86_400 };

export const reserveStock: NonNullable<MutationResolvers['reserveStock']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refusal = checkReserve(input);
  if (refusal !== undefined) return refusal;
  const locationIds = input.lines.map(({ locationId }) => locationId);
  if (mayReserve(caller, locationIds) !== 'allowed') {
    return notAllowed('Only services reserve stock, and an associate in their own store');
  }
  const { actor } = circumstancesOf(context);
  const { correlationId } = context;
  return deps.holds(laneOf(input), { caller, operation: 'reserveStock', input, correlationId, actor });
};

function checkReserve({ id, lines, ttlSeconds, channel }: ReserveStockInput): Refusal {
  return firstOf(
    () => (id == null ? undefined : checkId('id', id)),
    () =>
      checkEach('lines', lines, {
        most: 200,
        check: (path, line) =>
          firstOf(
            () => checkId(`${path}.variantId`, line.variantId),
            () => checkId(`${path}.locationId`, line.locationId),
            () => checkInteger(`${path}.quantity`, line.quantity, { least: 1, most: MOST_PER_LINE }),
          ),
      }),
    () => checkInteger('ttlSeconds', ttlSeconds, TTL_SECONDS),
    () => (channel == null ? undefined : checkId('channel', channel)),
  );
}
