import { qrPayloadOf, statusAt, type Handoff } from '../domain/handoff.ts';
import type * as Graph from '../generated/resolvers.ts';

/** A handoff as GraphQL serves it, in plain JSON; the cart behind it is left to its resolver. */
export type HandoffView = Omit<Graph.CartHandoff, 'cart' | 'expiresAt' | '__typename'> & {
  readonly cartId: string;
  readonly expiresAt: string;
};

export function viewOfHandoff(handoff: Handoff, now: Date): HandoffView {
  const { code, cartId, purpose, locationId, expiresAt } = handoff;
  return {
    code,
    cartId,
    qrPayload: qrPayloadOf(code),
    status: statusAt(handoff, now),
    purpose,
    location: locationId === null ? null : { id: locationId },
    expiresAt: expiresAt.toISOString(),
  };
}
