import { badUserInput, forbidden, unauthenticated } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { readRules } from '../db/sourcing-rules.ts';
import { maySetBuffers } from '../domain/access.ts';
import { withoutBuffers } from '../domain/channel-buffer.ts';
import { isPoint } from '../domain/distance.ts';
import { planSourcing, type SourcingPlan } from '../domain/sourcing.ts';
import type { QuerySourcingRulesArgs, SourcingInput } from '../generated/resolvers.ts';
import { checkEach, checkId, checkInteger, firstOf, MOST_PER_LINE } from '../domain/check-input.ts';

/** Reads what may be promised and leaves the choice to the rules. */
export async function sourcingPlan(input: SourcingInput, context: InventoryContext): Promise<SourcingPlan> {
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
  return planFor({ lines, method, channel, locationId, destination }, { context, except: new Set() });
}

/** The plan for a question that is well-formed; `except` are locations that are not asked. */
export async function planFor(
  { lines, method, channel, locationId, destination }: SourcingInput,
  { context, except }: { readonly context: InventoryContext; readonly except: ReadonlySet<string> },
): Promise<SourcingPlan> {
  const { loaders, deps } = context;
  const store = locationId == null ? undefined : await loaders.location(locationId);
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  const [all, buffers, { rules }, found] = await Promise.all([
    loaders.locations(),
    loaders.buffers(channel),
    readRules(deps.database, channel ?? null),
    Promise.all(variantIds.map((id) => loaders.units.load(id))),
  ]);
  const locations = all.filter(({ id }) => !except.has(id));
  const atp = new Map(
    found.map((units, index) => {
      const stock = withoutBuffers(units, buffers);
      return [variantIds[index] ?? '', new Map(stock?.locationIds.map((id, at) => [id, stock.units[at] ?? 0]))];
    }),
  );
  return planSourcing({ lines, method, locations, atp, destination: destination ?? undefined, store, rules });
}

/** The rules that count for a channel. */
export async function sourcingRules({ channel }: QuerySourcingRulesArgs, { caller, deps }: InventoryContext) {
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: sourcing rules are for services and admin');
  if (maySetBuffers(caller) !== 'allowed') throw forbidden('Sourcing rules are for services and admin');
  return readRules(deps.database, channel ?? null);
}
