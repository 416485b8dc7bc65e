import { codedError, subscribeEvents } from '@musubi/chassis';
import type { EventData, EventType } from '@musubi/schema';
import type { CustomerContext } from './context.ts';
import { customerSubject, timelineSubject } from './db/announce.ts';
import { viewerOf } from './domain/access.ts';
import type { Customer } from './domain/customer.ts';
import type { SubscriptionResolvers } from './generated/resolvers.ts';
import { createLoaders } from './loaders.ts';

const CHANGES: readonly EventType[] = [
  'customer.CustomerRegistered',
  'customer.CustomerUpdated',
  'customer.IdentityLinked',
  'customer.IdentityUnlinked',
  'customer.ConsentChanged',
];
const RECORDED = 'customer.InteractionRecorded' satisfies EventType;

/**
 * Each event asks again whether the caller may see the customer: a link that has run out ends the stream with FORBIDDEN before
 * anything of the event is sent.
 */
export const Subscription: SubscriptionResolvers = {
  customerUpdated: {
    async subscribe(_parent, { customerId }, context) {
      await visibleNow(customerId, context);
      const value = async () => ({ customerUpdated: await visibleNow(customerId, context) });
      return subscribeEvents(context, {
        types: CHANGES,
        subjects: [customerSubject(customerId)],
        snapshot: value,
        map: value,
      });
    },
  },
  customerTimeline: {
    async subscribe(_parent, { customerId }, context) {
      await visibleNow(customerId, context);
      return subscribeEvents(context, {
        types: [RECORDED],
        subjects: [timelineSubject(customerId)],
        map: ({ data }) => {
          const { interactionId } = data as EventData<typeof RECORDED>;
          return recorded(customerId, interactionId, context);
        },
      });
    },
  },
};

/** The customer as they are now, or FORBIDDEN; the same for those who don't exist. Asks past the loaders, which remember. */
async function visibleNow(customerId: string, { deps, caller }: CustomerContext): Promise<Customer> {
  const customer = await createLoaders(deps, caller).visible.load(customerId);
  if (customer !== null) return customer;
  const viewer = viewerOf(caller);
  if (viewer.kind === 'nobody') throw codedError(viewer.code, viewer.message);
  throw codedError('FORBIDDEN', `The customer ${customerId} is not open to the caller`);
}

/** Undefined, which sends nothing, for one that is gone by now. */
async function recorded(customerId: string, interactionId: string, context: CustomerContext) {
  await visibleNow(customerId, context);
  const { deps, loaders, correlationId } = context;
  await loaders.disclose.load({ customerId, field: 'timeline', correlationId });
  const [interaction] = await deps.interactionsOf(customerId, [interactionId]);
  return interaction === undefined ? undefined : { customerTimeline: interaction };
}
