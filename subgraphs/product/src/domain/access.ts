/** Who asks, as far as product cares. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly role: string }
  | { readonly kind: 'service' };

/** Products, prices, promotions, categories and channels are changed by admins and services (by key or by token). */
export function mayEdit(actor: Actor): boolean {
  return actor.kind === 'service' || (actor.kind === 'user' && (actor.role === 'admin' || actor.role === 'service'));
}

/** Reviews are read, shown and rejected by admins, agents of the call centre and services. */
export function mayModerate(actor: Actor): boolean {
  return mayEdit(actor) || (actor.kind === 'user' && actor.role === 'agent');
}

/** Whether the actor works here: sees drafts, and the prices of every customer group. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'service' || (actor.kind === 'user' && STAFF.has(actor.role));
}

const STAFF: ReadonlySet<string> = new Set(['admin', 'associate', 'agent', 'analyst', 'service']);
