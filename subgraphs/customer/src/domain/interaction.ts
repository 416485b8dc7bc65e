/** What all interactions have. `id` is the recorder's, unique for the customer. */
type Occurrence = {
  readonly id: string;
  readonly customerId: string;
  readonly occurredAt: Date;
  /** Key of the channel. */
  readonly channel: string;
};

export type PageViewFacts = { readonly kind: 'PAGE_VIEW'; readonly url: string; readonly variantId: string | null };
export type StoreVisitFacts = { readonly kind: 'STORE_VISIT'; readonly locationId: string };
export type InquiryFacts = { readonly kind: 'INQUIRY'; readonly subject: string; readonly body: string };
export type CallFacts = { readonly kind: 'CALL'; readonly durationSeconds: number; readonly note: string | null };
export type MessageFacts = { readonly kind: 'MESSAGE'; readonly inbound: boolean; readonly body: string };
export type ServiceNoteFacts = {
  readonly kind: 'SERVICE_NOTE';
  readonly locationId: string | null;
  readonly note: string;
};
export type PurchaseFacts = { readonly kind: 'PURCHASE'; readonly orderId: string; readonly number: string };

/** What is particular to a kind; stored as one document. */
export type InteractionFacts =
  | PageViewFacts
  | StoreVisitFacts
  | InquiryFacts
  | CallFacts
  | MessageFacts
  | ServiceNoteFacts
  | PurchaseFacts;

export type InteractionKind = InteractionFacts['kind'];

/** Something that happened between a customer and the retailer. */
export type Interaction<Facts extends InteractionFacts = InteractionFacts> = Occurrence & { readonly facts: Facts };

export type PageView = Interaction<PageViewFacts>;
export type StoreVisit = Interaction<StoreVisitFacts>;
export type Inquiry = Interaction<InquiryFacts>;
export type CallRecord = Interaction<CallFacts>;
export type MessageExchange = Interaction<MessageFacts>;
export type ServiceNote = Interaction<ServiceNoteFacts>;
export type PurchaseRef = Interaction<PurchaseFacts>;

/** One line for a list. Names no money and no people. */
export function summaryOf({ facts }: Interaction): string {
  switch (facts.kind) {
    case 'PAGE_VIEW':
      return `Viewed ${shortened(facts.url)}`;
    case 'STORE_VISIT':
      return `Visited ${facts.locationId}`;
    case 'INQUIRY':
      return `Asked: ${shortened(facts.subject)}`;
    case 'CALL':
      return `Call of ${Math.ceil(facts.durationSeconds / 60)} min${facts.note === null ? '' : `: ${shortened(facts.note)}`}`;
    case 'MESSAGE':
      return `${facts.inbound ? 'Wrote' : 'Was written to'}: ${shortened(facts.body)}`;
    case 'SERVICE_NOTE':
      return `Noted: ${shortened(facts.note)}`;
    case 'PURCHASE':
      return `Ordered: ${facts.number}`;
    default:
      return facts satisfies never;
  }
}

const LINE = 80;

/** The first line, by letters rather than by UTF-16 units, so that no character is cut in two. */
function shortened(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  const letters = [...line];
  return letters.length > LINE ? `${letters.slice(0, LINE - 1).join('')}…` : line;
}
