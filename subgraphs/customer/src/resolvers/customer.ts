import { badUserInput, pageOf, referenceBy, toConnection, type Page } from '@musubi/chassis';
import type { CustomerContext } from '../context.ts';
import type { TimelineWindow } from '../db/timeline.ts';
import { viewerOf } from '../domain/access.ts';
import type { Customer as Profile } from '../domain/customer.ts';
import type { IdentityType } from '../domain/decision.ts';
import { primary } from '../domain/identity.ts';
import { showName, showValue, sightOf, type Sight } from '../domain/masking.ts';
import { emptyAccount } from '../domain/points.ts';
import type { CustomerResolvers, CustomerTimelineArgs, IdentityResolvers } from '../generated/resolvers.ts';

/**
 * Personal data goes through `shown`: what staff see is put on record first, and a field whose record fails is not answered.
 * Who may see the customer at all was decided when the customer was loaded.
 */
export const Customer: CustomerResolvers = {
  __resolveReference: referenceBy<CustomerContext, Profile>(['id', ({ loaders }) => loaders.visible]),
  async name(customer, _args, context) {
    return showName(customer.name, await shown(customer, 'name', context));
  },
  email: (customer, _args, context) => primaryValue(customer, { type: 'EMAIL', field: 'email' }, context),
  phone: (customer, _args, context) => primaryValue(customer, { type: 'PHONE', field: 'phone' }, context),
  memberCard: (customer, _args, context) =>
    primaryValue(customer, { type: 'MEMBER_CARD', field: 'memberCard' }, context),
  async identities(customer, _args, context) {
    const [identities] = await Promise.all([
      context.loaders.identities.load(customer.id),
      shown(customer, 'identities', context),
    ]);
    return identities;
  },
  async consents(customer, _args, context) {
    const [consents] = await Promise.all([
      context.loaders.consents.load(customer.id),
      shown(customer, 'consents', context),
    ]);
    return consents;
  },
  async timeline(customer, args, context) {
    const { page, window } = windowOf(args);
    const rows = context.loaders.timeline.load({ customerId: customer.id, window });
    const [interactions] = await Promise.all([rows, shown(customer, 'timeline', context)]);
    const connection = toConnection(interactions, page, ({ occurredAt, id }) => [occurredAt.toISOString(), id]);
    return { ...connection, nodes: connection.edges.map(({ node }) => node) };
  },
  async loyalty(customer, _args, context) {
    const [account] = await Promise.all([
      context.loaders.loyalty.load(customer.id),
      shown(customer, 'loyalty', context),
    ]);
    return account ?? emptyAccount(customer.id);
  },
  async coupons(customer, _args, context) {
    const [coupons] = await Promise.all([
      context.loaders.couponsOf.load(customer.id),
      shown(customer, 'coupons', context),
    ]);
    return coupons;
  },
};

/** An identity shows as its customer does: whoever got hold of it may see it masked at least. */
export const Identity: IdentityResolvers = {
  value: (identity, _args, { caller }) => showValue(identity, sightOf(viewerOf(caller))),
};

/** How much of the customer the caller sees, once the showing is on record. */
async function shown(
  { id }: Profile,
  field: string,
  { caller, loaders, correlationId }: CustomerContext,
): Promise<Sight> {
  await loaders.disclose.load({ customerId: id, field, correlationId });
  return sightOf(viewerOf(caller));
}

async function primaryValue(
  customer: Profile,
  { type, field }: { readonly type: IdentityType; readonly field: string },
  context: CustomerContext,
): Promise<string | null> {
  const [identities, sight] = await Promise.all([
    context.loaders.identities.load(customer.id),
    shown(customer, field, context),
  ]);
  const identity = primary(identities, type);
  return identity === undefined ? null : showValue(identity, sight);
}

/** The page asked for, and the rows that make it: one more than it shows tells whether there is another. */
function windowOf(args: CustomerTimelineArgs): { readonly page: Page; readonly window: TimelineWindow } {
  const page = pageOf(args, 2);
  const before = keyOf(page.after) ?? null;
  if (page.after !== undefined && before === null) {
    throw badUserInput('Expected after to be a cursor of this list', 'after');
  }
  const { kinds = null, channel = null, since = null } = args.filter ?? {};
  return { page, window: { limit: page.limit + 1, before, kinds, channel, since } };
}

/** The sort keys of a cursor; undefined when there is none or its moment is none. */
function keyOf(after: readonly string[] | undefined): { occurredAt: Date; id: string } | undefined {
  const [moment = '', id = ''] = after ?? [];
  const occurredAt = new Date(moment);
  return Number.isNaN(occurredAt.getTime()) ? undefined : { occurredAt, id };
}
