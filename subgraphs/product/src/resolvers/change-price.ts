import { invalidInput, notFound, runCommand, versionConflict } from '@musubi/chassis';
import { cancelPrice as cancel, setPrice as set, type SetPrice } from '../commands/set-price.ts';
import type { MutationResolvers, SetPriceInput } from '../generated/resolvers.ts';
import type { ProductContext } from '../context.ts';
import { storePrice, type PriceAnswer } from './answers.ts';
import { refuseEditing, toAmount } from './parse-input.ts';

type Mutation<Name extends keyof MutationResolvers> = NonNullable<MutationResolvers[Name]>;

export const setPrice: Mutation<'setPrice'> = (_parent, { input }, context) => change('setPrice', input, context);

/** As `setPrice`, for a moment to come: what was meant for later never changes what holds now. */
export const schedulePrice: Mutation<'schedulePrice'> = (_parent, { input }, context) => {
  return change('schedulePrice', input, context);
};

export const cancelPrice: Mutation<'cancelPrice'> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'cancelPrice', input }, async (tx) => {
    const { priceId, expectedVersion } = input;
    const time = deps.clock();
    const circumstances = { time, newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await cancel(tx, { priceId, expectedVersion: expectedVersion ?? undefined }, circumstances);
    switch (decision.kind) {
      case 'cancelled':
        return { __typename: 'CancelPricePayload' as const, variantId: decision.variantId ?? '' };
      case 'missing':
        return notFound(`There is no price ${priceId}`);
      case 'versionConflict':
        return versionConflict(decision.currentVersion, expectedVersion ?? 0);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

async function change(operation: 'setPrice' | 'schedulePrice', input: SetPriceInput, context: ProductContext) {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  const parsed = toAmount(input.value, 'value');
  if (parsed.kind === 'refused') return parsed.refusal;
  return runCommand(deps.database, { caller, operation, input }, async (tx) => {
    const time = deps.clock();
    const { validFrom } = input;
    if (operation === 'schedulePrice' && (validFrom == null || validFrom <= time)) {
      const got = validFrom?.toISOString() ?? 'none';
      return invalidInput('validFrom', `Expected a moment after ${time.toISOString()}, got ${got}`);
    }
    const command = toCommand(input, { value: parsed.money, time });
    const circumstances = { time, newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await set(tx, command, circumstances);
    switch (decision.kind) {
      case 'set':
      case 'unchanged': {
        const { variantId, channel, customerGroup } = command;
        const price = storePrice({ ...decision.price, variantId, channel, customerGroup });
        return { __typename: 'SetPricePayload', variantId, price } satisfies PriceAnswer;
      }
      case 'missing':
        return notFound(`There is no ${decision.what} ${decision.id}`);
      case 'versionConflict':
        return versionConflict(decision.currentVersion, input.expectedVersion ?? 0);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
}

function toCommand(
  input: SetPriceInput,
  { value, time }: { readonly value: SetPrice['value']; readonly time: Date },
): SetPrice {
  const { variantId, channel, customerGroup = null, validFrom, validUntil, expectedVersion } = input;
  return {
    variantId,
    channel,
    customerGroup,
    value,
    validFrom: validFrom ?? time,
    validUntil: validUntil ?? null,
    expectedVersion: expectedVersion ?? undefined,
  };
}
