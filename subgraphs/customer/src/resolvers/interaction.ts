import { summaryOf, type Interaction as AnyInteraction } from '../domain/interaction.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** Fields that all kinds have. */
const every = {
  channel: ({ channel }: AnyInteraction) => ({ key: channel }),
  summary: summaryOf,
};

/** The types of the interface and what is particular to each. */
export const interactionTypes: Pick<
  Resolvers,
  | 'Interaction'
  | 'PageView'
  | 'StoreVisit'
  | 'Inquiry'
  | 'CallRecord'
  | 'MessageExchange'
  | 'ServiceNote'
  | 'PurchaseRef'
> = {
  Interaction: { __resolveType: ({ facts }) => TYPES[facts.kind] },
  PageView: {
    ...every,
    url: ({ facts }) => facts.url,
    variant: ({ facts }) => reference(facts.variantId),
  },
  StoreVisit: { ...every, location: ({ facts }) => reference(facts.locationId) },
  Inquiry: { ...every, subject: ({ facts }) => facts.subject, body: ({ facts }) => facts.body },
  CallRecord: {
    ...every,
    durationSeconds: ({ facts }) => facts.durationSeconds,
    note: ({ facts }) => facts.note,
  },
  MessageExchange: { ...every, inbound: ({ facts }) => facts.inbound, body: ({ facts }) => facts.body },
  ServiceNote: {
    ...every,
    note: ({ facts }) => facts.note,
    location: ({ facts }) => reference(facts.locationId),
  },
  PurchaseRef: { ...every, order: ({ facts }) => reference(facts.orderId) },
};

const TYPES = {
  PAGE_VIEW: 'PageView',
  STORE_VISIT: 'StoreVisit',
  INQUIRY: 'Inquiry',
  CALL: 'CallRecord',
  MESSAGE: 'MessageExchange',
  SERVICE_NOTE: 'ServiceNote',
  PURCHASE: 'PurchaseRef',
} as const;

function reference(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
