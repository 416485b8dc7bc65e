import { forbidden, type Caller, type Clock, type Executor, type NewId, type Transaction } from '@musubi/chassis';
import { isLinked } from '../db/links.ts';
import type { Saving } from '../db/save.ts';
import { linkScope, mayCommand, reachOf, viewerOf, type Command, type Viewer } from '../domain/access.ts';
import { accepted, rejected, type Decision } from '../domain/decision.ts';

/** What a command needs of a request; the importer has no more. */
export type Authority = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly deps: { readonly database: Executor; readonly clock: Clock; readonly newId: NewId };
};

/** The viewer, if their kind may ever give the command. */
export function allowed(viewer: Viewer, command: Command): Decision<Viewer> {
  if (mayCommand(viewer, command)) return accepted(viewer);
  const message =
    viewer.kind === 'nobody' ? viewer.message : `The command ${command} is not for the role ${viewer.kind}`;
  return rejected({ kind: 'Forbidden', message });
}

/** Refuses everybody but services, with FORBIDDEN. */
export function requireServiceViewer(caller: Caller): void {
  if (viewerOf(caller).kind !== 'service') throw forbidden('Only services may ask this');
}

/** Whether the viewer sees the customer at the moment; asked in the command's own transaction. */
export async function sees(
  tx: Transaction,
  { viewer, customerId, now }: { readonly viewer: Viewer; readonly customerId: string; readonly now: Date },
): Promise<boolean> {
  const reach = reachOf(viewer, customerId);
  const scope = linkScope(viewer);
  if (reach !== 'linked' || scope === undefined) return reach === 'always';
  return isLinked(tx, { scope, customerId, now });
}

/** For whom there is nothing, and for whom there is nothing to see, the answer is the same. */
export function unseen(customerId: string): Decision<never> {
  return rejected({ kind: 'NotFound', message: `There is no customer ${customerId} for the caller` });
}

/** What goes on record with a change: its moment, its author and the request it came by. */
export function savingOf(viewer: Viewer, context: Authority, idempotencyKey: string): Saving {
  const { correlationId, deps } = context;
  return { at: deps.clock(), by: authorOf(viewer), cause: { correlationId, causationId: idempotencyKey } };
}

function authorOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'shopper':
      return `shopper:${viewer.customerId}`;
    case 'service':
      return `service:${viewer.name}`;
    case 'associate':
    case 'agent':
    case 'admin':
      return `${viewer.kind}:${viewer.subject}`;
    case 'nobody':
      return viewer.kind;
    default:
      return viewer satisfies never;
  }
}
