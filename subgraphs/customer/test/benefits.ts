import type { Caller } from '@musubi/chassis';
import { asService } from '@musubi/chassis/testing';
import { freshKey, type Customers } from './cast.ts';

/** The service whose checkouts use points and coupons. */
export const order = asService('order');

const ERRORS = '__typename ... on CommandError { code message } ... on InvalidInput { field }';

const PAYLOADS: Readonly<Record<string, string>> = {
  earnPoints: '... on PointsPayload { balance available }',
  reversePoints: '... on ReversePointsPayload { reversed short restored }',
  issueCoupon: '... on CouponPayload { coupon { code name status usageLimit used channels { key } } }',
  holdRedemption: redemption(),
  captureRedemption: redemption(),
  releaseRedemption: redemption(),
};

/** Runs a mutation on points or coupons as its result; throws when there is none. */
export async function benefit(
  customers: Customers,
  caller: Caller,
  [name, input]: readonly [name: string, input: object],
): Promise<Readonly<Record<string, unknown>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${ERRORS} ${PAYLOADS[name]} } }`;
  const { data, errors } = await customers.execute(
    document,
    { input: { idempotencyKey: freshKey(), ...input } },
    caller,
  );
  const result: unknown = data?.[name];
  if (typeof result !== 'object' || result === null) throw new Error(`${name} failed: ${JSON.stringify(errors)}`);
  return { ...result };
}

/** Gives points for nothing in particular. */
export async function given(customers: Customers, customerId: string, points: number): Promise<void> {
  const result = await benefit(customers, order, [
    'earnPoints',
    { customerId, points, reference: `gift/${freshKey()}` },
  ]);
  if (result['__typename'] !== 'PointsPayload') throw new Error(JSON.stringify(result));
}

/** Issues a coupon of 10 % that anybody may use once, unless told otherwise. */
export async function issued(customers: Customers, code: string, more: object = {}): Promise<void> {
  const input = { code, name: code, discount: { basisPoints: 1000 }, ...more };
  const result = await benefit(customers, order, ['issueCoupon', input]);
  if (result['__typename'] !== 'CouponPayload') throw new Error(JSON.stringify(result));
}

/** How an account stands, with the sum of its ledger and of what open redemptions hold. */
export async function accountOf(customers: Customers, customerId: string) {
  const [row] = await customers.database.sql`
    select balance, held,
      (select coalesce(sum(points), 0)::integer from loyalty_entry e where e.customer_id = a.customer_id) as ledger,
      (select coalesce(sum(points), 0)::integer from redemption r where r.customer_id = a.customer_id and status = 'HELD') as open
    from loyalty_account a where customer_id = ${customerId}`;
  return { balance: row?.['balance'], held: row?.['held'], ledger: row?.['ledger'], open: row?.['open'] };
}

/** How often a coupon is used by its own counter, and by the uses that count. */
export async function usesOfCoupon(customers: Customers, code: string) {
  const [row] = await customers.database.sql`
    select used, (select count(*)::integer from coupon_use u where u.code = c.code and counts) as counted
    from coupon c where code = ${code}`;
  return { used: row?.['used'], counted: row?.['counted'] };
}

function redemption(): string {
  return `... on RedemptionPayload { redemption { id status points couponCodes orderId } }
    ... on RedemptionRefused { couponCode }`;
}
