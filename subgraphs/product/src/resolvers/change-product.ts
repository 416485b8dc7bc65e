import { invalidInput, notFound, runCommand, versionConflict } from '@musubi/chassis';
import {
  publishProduct as publish,
  unpublishProduct as unpublish,
  upsertProduct as upsert,
} from '../commands/upsert-product.ts';
import type { PublishDecision } from '../domain/product.ts';
import type { Refusal, UpsertProduct } from '../domain/upsert-product.ts';
import type { MutationResolvers, PublishProductInput, UpsertProductInput } from '../generated/resolvers.ts';
import type { ProductAnswer, SkuTakenAnswer } from './answers.ts';
import { refuseEditing, toAttributes, toMedia, toText } from './parse-input.ts';

export const upsertProduct: NonNullable<MutationResolvers['upsertProduct']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'upsertProduct', input }, async (tx) => {
    const { clock, newId } = deps;
    const command = toCommand(input, newId);
    const circumstances = { time: clock(), newId, correlationId, causationId: input.idempotencyKey };
    const decision = await upsert(tx, command, circumstances);
    if (decision.kind === 'refused') return refusal(decision.refusal, command);
    return answer(decision.product.id);
  });
};

export const publishProduct: NonNullable<MutationResolvers['publishProduct']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'publishProduct', input }, async (tx) => {
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const decision = await publish(tx, toStatusCommand(input), circumstances);
    if (decision.kind !== 'incomplete') return statusAnswer(decision, input);
    const missing = [...decision.missing];
    const message = `Expected every attribute that a product of its categories needs, missing ${missing.join(', ')}`;
    return { __typename: 'ProductIncomplete' as const, code: 'PRODUCT_INCOMPLETE', message, missing };
  });
};

export const unpublishProduct: NonNullable<MutationResolvers['unpublishProduct']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'unpublishProduct', input }, async (tx) => {
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    return statusAnswer(await unpublish(tx, toStatusCommand(input), circumstances), input);
  });
};

function toStatusCommand({ id, expectedVersion }: PublishProductInput) {
  return { id, expectedVersion: expectedVersion ?? undefined };
}

function statusAnswer(decision: PublishDecision | { readonly kind: 'missing' }, input: PublishProductInput) {
  switch (decision.kind) {
    case 'accepted':
    case 'unchanged':
      return answer(decision.product.id);
    case 'missing':
      return notFound(`There is no product ${input.id}`);
    case 'versionConflict':
      return versionConflict(decision.currentVersion, input.expectedVersion ?? 0);
    default:
      return decision satisfies never;
  }
}

function toCommand(input: UpsertProductInput, newId: () => string): UpsertProduct {
  const { description } = input;
  return {
    id: input.id ?? newId(),
    name: toText(input.name),
    description: description && toText(description),
    brand: input.brand,
    categoryIds: input.categoryIds,
    taxClass: input.taxClass,
    attributes: toAttributes(input.attributes),
    media: toMedia(input.media),
    variants: input.variants.map(({ id, sku, gtin, options, media }) => ({
      id: id ?? undefined,
      sku,
      gtin,
      options: toAttributes(options),
      media: toMedia(media),
    })),
    expectedVersion: input.expectedVersion ?? undefined,
  };
}

function refusal(refused: Refusal, command: UpsertProduct) {
  switch (refused.kind) {
    case 'versionConflict':
      return versionConflict(refused.currentVersion, command.expectedVersion ?? 0);
    case 'invalid':
      return invalidInput(refused.field, refused.message);
    case 'taken': {
      const { what, value, variantId } = refused;
      const message = `Expected ${what} ${value} to be free, but variant ${variantId} has it`;
      return { __typename: 'SkuTaken', code: `${what}_TAKEN`, message, variantId } satisfies SkuTakenAnswer;
    }
    case 'gtinInvalid':
      return gtinInvalid(refused);
    default:
      return refused satisfies never;
  }
}

function gtinInvalid({ gtin, check }: Extract<Refusal, { kind: 'gtinInvalid' }>) {
  const typename = { __typename: 'GtinInvalid' as const, gtin };
  if (check.kind === 'malformed') {
    const message = `Expected 8, 12, 13 or 14 digits, got "${gtin}"`;
    return { ...typename, code: 'GTIN_LENGTH', message, expectedCheckDigit: null };
  }
  const message = `Expected check digit ${check.expected}, got ${check.got} in ${gtin}`;
  return { ...typename, code: 'GTIN_CHECK_DIGIT', message, expectedCheckDigit: check.expected };
}

function answer(productId: string): ProductAnswer {
  return { __typename: 'ProductPayload', productId };
}
