import { badUserInput, pageOf, toConnection } from '@musubi/chassis';
import { viewerOf } from '../domain/access.ts';
import { refusalOf, statusAt, type Coupon as CouponState } from '../domain/coupon.ts';
import { normalizeCode } from '../domain/issue-coupon.ts';
import { availableOf, worthOfPoint } from '../domain/points.ts';
import type { CustomerContext } from '../context.ts';
import type {
  CouponPayloadResolvers,
  CouponResolvers,
  LoyaltyAccountResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { requireServiceViewer } from './authority.ts';
import { refusalOf as memberOf } from './refusal.ts';

/** Who may see the account was decided when its customer was loaded, and is on record by then. */
export const LoyaltyAccount: LoyaltyAccountResolvers = {
  available: (account) => availableOf(account),
  async entries({ customerId }, args, { deps }) {
    const page = pageOf(args, 1);
    const [after] = page.after ?? [];
    const below = after === undefined ? null : Number(after);
    if (below !== null && !Number.isSafeInteger(below)) {
      throw badUserInput('Expected after to be a cursor of this list', 'after');
    }
    const rows = await deps.entriesOf(customerId, { below, limit: page.limit + 1 });
    const connection = toConnection(rows, page, ({ position }) => [String(position)]);
    return { ...connection, nodes: connection.edges.map(({ node }) => node) };
  },
};

export const Coupon: CouponResolvers = {
  __resolveReference: ({ code }, context) => couponFor(code, context),
  status: (coupon, _args, { deps }) => statusAt(coupon, deps.clock()),
  discount: ({ discount }) =>
    discount.kind === 'percentage'
      ? { basisPoints: discount.basisPoints, amount: null }
      : { basisPoints: null, amount: { amount: discount.amount.toString(), currency: discount.currency } },
  minimumSubtotal: ({ minimumSubtotal }) =>
    minimumSubtotal && { amount: minimumSubtotal.amount.toString(), currency: minimumSubtotal.currency },
  channels: ({ channels }) => channels.map((key) => ({ key })),
  usageLimit: (coupon, _args, context) => (seesUse(coupon, context) ? coupon.usageLimit : null),
  used: (coupon, _args, context) => (seesUse(coupon, context) ? coupon.used : null),
};

export const CouponPayload: CouponPayloadResolvers = {
  async coupon({ couponCode }, _args, { loaders }) {
    const coupon = await loaders.coupon.load(couponCode);
    if (coupon === null) throw new Error(`Expected coupon ${couponCode}, which was issued`);
    return coupon;
  },
};

export const loyaltyQueries = {
  coupon: (_parent, { code }, context) => couponFor(normalizeCode(code), context),

  async redeemables(_parent, { customerId = null, channel, currency, codes: given }, { deps, caller }) {
    requireServiceViewer(caller);
    const codes = given.map(normalizeCode);
    const [accounts, coupons, uses] = await Promise.all([
      customerId === null ? [] : deps.accountsOf([customerId]),
      codes.length === 0 ? [] : deps.couponsByCodes(codes),
      customerId === null || codes.length === 0 ? new Map<string, number>() : deps.couponUsesOf(customerId, codes),
    ]);
    const byCode = new Map(coupons.map((coupon) => [coupon.code, coupon]));
    const [account] = accounts;
    const worth = worthOfPoint(currency);
    return {
      pointValue: worth === undefined ? null : { amount: worth.toString(), currency },
      availablePoints: account === undefined ? 0 : availableOf(account),
      coupons: codes.map((code) => {
        const wish = { customerId, channel, now: deps.clock(), usedByCustomer: uses.get(code) ?? 0 };
        const rejection = refusalOf(byCode.get(code), code, wish);
        if (rejection === undefined) return { code, coupon: byCode.get(code) ?? null, refusal: null };
        const { __typename: _, ...refusal } = memberOf(rejection, ['RedemptionRefused']);
        // Of another's coupon nothing is told; of one that can't be used now, what it is.
        return { code, coupon: refusal.code === 'COUPON_NOT_FOUND' ? null : (byCode.get(code) ?? null), refusal };
      }),
    };
  },
} satisfies QueryResolvers;

/** A coupon for the caller's eyes; another's is like none. */
async function couponFor(code: string, { caller, loaders }: CustomerContext): Promise<CouponState | null> {
  const coupon = await loaders.coupon.load(code);
  if (coupon === null || coupon.customerId === null) return coupon;
  const customer = await loaders.visible.load(coupon.customerId);
  return customer === null || viewerOf(caller).kind === 'nobody' ? null : coupon;
}

/** How often a public coupon is used is the house's business. */
function seesUse({ customerId }: CouponState, { caller }: CustomerContext): boolean {
  const viewer = viewerOf(caller);
  return customerId !== null || viewer.kind === 'admin' || viewer.kind === 'service';
}
