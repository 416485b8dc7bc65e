import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoHollowOrder, expectSound, startRun } from './support/crash.ts';
import { scenarios } from './support/scenarios.ts';
import { openShop, type Shop } from './support/shop.ts';

/** No scenario is longer: two attempts of every step and all compensations. */
const MOST_BOUNDARIES = 70;

describe('a checkout whose process dies', () => {
  let shop: Shop;
  const covered = new Set<string>();

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  it.each(scenarios)('ends as it would have: $title, at every boundary', async (scenario) => {
    const whole = startRun(shop, scenario);
    expect(await whole.driveOn()).toBe('ended');
    await expectSound(shop, whole, scenario);
    expect(whole.reached.length).toBeLessThan(MOST_BOUNDARIES);

    await Promise.all(
      whole.reached.map(async (boundary, index) => {
        const run = startRun(shop, scenario);
        const outcome = await run.driveOn(index + 1);
        await expectNoHollowOrder(shop, run);
        const resumed = outcome === 'died' ? await run.driveOn() : outcome;
        expect(resumed, `resumed after dying at ${boundary}`).toBe('ended');
        await expectSound(shop, run, scenario);
        covered.add(boundary);
      }),
    );
  });

  it('was killed before, after and behind every effect there is', () => {
    const effects = [...covered].map((boundary) => boundary.slice(boundary.indexOf(':') + 1));
    expect([...new Set(effects)].toSorted()).toEqual(
      [
        'authorizePayment',
        'cancelAllocation',
        'capturePayment',
        'captureRedemption',
        'commitReservation',
        'completeCart',
        'freezeCart',
        'holdRedemption',
        'placeOrder',
        'planSourcing',
        'releaseRedemption',
        'releaseReservation',
        'reserveStock',
        'shipAllocation',
        'unfreezeCart',
        'voidPayment',
      ].toSorted(),
    );
    expect(covered.size).toBe(16 * 3);
  });

  it('ends as it would have, however often and wherever processes die', async () => {
    const deaths = array(integer({ min: 1, max: 12 }), { maxLength: 5 });
    await assert(
      asyncProperty(constantFrom(...scenarios), deaths, async (scenario, dieAt) => {
        const run = startRun(shop, scenario);
        for (const step of dieAt) {
          if ((await run.driveOn(step)) === 'ended') break;
          await expectNoHollowOrder(shop, run);
        }
        expect(await run.driveOn()).toBe('ended');
        await expectSound(shop, run, scenario);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['cart', 'FreezeCart'],
    ['inventory', 'SourcingPlan'],
    ['inventory', 'ReserveStock'],
    ['inventory', 'CommitReservation'],
    ['customer', 'HoldRedemption'],
    ['customer', 'CaptureRedemption'],
    ['inventory', 'ShipAllocation'],
    ['cart', 'CompleteCart'],
  ] as const)('asks the %s again when no answer to %s came', async (neighbour, name) => {
    for (const when of ['before', 'after'] as const) {
      const scenario = neighbour === 'customer' ? scenarios.find(({ cart }) => cart?.points) : scenarios[2];
      if (scenario === undefined) throw new Error('no such scenario');
      const run = startRun(shop, scenario);
      run.world[neighbour].fail({ name, times: 2, when });
      expect(await run.driveOn()).toBe('died');
      expect(await run.driveOn()).toBe('died');
      expect(await run.driveOn()).toBe('ended');
      await expectSound(shop, run, scenario);
    }
  });
});
