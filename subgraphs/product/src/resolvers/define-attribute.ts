import { invalidInput, notFound, runCommand, versionConflict } from '@musubi/chassis';
import { defineAttribute as define } from '../commands/define-attribute.ts';
import type { DefineAttributeInput, MutationResolvers } from '../generated/resolvers.ts';
import type { DefinitionAnswer } from './answers.ts';
import { refuseEditing, toText } from './parse-input.ts';

export const defineAttribute: NonNullable<MutationResolvers['defineAttribute']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'defineAttribute', input }, async (tx) => {
    const circumstances = { time: deps.clock(), correlationId, causationId: input.idempotencyKey };
    const decision = await define(tx, toCommand(input), circumstances);
    switch (decision.kind) {
      case 'accepted':
      case 'unchanged':
        return { __typename: 'DefineAttributePayload', key: input.key } satisfies DefinitionAnswer;
      case 'versionConflict':
        return versionConflict(decision.currentVersion, input.expectedVersion ?? 0);
      case 'missing':
        return notFound(`There is no ${decision.what} ${decision.id}`);
      case 'invalid':
        return invalidInput(decision.field, decision.message);
      default:
        return decision satisfies never;
    }
  });
};

function toCommand(input: DefineAttributeInput) {
  const { key, kind, unit = null, minimum = null, maximum = null, categoryIds, required, filterable } = input;
  return {
    key,
    kind,
    unit,
    minimum,
    maximum,
    categoryIds,
    required,
    filterable,
    name: toText(input.name),
    options: input.options.map((option) => ({ key: option.key, name: toText(option.name) })),
    expectedVersion: input.expectedVersion ?? undefined,
  };
}
