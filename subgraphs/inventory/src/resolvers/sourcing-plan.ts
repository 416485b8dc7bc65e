import { badUserInput } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { withoutBuffers } from '../domain/channel-buffer.ts';
import { isPoint } from '../domain/distance.ts';
import { planSourcing, type SourcingPlan } from '../domain/sourcing.ts';
import type { SourcingInput } from '../generated/resolvers.ts';
import { checkEach, checkId, checkInteger, firstOf, MOST_PER_LINE } from '../domain/check-input.ts';

/** Reads what may be promised and leaves the choice to the rules. */
export async function sourcingPlan(input: SourcingInput, { loaders }: InventoryContext): Promise<SourcingPlan> {
  const { lines, method, channel, locationId, destination } = input;
  const refusal = checkEach('input.lines', lines, {
    most: 200,
    check: (path, line) =>
      firstOf(
        () => checkId(`${path}.variantId`, line.variantId),
        () => checkInteger(`${path}.quantity`, line.quantity, { least: 1, most: MOST_PER_LINE }),
      ),
  });
  if (refusal !== undefined) throw badUserInput(refusal.message, refusal.field);
  if (destination != null && !isPoint(destination)) {
    throw badUserInput('Expected a point on the globe', 'input.destination');
  }
  if (method !== 'SHIP' && locationId == null) {
    throw badUserInput(`Expected locationId, the store, for ${method}`, 'input.locationId');
  }
  const store = locationId == null ? undefined : await loaders.location(locationId);
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  const [locations, buffers, found] = await Promise.all([
    loaders.locations(),
    loaders.buffers(channel),
    Promise.all(variantIds.map((id) => loaders.units.load(id))),
  ]);
  const atp = new Map(
    found.map((all, index) => {
      const stock = withoutBuffers(all, buffers);
      return [variantIds[index] ?? '', new Map(stock?.locationIds.map((id, at) => [id, stock.units[at] ?? 0]))];
    }),
  );
  return planSourcing({ lines, method, locations, atp, destination: destination ?? undefined, store });
}
