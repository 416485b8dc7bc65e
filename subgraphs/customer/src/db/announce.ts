import { appendEvent, type Transaction } from '@musubi/chassis';
import type { EventData, EventType } from '@musubi/schema';
import type { Changed, CustomerChange } from '../domain/customer.ts';
import type { Interaction } from '../domain/interaction.ts';

/** The request and the command that events come from. */
export type Cause = { readonly correlationId?: string | undefined; readonly causationId?: string | undefined };

type CustomerEventType = Extract<EventType, `customer.${string}`>;

/** A public event and what it carries. */
type Announcement = {
  [Type in CustomerEventType]: { readonly type: Type; readonly data: EventData<Type> };
}[CustomerEventType];

/** The subject of a customer's own events; their sequence is the customer's version. */
export function customerSubject(customerId: string): string {
  return `customer/${customerId}`;
}

/** The subject of what happened to a customer; counted apart, because it doesn't change the customer. */
export function timelineSubject(customerId: string): string {
  return `timeline/${customerId}`;
}

/** Tells the house of a change, in its transaction. Carries ids alone: no event holds personal data. */
export async function announce(
  tx: Transaction,
  { customer, change }: Changed,
  about: { readonly at: Date; readonly cause: Cause },
): Promise<void> {
  const { id, version } = customer;
  const { type, data } = announcementOf(id, version, change);
  const event = { type, subject: customerSubject(id), sequence: version, data: { ...data }, time: about.at };
  await appendEvent(tx, { ...event, ...about.cause });
}

/** As `announce`, for interactions that are new. */
export async function announceInteraction(
  tx: Transaction,
  { customerId, id, facts }: Interaction,
  about: { readonly at: Date; readonly cause: Cause },
): Promise<void> {
  const type: CustomerEventType = 'customer.InteractionRecorded';
  const data: EventData<typeof type> = { customerId, interactionId: id, kind: facts.kind };
  await appendEvent(tx, {
    type,
    subject: timelineSubject(customerId),
    data: { ...data },
    time: about.at,
    ...about.cause,
  });
}

function announcementOf(customerId: string, version: number, change: CustomerChange): Announcement {
  switch (change.kind) {
    case 'Registered':
      return { type: 'customer.CustomerRegistered', data: { customerId } };
    case 'ProfileUpdated':
      return { type: 'customer.CustomerUpdated', data: { customerId, version } };
    case 'IdentityLinked':
      return { type: 'customer.IdentityLinked', data: { customerId, identityType: change.identity.type } };
    case 'IdentityUnlinked':
      return { type: 'customer.IdentityUnlinked', data: { customerId, identityType: change.identity.type } };
    case 'ConsentDecided': {
      const { purpose, channel, status } = change.consent;
      return { type: 'customer.ConsentChanged', data: { customerId, purpose, channel, status } };
    }
    default:
      return change satisfies never;
  }
}
