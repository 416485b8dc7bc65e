import * as fc from 'fast-check';
import { parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { differences, untruths } from './compare.ts';
import { cutWorld } from './cut.ts';
import { countFeatures } from './features.ts';
import { serveCut, type CutGraph } from './graph.ts';
import { writeOperation } from './operation.ts';
import type { Piece } from './part.ts';
import { answerWhole, wholeOf, type Request, type Whole } from './whole.ts';
import { drawWorld } from './world.ts';

/** Worlds to cut and operations to ask of each: `DIFFERENTIAL_WORLDS` and `DIFFERENTIAL_OPERATIONS`; 20,000 operations is 200 × 100. */
const worldCount = Number(process.env.DIFFERENTIAL_WORLDS ?? 6);
const operationCount = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 25);
const firstSeed = Number(process.env.DIFFERENTIAL_SEED ?? 1);

test(
  'whatever way a graph is cut, the gateway answers as graphql-js does over the uncut one',
  async () => {
    const found: string[] = [];
    const tally: Tally = { asked: 0, refused: 0, overBudget: 0, features: new Map<string, number>() };
    let served = 0;
    // Some cuts do not compose; others take their place.
    for (let seed = firstSeed; served < worldCount; seed += 1) {
      const pieces = cutWorld(drawWorld(seed));
      const graph = await serveCut(pieces, seed);
      if (!('ask' in graph)) continue;
      served += 1;
      const began = performance.now();
      const before = tally.asked;
      try {
        for (const feature of countFeatures(pieces))
          tally.features.set(feature, (tally.features.get(feature) ?? 0) + 1);
        const failure = await askMany({ graph, whole: wholeOf(graph.world.model.api), tally }, seed);
        if (failure !== undefined) found.push(report(seed, failure, pieces));
        // A long run is watched.
        process.stdout.write(
          `seed ${seed}: ${tally.asked - before} operations in ${((performance.now() - began) / 1000).toFixed(1)} s${failure === undefined ? '' : ', a difference'}\n`,
        );
      } finally {
        await graph.close();
      }
    }
    const features = [...tally.features].map(([feature, count]) => `${feature} ${String(count)}`).toSorted();
    process.stdout.write(
      `${served} worlds from seed ${firstSeed}, ${tally.asked} operations, ${tally.refused} refused, ${tally.overBudget} over the planner's budget; ${features.join(', ')}\n`,
    );
    expect(found).toEqual([]);
    expect(tally.refused, 'operations that are refused').toBeLessThanOrEqual(tally.asked / 50);
  },
  3 * 60 * 60_000,
);

test(
  'where a subgraph is gone, what is left is true and the rest is null',
  async () => {
    const found: string[] = [];
    let served = 0;
    for (let seed = firstSeed; served < worldCount / 2; seed += 1) {
      const pieces = cutWorld(drawWorld(seed));
      const graph = await serveCut(pieces, seed);
      if (!('ask' in graph)) continue;
      served += 1;
      const gone = pieces[seed % pieces.length]?.name ?? '';
      graph.ruin(gone);
      try {
        const { strict } = wholeOf(graph.world.model.api);
        const wrongsOf = async (request: Request): Promise<readonly string[]> => {
          if (request.query.startsWith('mutation')) return [];
          const [truth, answer] = await Promise.all([answerWhole(graph.world, strict, request), graph.ask(request)]);
          return refusalOf(answer) !== undefined ? [] : untruths(answer, truth);
        };
        const holds = fc.asyncProperty(requestsOf(strict), async (request) => (await wrongsOf(request)).length === 0);
        const { counterexample } = await fc.check(holds, { numRuns: operationCount, seed });
        const [request] = counterexample ?? [];
        if (request) {
          found.push(
            report(seed, [`without ${gone}: ${request.query}`, ...(await wrongsOf(request))].join('\n'), pieces),
          );
        }
      } finally {
        await graph.close();
      }
    }
    expect(found).toEqual([]);
  },
  3 * 60 * 60_000,
);

/** Valid operations on a schema. */
function requestsOf(schema: GraphQLSchema): fc.Arbitrary<Request> {
  const numbers = fc.noBias(fc.array(fc.nat(1000), { minLength: 1, maxLength: 300, size: 'max' }));
  return numbers
    .map((draws) => writeOperation(schema, draws))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

function report(seed: number, failure: string, pieces: readonly Piece[]): string {
  return [`DIFFERENTIAL_SEED=${String(seed)}`, failure, ...pieces.map(({ name, sdl }) => `# ${name}\n${sdl}`)].join(
    '\n',
  );
}

interface Asking {
  readonly graph: CutGraph;
  readonly whole: Whole;
  readonly tally: Tally;
}

interface Tally {
  asked: number;
  refused: number;
  overBudget: number;
  readonly features: Map<string, number>;
}

/** Asks operations of one cut world; the first that is answered wrongly, made as small as it goes while the world is still served. */
async function askMany(asking: Asking, seed: number): Promise<string | undefined> {
  const ask = fc.asyncProperty(
    requestsOf(asking.whole.strict),
    async (request) => (await wrongs(asking, request)).length === 0,
  );
  const { counterexample } = await fc.check(ask, { numRuns: operationCount, seed });
  const [request] = counterexample ?? [];
  if (!request) return undefined;
  return [request.query, JSON.stringify(request.variables), ...(await wrongs(asking, request))].join('\n');
}

async function wrongs({ graph, whole, tally }: Asking, request: Request): Promise<readonly string[]> {
  const [strict, lenient, answer] = await Promise.all([
    answerWhole(graph.world, whole.strict, request),
    answerWhole(graph.world, whole.lenient, request),
    graph.ask(request),
  ]);
  tally.asked += 1;
  const code = refusalOf(answer);
  if (code === undefined) return differences(answer, { strict, lenient });
  if (code === 'PLAN_TIMEOUT') tally.overBudget += 1;
  else tally.refused += 1;
  return [];
}

const refusals: ReadonlySet<unknown> = new Set(['OPERATION_NOT_PLANNABLE', 'PLAN_TIMEOUT']);

/** The code of a refusal: what cannot be run rightly, such as a mutation in two parts, and what takes the planner too long. */
function refusalOf({ errors = [] }: ExecutionResult): unknown {
  const code = errors[0]?.extensions?.['code'];
  return refusals.has(code) ? code : undefined;
}
