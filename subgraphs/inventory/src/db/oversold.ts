import type { Transaction } from '@musubi/chassis';
import type { Demand } from '../domain/demand.ts';
import type { Discrepancy, Oversold } from '../domain/discrepancy.ts';
import { sells } from '../domain/location.ts';
import type { Reservation } from '../domain/reservation.ts';
import { allLocations } from './locations.ts';
import { unitsOfVariants } from './units.ts';

/** Of the units that orders lost, those that no other location that sells could replace. Reads, and reserves nothing. */
export async function oversoldOf(
  tx: Transaction,
  discrepancies: readonly Discrepancy[],
  lost: { readonly reservations: readonly Reservation[]; readonly shorts: ReadonlyMap<string, readonly Demand[]> },
): Promise<readonly Oversold[]> {
  if (lost.reservations.length === 0) return [];
  const orderIds = new Map(lost.reservations.map(({ id, orderId }) => [id, orderId]));
  const units = await unitsOfVariants(tx, [...new Set(discrepancies.map(({ variantId }) => variantId))]);
  const selling = new Set((await allLocations(tx)).filter(sells).map(({ id }) => id));
  return discrepancies.flatMap((discrepancy): readonly Oversold[] => {
    const { variantId, locationId } = discrepancy;
    const losing = [...lost.shorts].flatMap(([id, shorts]) =>
      shorts
        .filter((one) => one.variantId === variantId)
        .map(({ quantity }) => ({ orderId: orderIds.get(id), quantity })),
    );
    const stock = units.find((one) => one.variantId === variantId);
    const alternatives = (stock?.locationIds ?? [])
      .map((id, index) => ({ locationId: id, atp: stock?.units[index] ?? 0 }))
      .filter((one) => one.locationId !== locationId && selling.has(one.locationId));
    const missing = total(losing.map(({ quantity }) => quantity)) - total(alternatives.map(({ atp }) => atp));
    return missing > 0
      ? [{ discrepancy, missing, orderIds: losing.flatMap(({ orderId }) => orderId ?? []), alternatives }]
      : [];
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, units) => sum + units, 0);
}
