import { heldBy, lockNames, ownersOf } from '../db/identities.ts';
import { normalizeIdentity } from '../domain/identity.ts';
import { decideLink, decideUnlink } from '../domain/link-identity.ts';
import { decideUpdate } from '../domain/profile.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { changeCustomer } from './change-customer.ts';
import { earnPoints } from './earn-points.ts';
import { issueCoupon } from './issue-coupon.ts';
import { recordInteractions } from './record-interactions.ts';
import { redemptionCommands } from './redemption-commands.ts';
import { registerCustomer } from './register-customer.ts';
import { reversePoints } from './reverse-points.ts';
import { setConsent } from './set-consent.ts';

export const Mutation: MutationResolvers = {
  registerCustomer: (_parent, { input }, context) => registerCustomer(input, context),

  updateCustomer: (_parent, { input }, context) =>
    changeCustomer(context, {
      operation: 'updateCustomer',
      command: 'update',
      customerId: input.id,
      input,
      decide: async (_tx, { customer }) => decideUpdate(customer, input),
    }),

  linkIdentity: (_parent, { input }, context) =>
    changeCustomer(context, {
      operation: 'linkIdentity',
      command: 'link',
      customerId: input.customerId,
      input,
      async decide(tx, { customer, ...by }) {
        const identity = normalizeIdentity(input.identity, 'identity.value');
        if (identity.kind === 'rejected') return identity;
        await lockNames(tx, [identity.value], null);
        const [owner] = await ownersOf(tx, [identity.value]);
        const held = await heldBy(tx, customer.id);
        return decideLink({ customerId: customer.id, held, owner: owner?.customerId }, identity.value, by);
      },
    }),

  unlinkIdentity: (_parent, { input }, context) =>
    changeCustomer(context, {
      operation: 'unlinkIdentity',
      command: 'unlink',
      customerId: input.customerId,
      input,
      async decide(tx, { customer, viewer }) {
        const identity = normalizeIdentity(input.identity, 'identity.value');
        if (identity.kind === 'rejected') return identity;
        return decideUnlink(await heldBy(tx, customer.id), identity.value, viewer);
      },
    }),

  recordInteractions: (_parent, { input }, context) => recordInteractions(input, context),

  setConsent: (_parent, { input }, context) => setConsent(input, context),

  earnPoints: (_parent, { input }, context) => earnPoints(input, context),

  reversePoints: (_parent, { input }, context) => reversePoints(input, context),

  issueCoupon: (_parent, { input }, context) => issueCoupon(input, context),

  ...redemptionCommands,
};
