import { randomBytes } from 'node:crypto';
import { runCommand, type Transaction } from '@musubi/chassis';
import { insertCoupon } from '../db/coupons.ts';
import { customerExists } from '../db/customers.ts';
import { viewerOf, type Viewer } from '../domain/access.ts';
import { accepted, invalid, rejected, type Decision } from '../domain/decision.ts';
import { parseCoupon, type CouponClaim } from '../domain/issue-coupon.ts';
import type { IssueCouponInput } from '../generated/resolvers.ts';
import { allowed, savingOf, type Authority } from './authority.ts';
import type { CouponPayload } from './payloads.ts';
import { refusalOf } from './refusal.ts';

const REFUSALS = ['CouponExists', 'NotFound', 'InvalidInput', 'Forbidden'] as const;

/** Issues a coupon to a customer or to everybody, once a key. */
export function issueCoupon(input: IssueCouponInput, context: Authority) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'issueCoupon', input }, async (tx) => {
    const outcome = await issue(tx, input, context);
    if (outcome.kind === 'rejected') return refusalOf(outcome.rejection, REFUSALS);
    return { __typename: 'CouponPayload' as const, ...outcome.value };
  });
}

async function issue(tx: Transaction, input: IssueCouponInput, context: Authority): Promise<Decision<CouponPayload>> {
  const viewer = allowed(viewerOf(context.caller), 'issueCoupon');
  if (viewer.kind === 'rejected') return viewer;
  const tooMuch = beyond(viewer.value, input);
  if (tooMuch !== undefined) return tooMuch;
  const saving = savingOf(viewer.value, context, input.idempotencyKey);
  const coupon = parseCoupon(claimOf(input, saving.at));
  if (coupon.kind === 'rejected') return coupon;
  const { code, customerId } = coupon.value;
  if (customerId !== null && !(await customerExists(tx, customerId))) {
    return rejected({ kind: 'NotFound', message: `There is no customer ${customerId}` });
  }
  if (await insertCoupon(tx, coupon.value, saving)) return accepted({ couponCode: code });
  return rejected({ kind: 'CouponExists', message: `Expected a code that no coupon has, got ${code}` });
}

/** Support makes good to one customer, once. */
function beyond(viewer: Viewer, { customerId, usageLimit }: IssueCouponInput): Decision<never> | undefined {
  if (viewer.kind !== 'agent') return undefined;
  if (customerId == null) return invalid('customerId', 'Expected a customer: agents issue coupons to one customer');
  if (usageLimit === undefined || usageLimit === 1) return undefined;
  return invalid('usageLimit', `Expected 1 of an agent, got ${usageLimit}`);
}

/** `null` is no limit; what is left out has its default. */
function claimOf(input: IssueCouponInput, now: Date): CouponClaim {
  return {
    code: input.code ?? freshCode(),
    name: input.name,
    customerId: input.customerId ?? null,
    discount: input.discount,
    minimumSubtotal: input.minimumSubtotal ?? null,
    channels: input.channels ?? [],
    combinable: input.combinable ?? true,
    usageLimit: input.usageLimit === undefined ? 1 : input.usageLimit,
    customerLimit: input.customerLimit ?? null,
    validFrom: input.validFrom ?? now,
    validUntil: input.validUntil ?? null,
  };
}

/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixty bits: nobody finds one by trying. */
function freshCode(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('');
}
