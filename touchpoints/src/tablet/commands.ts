import { newIdempotencyKey } from '@musubi/sdk';
import {
  ClaimCartHandoffDocument,
  ConfirmPickupDocument,
  MarkReadyForPickupDocument,
  StartPickingDocument,
  type OrderOutcomeFragment,
} from '@musubi/sdk/operations';
import { attempt, refusal } from '../graph/attempt.ts';
import { takeCart, takeOrder, type Counter } from './counter.ts';

/** Takes over the cart behind a handoff code, typed or scanned. */
export function claim(counter: Counter, code: string): Promise<void> {
  return attempt(counter.notice, async () => {
    const input = {
      idempotencyKey: newIdempotencyKey(),
      code: code.trim().replace('musubi:handoff:', '').toUpperCase(),
      purpose: 'ASSIST' as const,
    };
    const { claimCartHandoff } = await counter.session.client.execute(ClaimCartHandoffDocument, { input });
    if (claimCartHandoff.__typename !== 'CartHandoffPayload') counter.notice.value = refusal(claimCartHandoff);
    else if (claimCartHandoff.handoff.cart) takeCart(counter, claimCartHandoff.handoff.cart);
  });
}

/** Begins to collect the goods. */
export function startPicking(counter: Counter, fulfillmentId: string): Promise<void> {
  return attempt(counter.notice, async () => {
    const input = { idempotencyKey: newIdempotencyKey(), fulfillmentId };
    settle(counter, (await counter.session.client.execute(StartPickingDocument, { input })).startPicking);
  });
}

/** The goods wait at the counter. */
export function markReady(counter: Counter, fulfillmentId: string): Promise<void> {
  return attempt(counter.notice, async () => {
    const input = { idempotencyKey: newIdempotencyKey(), fulfillmentId };
    settle(counter, (await counter.session.client.execute(MarkReadyForPickupDocument, { input })).markReadyForPickup);
  });
}

/** Hands the goods to whoever shows the code. */
export function handOver(counter: Counter, fulfillmentId: string, code: string): Promise<void> {
  return attempt(counter.notice, async () => {
    const input = { idempotencyKey: newIdempotencyKey(), fulfillmentId, code: code.trim() };
    settle(counter, (await counter.session.client.execute(ConfirmPickupDocument, { input })).confirmPickup);
  });
}

function settle(counter: Counter, outcome: OrderOutcomeFragment): void {
  if (outcome.__typename === 'OrderPayload') takeOrder(counter, outcome.order);
  else counter.notice.value = refusal(outcome);
}
