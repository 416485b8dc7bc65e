import { invalidInput, notFound, runCommand } from '@musubi/chassis';
import { setPrice as set } from '../commands/set-price.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { storePrice, type PriceAnswer } from './answers.ts';
import { refuseEditing, toAmount } from './parse-input.ts';

export const setPrice: NonNullable<MutationResolvers['setPrice']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  const parsed = toAmount(input.value, 'value');
  if (parsed.kind === 'refused') return parsed.refusal;
  return runCommand(deps.database, { caller, operation: 'setPrice', input }, async (tx) => {
    const time = deps.clock();
    const { variantId, channel, customerGroup = null, validFrom, validUntil } = input;
    const key = { variantId, channel, customerGroup };
    const wanted = { value: parsed.money, validFrom: validFrom ?? time, validUntil: validUntil ?? null };
    const circumstances = { time, newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await set(tx, { ...key, ...wanted }, circumstances);
    switch (decision.kind) {
      case 'set':
      case 'unchanged': {
        const price = storePrice({ ...decision.price, ...key });
        return { __typename: 'SetPricePayload', variantId, price } satisfies PriceAnswer;
      }
      case 'missing':
        return notFound(`There is no ${decision.what} ${decision.id}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};
