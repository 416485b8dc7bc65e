import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { buildSchema, experimentalExecuteIncrementally, legacyExecuteIncrementally, parse as parse17 } from 'graphql17';
import { expect, test } from 'vitest';
import { cutWorld } from './cut.ts';
import { serveCut, type CutGraph } from './graph.ts';
import { mergeParts, sorted, type Merged } from './merge-parts.ts';
import { writeOperation } from './operation.ts';
import { sprinkleDefer } from './sprinkle-defer.ts';
import { answerWhole, resolverOf, wholeOf, type Request } from './whole.ts';
import { drawWorld } from './world.ts';

/** As in differential.test.ts. */
const worldCount = Number(process.env.DIFFERENTIAL_WORLDS ?? 2);
const operationCount = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 20);
const firstSeed = Number(process.env.DIFFERENTIAL_SEED ?? 1);

test(
  'whatever is deferred, the parts put together are what graphql-js makes of them over the uncut graph',
  async () => {
    const found: string[] = [];
    const tally = { asked: 0, inParts: 0 };
    let served = 0;
    for (let seed = firstSeed; served < worldCount; seed += 1) {
      const pieces = cutWorld(drawWorld(seed));
      const graph = await serveCut(pieces, seed);
      if (!('ask' in graph)) continue;
      served += 1;
      try {
        const failure = await askMany({ graph, tally }, seed);
        if (failure !== undefined) {
          found.push([`DIFFERENTIAL_SEED=${String(seed)}`, failure, ...pieces.map(({ sdl }) => sdl)].join('\n'));
        }
      } finally {
        await graph.close();
      }
    }
    process.stdout.write(
      `${served} worlds from seed ${firstSeed}, ${tally.asked} answers, ${tally.inParts} in parts\n`,
    );
    expect(found).toEqual([]);
    // Else nothing was tried.
    expect(tally.inParts).toBeGreaterThan(tally.asked / 4);
  },
  60 * 60_000,
);

interface Asking {
  readonly graph: CutGraph;
  readonly tally: { asked: number; inParts: number };
}

async function askMany(asking: Asking, seed: number): Promise<string | undefined> {
  const { strict } = wholeOf(asking.graph.world.model.api);
  const numbers = fc.noBias(fc.array(fc.nat(1000), { minLength: 1, maxLength: 300, size: 'max' }));
  const requests = fc
    .tuple(
      numbers
        .map((draws) => writeOperation(strict, draws))
        .filter(({ query }) => validate(strict, parse(query)).length === 0),
      numbers,
    )
    .map(([request, defers]) => sprinkleDefer(request, defers))
    .filter(({ query }) => query.includes('@defer'));
  const ask = fc.asyncProperty(requests, async (request) => (await wrongs(asking, request)).length === 0);
  const { counterexample } = await fc.check(ask, { numRuns: operationCount, seed });
  const [request] = counterexample ?? [];
  if (!request) return undefined;
  return [request.query, JSON.stringify(request.variables), ...(await wrongs(asking, request))].join('\n');
}

const drafts = [
  { accept: 'multipart/mixed;incrementalSpec=v0.2', run: experimentalExecuteIncrementally },
  { accept: 'multipart/mixed;deferSpec=20220824', run: legacyExecuteIncrementally },
];

async function wrongs({ graph, tally }: Asking, request: Request): Promise<readonly string[]> {
  const { world } = graph;
  const whole = await answerWhole(world, wholeOf(world.model.api).strict, request);
  const schema = buildSchema(world.model.api);
  const found: string[] = [];
  for (const { accept, run } of drafts) {
    const payloads = await graph.askInParts(request, accept);
    if (isRefused(payloads)) continue;
    const document = parse17(request.query);
    const running = { schema, document, variableValues: request.variables, fieldResolver: resolverOf(world) };
    // What cannot be planned in parts is answered whole.
    const isWhole = payloads.length === 1;
    const expected = mergeParts(isWhole ? [toJson(whole)] : await payloadsOf(await run(running as never)));
    tally.asked += 1;
    if (!isWhole) tally.inParts += 1;
    const differences = differencesOf(expected, mergeParts(payloads));
    found.push(...differences.map((difference) => `${accept}\n${difference}\n${JSON.stringify(payloads)}`));
  }
  return found;
}

async function payloadsOf(result: object): Promise<object[]> {
  if (!('initialResult' in result) || !('subsequentResults' in result)) return [toJson(result)];
  const payloads = [result.initialResult as object];
  for await (const payload of result.subsequentResults as AsyncIterable<object>) payloads.push(payload);
  return payloads.map(toJson);
}

function toJson(value: object): object {
  return JSON.parse(JSON.stringify(value));
}

/** What would have to be run in two parts is refused where something would be changed twice. */
function isRefused([first]: readonly object[]): boolean {
  return JSON.stringify(first).match(/OPERATION_NOT_PLANNABLE|PLAN_TIMEOUT/) !== null;
}

function differencesOf(expected: Merged, answer: Merged): readonly string[] {
  const seen = (side: Merged) => ({
    data: sorted(side.data),
    hasFailedParts: side.failed.length > 0,
    hasErrors: side.errors.length > 0,
  });
  const [wanted, got] = [JSON.stringify(seen(expected)), JSON.stringify(seen(answer))];
  return wanted === got ? [] : [`expected ${wanted}\n     got ${got}`];
}
