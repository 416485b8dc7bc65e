import { invalidInput, notFound, runCommand } from '@musubi/chassis';
import { openChannel } from '../commands/open-channel.ts';
import { upsertCategory as upsert } from '../commands/upsert-category.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { CategoryAnswer, ChannelAnswer, ChannelExistsAnswer } from './answers.ts';
import { refuseEditing, toText } from './parse-input.ts';

export const upsertCategory: NonNullable<MutationResolvers['upsertCategory']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'upsertCategory', input }, async (tx) => {
    const { id, name, parentId = null, position } = input;
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const decision = await upsert(tx, { id, name: toText(name), parentId, position }, circumstances);
    switch (decision.kind) {
      case 'accepted':
      case 'unchanged':
        return { __typename: 'CategoryPayload', categoryId: id } satisfies CategoryAnswer;
      case 'parentMissing':
        return notFound(`There is no category ${decision.id}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

export const createChannel: NonNullable<MutationResolvers['createChannel']> = async (_parent, { input }, context) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'createChannel', input }, async (tx) => {
    const { key, name, kind, currency, priceMode, basedOn = null } = input;
    const wanted = { key, name: toText(name), kind, currency, priceMode, basedOn };
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const decision = await openChannel(tx, wanted, circumstances);
    switch (decision.kind) {
      case 'accepted':
        return { __typename: 'ChannelPayload', key } satisfies ChannelAnswer;
      case 'exists': {
        const message = `Expected a key that is free, but channel ${key} is there already`;
        return { __typename: 'ChannelExists', code: 'CHANNEL_EXISTS', message, key } satisfies ChannelExistsAnswer;
      }
      case 'baseMissing':
        return notFound(`There is no channel ${decision.key}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};
