import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBreaker, type Breaker, type BreakerState, type CallEnding } from './breaker.ts';

const rules = { windowMs: 1000, minimumCalls: 4, failureShare: 0.5, openMs: 500, probes: 2 };

function start() {
  let clock = 0;
  const breaker = createBreaker(rules, () => clock);
  return { breaker, wait: (ms: number) => (clock += ms) };
}

function end(breaker: Breaker, ending: CallEnding, times = 1): void {
  for (let call = 0; call < times; call += 1) breaker.settle(breaker.admit() ?? NaN, ending);
}

describe('a breaker', () => {
  it('opens when the share of failures is reached, and not with fewer calls than prove it', () => {
    const { breaker } = start();
    end(breaker, 'failed', 3);
    expect(breaker.state()).toBe('closed');
    end(breaker, 'failed');
    expect(breaker.state()).toBe('open');
    expect(breaker.admit()).toBeUndefined();
  });

  it('stays closed below that share', () => {
    const { breaker } = start();
    end(breaker, 'succeeded', 5);
    end(breaker, 'failed', 4);
    expect(breaker.state()).toBe('closed');
  });

  it('forgets what the window has left', () => {
    const { breaker, wait } = start();
    end(breaker, 'failed', 3);
    wait(1100);
    end(breaker, 'failed');
    expect(breaker.state()).toBe('closed');
  });

  it('lets few through after its time, and closes when they succeed', () => {
    const { breaker, wait } = start();
    end(breaker, 'failed', 4);
    wait(499);
    expect(breaker.admit()).toBeUndefined();
    wait(1);
    const probes = [breaker.admit(), breaker.admit()];
    expect(breaker.admit()).toBeUndefined();
    for (const ticket of probes) breaker.settle(ticket ?? NaN, 'succeeded');
    expect(breaker.state()).toBe('closed');
  });

  it('opens again when one of those fails', () => {
    const { breaker, wait } = start();
    end(breaker, 'failed', 4);
    wait(500);
    end(breaker, 'failed');
    expect(breaker.state()).toBe('open');
    wait(499);
    expect(breaker.admit()).toBeUndefined();
  });

  it('takes nothing from calls that began before it opened', () => {
    const { breaker, wait } = start();
    const early = breaker.admit() ?? NaN;
    end(breaker, 'failed', 4);
    wait(500);
    const probe = breaker.admit() ?? NaN;
    breaker.settle(early, 'failed');
    expect(breaker.state()).toBe('half-open');
    breaker.settle(probe, 'succeeded');
    end(breaker, 'succeeded');
    expect(breaker.state()).toBe('closed');
  });

  it('gives the place of an undecided call to the next', () => {
    const { breaker, wait } = start();
    end(breaker, 'failed', 4);
    wait(500);
    end(breaker, 'undecided', 5);
    end(breaker, 'succeeded', 2);
    expect(breaker.state()).toBe('closed');
  });
});

type Step =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'call' }
  | { readonly kind: 'end'; readonly which: number; readonly ending: CallEnding };

const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 700 }) }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('call' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('end' as const),
        which: fc.nat(20),
        ending: fc.constantFrom<CallEnding>('succeeded', 'failed', 'undecided'),
      }),
    },
  ),
  { maxLength: 200, size: 'max' },
);

/** Everything that an observer without a look inside can hold the invariants of breaker.ts against. */
class Observer {
  clock = 0;
  /** Numbers of the invariants that did not hold. */
  readonly broken: number[] = [];
  readonly breaker = createBreaker(rules, () => this.clock);
  #phase = 0;
  #openedAt = 0;
  #state: BreakerState = 'closed';
  #running: { readonly ticket: number; readonly phase: number }[] = [];
  #failures: number[] = [];

  take(step: Step): void {
    switch (step.kind) {
      case 'wait':
        this.clock += step.ms;
        return;
      case 'call':
        return this.call();
      case 'end':
        return this.end(step);
      default:
        step satisfies never;
    }
  }

  call(): void {
    const ticket = this.breaker.admit();
    const isOpen = this.#state === 'open' && this.clock < this.#openedAt + rules.openMs;
    if (isOpen && ticket !== undefined) this.broken.push(1);
    this.look();
    if (ticket === undefined) return;
    this.#running.push({ ticket, phase: this.#phase });
    if (this.#state !== 'half-open') return;
    const probes = this.#running.filter(({ phase }) => phase === this.#phase);
    if (probes.length > rules.probes) this.broken.push(2);
  }

  end({ which, ending }: Extract<Step, { kind: 'end' }>): void {
    const [call] = this.#running.splice(which % (this.#running.length || 1), 1);
    if (!call) return;
    const before = this.#state;
    this.breaker.settle(call.ticket, ending);
    const changed = this.breaker.state() !== before;
    if (changed && call.phase !== this.#phase) this.broken.push(3);
    if (changed && ending === 'undecided') this.broken.push(4);
    if (before === 'closed' && ending === 'failed' && call.phase === this.#phase) this.#failures.push(this.clock);
    if (before === 'closed' && changed && !this.#isProved(ending)) this.broken.push(5);
    this.look();
  }

  #isProved(ending: CallEnding): boolean {
    const recent = this.#failures.filter((at) => at > this.clock - rules.windowMs);
    return ending === 'failed' && recent.length >= rules.minimumCalls * rules.failureShare;
  }

  look(): void {
    const state = this.breaker.state();
    if (state === this.#state) return;
    if (state === 'open') this.#openedAt = this.clock;
    if (state === 'closed') this.#failures = [];
    this.#state = state;
    this.#phase += 1;
  }
}

describe('the invariants of a breaker', () => {
  it('hold in whatever order calls begin, end and time goes by', () => {
    const check = fc.property(steps, (taken) => {
      const observer = observed(taken);
      expect(observer.broken).toEqual([]);
    });
    expect(fc.check(check, { numRuns: 2000 })).toMatchObject({ failed: false });
  });

  it('let a subgraph that is well again be asked again, whatever happened before', () => {
    const check = fc.property(steps, (taken) => {
      const observer = observed(taken);
      for (let which = 0; which < taken.length; which += 1) observer.end({ kind: 'end', which, ending: 'undecided' });
      observer.clock += rules.openMs;
      end(observer.breaker, 'succeeded', rules.probes);
      expect(observer.breaker.state()).toBe('closed');
    });
    expect(fc.check(check)).toMatchObject({ failed: false });
  });
});

function observed(taken: readonly Step[]): Observer {
  const observer = new Observer();
  for (const step of taken) observer.take(step);
  return observer;
}
