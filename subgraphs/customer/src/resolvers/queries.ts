import { badUserInput, codedError } from '@musubi/chassis';
import type { CustomerContext } from '../context.ts';
import { saveLinks } from '../db/links.ts';
import { searchCustomers } from '../db/search.ts';
import { linkScope, viewerOf, type Viewer } from '../domain/access.ts';
import type { Decision } from '../domain/decision.ts';
import { normalizeIdentity, type Identity } from '../domain/identity.ts';
import { linkFrom } from '../domain/link.ts';
import { mayMeet } from '../domain/register.ts';
import { parseSearchTerm } from '../domain/search-term.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { loyaltyQueries } from './loyalty.ts';

const MOST_FOUND = 100;

export const Query: QueryResolvers = {
  ...loyaltyQueries,

  me(_parent, _args, { caller, loaders }) {
    const viewer = viewerOf(caller);
    return viewer.kind === 'shopper' ? loaders.visible.load(viewer.customerId) : null;
  },

  customer: (_parent, { id }, { loaders }) => loaders.visible.load(id),

  async customerByIdentity(_parent, { type, value }, context) {
    const identity = acceptedOr(normalizeIdentity({ type, value }, 'value'));
    const customerId = await context.deps.ownerOf(identity);
    if (customerId === undefined) return null;
    await meet(customerId, identity, context);
    const customer = await context.loaders.visible.load(customerId);
    if (customer !== null) await noteFound([customerId], context);
    return customer;
  },

  async searchCustomers(_parent, { text, first }, context) {
    const { deps, caller, loaders } = context;
    const viewer = staffOrService(viewerOf(caller));
    const limit = first ?? 20;
    if (limit < 1 || limit > MOST_FOUND) {
      throw badUserInput(`Expected first to be from 1 to ${MOST_FOUND}, got ${limit}`, 'first');
    }
    const term = acceptedOr(parseSearchTerm(text));
    const among = { scope: linkScope(viewer), now: deps.clock() };
    const found = await searchCustomers(deps.database, { term, among, limit });
    for (const customer of found) loaders.visible.prime(customer.id, customer);
    await noteFound(
      found.map(({ id }) => id),
      context,
    );
    return found;
  },
};

/** Showing a card to a store, or giving one's name to a case, opens the customer to it for the day. */
async function meet(customerId: string, identity: Identity, { caller, deps }: CustomerContext): Promise<void> {
  const viewer = viewerOf(caller);
  const scope = linkScope(viewer);
  if (scope === undefined || !mayMeet(viewer, identity)) return;
  const reason = viewer.kind === 'agent' ? 'CASE_LOOKUP' : 'CARD_PRESENTED';
  await saveLinks(deps.database, [linkFrom({ scope, customerId, reason, linkedAt: deps.clock() })]);
}

/** Finding somebody tells that the name or number is theirs, even if no field of theirs is asked for. */
async function noteFound(ids: readonly string[], { loaders, correlationId }: CustomerContext): Promise<void> {
  await loaders.disclose
    .loadMany(ids.map((customerId) => ({ customerId, field: 'match', correlationId })))
    .then(throwFirst);
}

function throwFirst(results: readonly (void | Error)[]): void {
  for (const result of results) if (result instanceof Error) throw result;
}

function staffOrService(viewer: Viewer): Viewer {
  switch (viewer.kind) {
    case 'nobody':
      throw codedError(viewer.code, viewer.message);
    case 'shopper':
      throw codedError('FORBIDDEN', 'Only staff and services search customers');
    case 'associate':
    case 'agent':
    case 'admin':
    case 'service':
      return viewer;
    default:
      return viewer satisfies never;
  }
}

/** The value, or BAD_USER_INPUT: queries have no unions to answer with. */
function acceptedOr<Value>(decision: Decision<Value>): Value {
  if (decision.kind === 'accepted') return decision.value;
  const { rejection } = decision;
  throw rejection.kind === 'InvalidInput'
    ? badUserInput(rejection.message, rejection.field)
    : badUserInput('The value is refused');
}
