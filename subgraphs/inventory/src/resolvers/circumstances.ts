import type { Caller } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import type { Circumstances } from '../db/move-stock.ts';

/** By whom, when and within which request a command moves stock. */
export function circumstancesOf({ caller, deps, correlationId }: InventoryContext, reason?: string): Circumstances {
  return { actor: actorOf(caller), now: deps.clock(), correlationId, reason };
}

/** How the ledger names a caller: role and subject, or the service. */
function actorOf(caller: Caller): string {
  switch (caller.kind) {
    case 'user':
      return `${caller.role}:${caller.subject}`;
    case 'service':
      return caller.name;
    case 'anonymous':
      return 'anonymous';
    default:
      return caller satisfies never;
  }
}
