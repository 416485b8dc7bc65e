import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { explodingQuery, explodingSdl } from '../../test/fixture/exploding.ts';
import { selectOperation, type Operation } from '../operation/operation.ts';
import { buildGeneration, type Generation } from '../supergraph/generation.ts';
import type { PlanRequest } from './normalise.ts';
import { createPlanner, type Planner, type PlannerSettings } from './planner.ts';

const sdl = explodingSdl();
const open: Planner[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((planner) => planner.close()));
});

function generationOf(text: string): Generation {
  return buildGeneration(text, { addressOf: (_name, declared) => declared });
}

function whole(operation: Operation): PlanRequest {
  return { operation, values: {}, delivery: 'whole' };
}

interface Setting {
  readonly planner: Planner;
  /** The coded refusal, or the kind of the plan's first node. */
  readonly outcomeOf: (text: string) => Promise<string | undefined>;
  readonly operation: (text: string) => Operation;
}

function plannerWith(settings: Partial<PlannerSettings> = {}, generation = generationOf(sdl)): Setting {
  const planner = createPlanner({
    onPlan() {},
    maxPlans: 10,
    maxThreads: 1,
    maxWaiting: 10,
    budget: { timeoutMs: 5000, memoryMb: 512 },
    ...settings,
  });
  open.push(planner);
  planner.prepare(generation);
  const operation = (text: string): Operation => {
    const selected = selectOperation({ text, document: parse(text), generation }, undefined);
    if (selected.kind === 'refused') throw new Error('Expected one operation');
    return selected;
  };
  return {
    planner,
    operation,
    async outcomeOf(text) {
      try {
        const { plan } = await planner.plan(whole(operation(text)));
        return plan.node?.kind;
      } catch (error) {
        return codeOf(error);
      }
    },
  };
}

function codeOf(error: unknown): string | undefined {
  return /"code":"(\w+)"/.exec(JSON.stringify(error))?.[1] ?? String(error);
}

describe('planning', () => {
  it('is done at once for a small operation', () => {
    const { planner, operation } = plannerWith();
    expect(planner.plan(whole(operation('{ one { id name } }')))).not.toBeInstanceOf(Promise);
  });

  it('is done elsewhere for any other, once for all who ask meanwhile, and remembered', async () => {
    const { planner, operation } = plannerWith();
    const asked = operation(explodingQuery(2));
    const [first, second] = [planner.plan(whole(asked)), planner.plan(whole(asked))];
    expect(first).toBeInstanceOf(Promise);
    expect(second).toBe(first);
    expect(planner.plan(whole(asked))).toBe(first);
    const planned = await first;
    expect(planned.plan.node?.kind).toBe('Sequence');
    expect(planner.plan(whole(asked))).toBe(planned);
  });

  it('gives the same plan wherever it is done', async () => {
    const { planner, operation } = plannerWith();
    const small = await planner.plan(whole(operation('{ one { id name } }')));
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: id`).join(' ');
    const large = await planner.plan(whole(operation(`{ one { id name ${aliases} } }`)));
    const steps = (plan: object): string[] => JSON.stringify(plan).match(/"(kind|serviceName)":"\w+"/g) ?? [];
    const withoutKeys = (found: string[]): string[] => found.filter((step) => !step.includes('Field'));
    expect(withoutKeys(steps(large.plan))).toEqual(withoutKeys(steps(small.plan)));
  });

  it('ends where it takes too long, is not tried again for a while, and others go on', async () => {
    const { planner, operation, outcomeOf } = plannerWith({ budget: { timeoutMs: 800, memoryMb: 4000 } });
    expect(await outcomeOf(explodingQuery(3))).toBe('PLAN_TIMEOUT');
    expect(() => planner.plan(whole(operation(explodingQuery(3))))).toThrow('within 800 ms');
    expect(await outcomeOf(explodingQuery(2))).toBe('Sequence');
  });

  it('ends where it takes too much memory, and the process lives', async () => {
    const { outcomeOf } = plannerWith({ budget: { timeoutMs: 600_000, memoryMb: 64 } });
    expect(await outcomeOf(explodingQuery(3))).toBe('PLAN_TIMEOUT');
    expect(await outcomeOf('{ all { id } }')).toBe('Fetch');
  });

  it('never blocks the event loop for as long as it takes', async () => {
    const { outcomeOf } = plannerWith({ budget: { timeoutMs: 1000, memoryMb: 4000 } });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const start = performance.now();
    delay.enable();
    expect(await outcomeOf(explodingQuery(3))).toBe('PLAN_TIMEOUT');
    delay.disable();
    const took = performance.now() - start;
    expect(took).toBeGreaterThanOrEqual(1000);
    expect(delay.max / 1e6).toBeLessThan(took / 3);
  });

  it('refuses what would wait behind too many', async () => {
    const { outcomeOf } = plannerWith({ maxWaiting: 1 });
    const asked = ['a', 'b', 'c'].map((alias) => outcomeOf(explodingQuery(2).replace('all', `${alias}: all`)));
    expect(await Promise.all(asked)).toEqual(['Sequence', 'Sequence', 'OVERLOADED']);
  });

  it('goes on for requests of a generation that is served no more', async () => {
    const { planner, outcomeOf } = plannerWith();
    planner.prepare(generationOf(`${sdl}\n# and more`));
    expect(await outcomeOf(explodingQuery(2))).toBe('Sequence');
    expect(await outcomeOf('{ all { id next { id } } }')).toBe('Fetch');
  });

  it('fails with what the thread stumbled over', async () => {
    const { outcomeOf } = plannerWith();
    expect(await outcomeOf('mutation { nope }')).toContain('mutation');
  });
});
