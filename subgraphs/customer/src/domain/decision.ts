import type { RedemptionCode } from './coupon.ts';

/** Why a command is refused; each becomes a member of the result union. */
export type Rejection =
  | { readonly kind: 'InvalidInput'; readonly field: string; readonly message: string }
  | { readonly kind: 'IdentityTaken'; readonly type: IdentityType }
  | { readonly kind: 'NotFound'; readonly message: string }
  | { readonly kind: 'VersionConflict'; readonly current: number; readonly expected: number }
  | { readonly kind: 'Forbidden'; readonly message: string }
  | { readonly kind: 'CouponExists'; readonly message: string }
  | {
      readonly kind: 'RedemptionRefused';
      readonly code: RedemptionCode;
      readonly message: string;
      /** The coupon that it is about; null where it is about something else. */
      readonly couponCode: string | null;
    };

/** What a decision comes to: a value to go on with, or why not. */
export type Decision<Value> =
  | { readonly kind: 'accepted'; readonly value: Value }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The kinds of name that a customer is known by. */
export type IdentityType = 'EMAIL' | 'PHONE' | 'MEMBER_CARD' | 'LINE_UID' | 'DEVICE';

export function accepted<Value>(value: Value): Decision<Value> {
  return { kind: 'accepted', value };
}

export function rejected(rejection: Rejection): Decision<never> {
  return { kind: 'rejected', rejection };
}

/** `field` is the path in the input, such as `identities.0.value`. */
export function invalid(field: string, message: string): Decision<never> {
  return rejected({ kind: 'InvalidInput', field, message });
}

/** All values of the decisions, or the first rejection. */
export function all<Value>(decisions: readonly Decision<Value>[]): Decision<readonly Value[]> {
  const values: Value[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'rejected') return decision;
    values.push(decision.value);
  }
  return accepted(values);
}
