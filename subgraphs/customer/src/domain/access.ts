/**
 * Who sees whom. Shoppers see themselves. An associate sees customers that are linked to the store at the moment. Agents with a
 * case (on its record), services and administrators see all. Everybody else sees nobody.
 */
export type Viewer =
  | { readonly kind: 'nobody'; readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly message: string }
  | { readonly kind: 'shopper'; readonly customerId: string }
  | { readonly kind: 'associate'; readonly subject: string; readonly storeId: string }
  | { readonly kind: 'agent'; readonly subject: string; readonly caseId: string }
  | { readonly kind: 'admin'; readonly subject: string }
  | { readonly kind: 'service'; readonly name: string };

/** A viewer whose reads of personal data are put on record. */
export type StaffViewer = Extract<Viewer, { kind: 'associate' | 'agent' | 'admin' }>;

/** What the signature vouches for; the chassis's `Caller` has this shape. */
export type CallerFacts =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly name: string }
  | {
      readonly kind: 'user';
      readonly subject: string;
      readonly role: string;
      readonly claims: Readonly<Record<string, string>>;
    };

/** How far a viewer's sight reaches to a customer: `linked` means while a link to the viewer's scope lasts. */
export type Reach = 'always' | 'linked' | 'never';

/** What may be done to a customer's data, beyond seeing it. */
export type Command =
  | 'register'
  | 'update'
  | 'link'
  | 'unlink'
  | 'record'
  | 'consent'
  | 'earnPoints'
  | 'issueCoupon'
  /** Hold, capture and release what a checkout uses, and reverse it for a return. */
  | 'redeem';

export function viewerOf(caller: CallerFacts): Viewer {
  switch (caller.kind) {
    case 'anonymous':
      return { kind: 'nobody', code: 'UNAUTHENTICATED', message: 'Sign in: customers are not public' };
    case 'service':
      return { kind: 'service', name: caller.name };
    case 'user':
      return userViewer(caller);
    default:
      return caller satisfies never;
  }
}

export function reachOf(viewer: Viewer, customerId: string): Reach {
  switch (viewer.kind) {
    case 'nobody':
      return 'never';
    case 'shopper':
      return viewer.customerId === customerId ? 'always' : 'never';
    case 'associate':
      return 'linked';
    // Until cases are kept here, the gateway's token names the case, and the audit log names it too.
    case 'agent':
    case 'admin':
    case 'service':
      return 'always';
    default:
      return viewer satisfies never;
  }
}

/** Whether the viewer's kind may ever give the command. Whom they may give it for is `reachOf`'s to say. */
export function mayCommand(viewer: Viewer, command: Command): boolean {
  switch (viewer.kind) {
    case 'nobody':
      return false;
    // The store sees a name and four digits: it can't judge a profile, nor take a name away from it.
    case 'associate':
      return command !== 'update' && command !== 'unlink' && !givesAway(command);
    case 'shopper':
      return !givesAway(command);
    // Support makes good with a coupon; points and what checkouts do are not theirs.
    case 'agent':
      return command === 'issueCoupon' || !givesAway(command);
    case 'admin':
      return command !== 'redeem';
    case 'service':
      return true;
    default:
      return viewer satisfies never;
  }
}

/** Whether the command makes or moves what is worth money. */
function givesAway(command: Command): boolean {
  return command === 'earnPoints' || command === 'issueCoupon' || command === 'redeem';
}

/** What links are made to: `store:<location>` or `case:<case>`. Undefined for those who need none. */
export function linkScope(viewer: Viewer): string | undefined {
  if (viewer.kind === 'associate') return storeScope(viewer.storeId);
  return viewer.kind === 'agent' ? `case:${viewer.caseId}` : undefined;
}

export function storeScope(locationId: string): string {
  return `store:${locationId}`;
}

export function isStaff(viewer: Viewer): viewer is StaffViewer {
  return viewer.kind === 'associate' || viewer.kind === 'agent' || viewer.kind === 'admin';
}

function userViewer({ subject, role, claims }: Extract<CallerFacts, { kind: 'user' }>): Viewer {
  switch (role) {
    case 'shopper':
      return { kind: 'shopper', customerId: subject };
    case 'associate':
      return claims['store_id']
        ? { kind: 'associate', subject, storeId: claims['store_id'] }
        : without('an associate needs the claim store_id');
    case 'agent':
      return claims['case_id']
        ? { kind: 'agent', subject, caseId: claims['case_id'] }
        : without('an agent needs the claim case_id');
    case 'admin':
      return { kind: 'admin', subject };
    case 'service':
      return { kind: 'service', name: subject };
    default:
      return without(`the role ${role} sees no customers`);
  }
}

function without(reason: string): Viewer {
  return { kind: 'nobody', code: 'FORBIDDEN', message: `Customers are not open to the caller: ${reason}` };
}
