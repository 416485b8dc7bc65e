import type { FakeHandler } from './fake-subgraph.ts';

type Redemption = { status: 'HELD' | 'CAPTURED' | 'RELEASED'; points: number; couponCodes: string[] };

/** Points and coupons that really count: one account, coupons for one use each. */
export type FakeRedemptions = {
  readonly handle: FakeHandler;
  readonly redemptions: Map<string, Redemption>;
  /** Points of everybody. */
  points: number;
  /** Points given back by `reversePoints`. */
  restored: number;
};

export function fakeRedemptions(): FakeRedemptions {
  const redemptions = new Map<string, Redemption>();
  const fake: FakeRedemptions = {
    redemptions,
    points: 10_000,
    restored: 0,
    handle({ name, input }) {
      const id = String(input['id']);
      const found = redemptions.get(id);
      switch (name) {
        case 'HoldRedemption': {
          const [points, couponCodes] = [Number(input['points']), input['couponCodes'] as string[]];
          const used = [...redemptions.values()].filter(({ status }) => status !== 'RELEASED');
          const taken = used.some((one) => one.couponCodes.some((code) => couponCodes.includes(code)));
          if (found !== undefined) return refusal('REDEMPTION_RELEASED');
          if (taken) return refusal('COUPON_USED_UP');
          if (points > fake.points) return refusal('POINTS_SHORT');
          fake.points -= points;
          redemptions.set(id, { status: 'HELD', points, couponCodes });
          return { __typename: 'RedemptionPayload' };
        }
        case 'CaptureRedemption':
          if (found?.status !== 'HELD') return refusal('REDEMPTION_RELEASED');
          found.status = 'CAPTURED';
          return { __typename: 'RedemptionPayload' };
        case 'ReleaseRedemption':
          if (found?.status === 'CAPTURED') return refusal('REDEMPTION_CAPTURED');
          if (found?.status === 'HELD') fake.points += found.points;
          redemptions.set(id, { status: 'RELEASED', points: 0, couponCodes: [] });
          return { __typename: 'RedemptionPayload' };
        case 'ReversePoints':
          fake.restored += Number(input['restorePoints']);
          return { __typename: 'ReversePointsPayload' };
        default:
          throw new Error(`The fake customer knows no ${name}`);
      }
    },
  };
  return fake;
}

function refusal(code: string) {
  return { __typename: 'RedemptionRefused', code, message: code };
}
