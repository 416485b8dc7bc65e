import { invalidInput, notAllowed, notFound, versionConflict, type CommandErrorOf } from '@musubi/chassis';
import type { IdentityType, Rejection } from '../domain/decision.ts';

type Refusal =
  | CommandErrorOf<'NotFound'>
  | CommandErrorOf<'Forbidden'>
  | (CommandErrorOf<'InvalidInput'> & { readonly field: string })
  | (CommandErrorOf<'VersionConflict'> & { readonly currentVersion: number })
  | (CommandErrorOf<'IdentityTaken'> & { readonly type: IdentityType })
  | CommandErrorOf<'CouponExists'>
  | (CommandErrorOf<'RedemptionRefused'> & { readonly couponCode: string | null });

/**
 * The member of a result union that says why a command was refused. `members` are those of the mutation's union; a rejection that
 * is not among them is a defect and throws.
 */
export function refusalOf<Member extends Rejection['kind']>(
  rejection: Rejection,
  members: readonly Member[],
): Extract<Refusal, { __typename: Member }> {
  const refusal = toRefusal(rejection);
  if (isAmong(refusal, members)) return refusal;
  throw new Error(`Expected a refusal among ${members.join(', ')}, got ${refusal.__typename}`);
}

function isAmong<Member extends Rejection['kind']>(
  refusal: Refusal,
  members: readonly Member[],
): refusal is Extract<Refusal, { __typename: Member }> {
  return members.some((member) => member === refusal.__typename);
}

function toRefusal(rejection: Rejection): Refusal {
  switch (rejection.kind) {
    case 'InvalidInput':
      return invalidInput(rejection.field, rejection.message);
    case 'IdentityTaken':
      return {
        __typename: 'IdentityTaken',
        code: 'IDENTITY_TAKEN',
        message: `Expected an identity that nobody else has, but this one of type ${rejection.type} is another customer's`,
        type: rejection.type,
      };
    case 'NotFound':
      return notFound(rejection.message);
    case 'VersionConflict':
      return versionConflict(rejection.current, rejection.expected);
    case 'Forbidden':
      return notAllowed(rejection.message);
    case 'CouponExists':
      return { __typename: 'CouponExists', code: 'COUPON_EXISTS', message: rejection.message };
    case 'RedemptionRefused': {
      const { code, message, couponCode } = rejection;
      return { __typename: 'RedemptionRefused', code, message, couponCode };
    }
    default:
      return rejection satisfies never;
  }
}
