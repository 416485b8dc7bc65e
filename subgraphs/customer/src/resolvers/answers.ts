import type { CustomerContext } from '../context.ts';
import { codedError } from '@musubi/chassis';
import type { Customer } from '../domain/customer.ts';
import type { CustomerPayloadResolvers, RecordInteractionsPayloadResolvers } from '../generated/resolvers.ts';

export const CustomerPayload: CustomerPayloadResolvers = {
  customer: ({ customerId }, _args, context) => customerNow(customerId, context),
};

export const RecordInteractionsPayload: RecordInteractionsPayloadResolvers = {
  customer: ({ customerId }, _args, context) => customerNow(customerId, context),
  async recorded({ customerId, recordedIds }, _args, { deps, loaders, correlationId }) {
    if (recordedIds.length === 0) return [];
    await loaders.disclose.load({ customerId, field: 'timeline', correlationId });
    const found = await deps.interactionsOf(customerId, recordedIds);
    const byId = new Map(found.map((interaction) => [interaction.id, interaction]));
    return recordedIds.flatMap((id) => byId.get(id) ?? []);
  },
};

/** A command repeated long after may find the customer closed to the caller; the command itself stands. */
async function customerNow(customerId: string, { loaders }: CustomerContext): Promise<Customer> {
  const customer = await loaders.visible.load(customerId);
  if (customer !== null) return customer;
  throw codedError('FORBIDDEN', 'The command was carried out, but the customer is not open to the caller any more');
}
