import { invalidInput, notFound, runCommand, versionConflict } from '@musubi/chassis';
import { upsertPromotion as upsert } from '../commands/upsert-promotion.ts';
import type { Discount } from '../domain/promotion.ts';
import type { MutationResolvers, PromotionDiscountInput, UpsertPromotionInput } from '../generated/resolvers.ts';
import type { PromotionAnswer } from './answers.ts';
import { refuseEditing, toAmount, toText } from './parse-input.ts';

export const upsertPromotion: NonNullable<MutationResolvers['upsertPromotion']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  const discount = toDiscount(input.discount);
  if (discount.kind === 'refused') return discount.refusal;
  const minimum = input.minimumSubtotal ? toAmount(input.minimumSubtotal, 'minimumSubtotal') : undefined;
  if (minimum?.kind === 'refused') return minimum.refusal;
  return runCommand(deps.database, { caller, operation: 'upsertPromotion', input }, async (tx) => {
    const wanted = {
      ...toRule(input),
      id: input.id ?? deps.newId(),
      minimumSubtotal: minimum?.money ?? null,
      discount: discount.value,
      expectedVersion: input.expectedVersion ?? undefined,
    };
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const decision = await upsert(tx, wanted, circumstances);
    switch (decision.kind) {
      case 'accepted':
      case 'unchanged':
        return { __typename: 'PromotionPayload', promotionId: wanted.id } satisfies PromotionAnswer;
      case 'versionConflict':
        return versionConflict(decision.currentVersion, wanted.expectedVersion ?? 0);
      case 'missing':
        return notFound(`There is no ${decision.what} ${decision.id}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

function toRule(input: UpsertPromotionInput) {
  const { channels, validFrom, validUntil = null, priority, combinable, minimumQuantity } = input;
  return {
    name: toText(input.name),
    channels,
    validFrom,
    validUntil,
    priority,
    combinable,
    minimumQuantity,
    targetCategoryIds: input.targetCategoryIds,
    targetVariantIds: input.targetVariantIds,
  };
}

function toDiscount({ basisPoints, amountPerUnit }: PromotionDiscountInput) {
  if (basisPoints != null && amountPerUnit == null) {
    return { kind: 'discount', value: { kind: 'percentage', basisPoints } satisfies Discount } as const;
  }
  if (amountPerUnit != null && basisPoints == null) {
    const parsed = toAmount(amountPerUnit, 'discount.amountPerUnit');
    if (parsed.kind === 'refused') return parsed;
    return { kind: 'discount', value: { kind: 'fixed', amountPerUnit: parsed.money } satisfies Discount } as const;
  }
  const got = basisPoints == null ? 'neither' : 'both';
  const message = `Expected exactly one of basisPoints and amountPerUnit, got ${got}`;
  return { kind: 'refused', refusal: invalidInput('discount', message) } as const;
}
