import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { cutWorld, cuts } from './cut.ts';
import { serveCut } from './graph.ts';
import { writeOperation, type Request } from './operation.ts';
import { answerWhole, wholeOf, type Whole } from './whole.ts';
import { worlds, type World } from './world.ts';
import { validate, parse, type ExecutionResult } from 'graphql';

/** Worlds to cut and operations to ask of each: `DIFFERENTIAL_WORLDS` and `DIFFERENTIAL_OPERATIONS`; 20,000 operations is 200 × 100. */
const worldCount = Number(process.env.DIFFERENTIAL_WORLDS ?? 4);
const operationCount = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 30);
const seed = Number(process.env.DIFFERENTIAL_SEED ?? 1);

test(
  'whatever way a graph is cut, the gateway answers as graphql-js does over the uncut one',
  async () => {
    expect.hasAssertions();
    const operations = fc.array(fc.array(fc.nat(1000), { minLength: 1, maxLength: 120 }), {
      minLength: operationCount,
      maxLength: operationCount,
    });
    await fc.assert(
      fc.asyncProperty(worlds, cuts, operations, async (world, cut, numbers) => {
        const graph = await serveCut(world, cutWorld(world, cut));
        fc.pre(graph !== undefined);
        if (!graph) return;
        try {
          const whole = wholeOf(graph.api);
          for (const draws of numbers) await ask({ world, whole, url: graph.url }, writeOperation(whole.strict, draws));
        } finally {
          await graph.close();
        }
      }),
      { numRuns: worldCount, seed, endOnFailure: false, interruptAfterTimeLimit: 15 * 60_000 },
    );
  },
  20 * 60_000,
);

interface Asking {
  readonly world: World;
  readonly whole: Whole;
  readonly url: string;
}

async function ask({ world, whole, url }: Asking, request: Request): Promise<void> {
  if (validate(whole.strict, parse(request.query)).length > 0) return;
  const [strict, lenient, answer] = await Promise.all([
    answerWhole(world, whole.strict, request),
    answerWhole(world, whole.lenient, request),
    post(url, request),
  ]);
  const found = differences(answer, { strict, lenient });
  expect(found, `${request.query}\n${JSON.stringify(request.variables)}`).toEqual([]);
}

async function post(url: string, request: Request): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return JSON.parse(await response.text());
}
