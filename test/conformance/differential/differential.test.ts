import * as fc from 'fast-check';
import { parse, validate, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { cutWorld, cuts } from './cut.ts';
import { serveCut } from './graph.ts';
import { writeOperation, type Request } from './operation.ts';
import { answerWhole, wholeOf, type Whole } from './whole.ts';
import { worlds, type World } from './world.ts';

/** Worlds to cut and operations to ask of each: `DIFFERENTIAL_WORLDS` and `DIFFERENTIAL_OPERATIONS`; 20,000 operations is 200 × 100. */
const worldCount = Number(process.env.DIFFERENTIAL_WORLDS ?? 4);
const operationCount = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 30);
const seed = Number(process.env.DIFFERENTIAL_SEED ?? 1);

test(
  'whatever way a graph is cut, the gateway answers as graphql-js does over the uncut one',
  async () => {
    const found: string[] = [];
    let asked = 0;
    // Some cuts do not compose; as many worlds more are there to take their place.
    const drawn = fc.sample(fc.tuple(worlds, cuts), { numRuns: worldCount * 4, seed });
    let served = 0;
    for (const [world, cut] of drawn) {
      if (served === worldCount) break;
      const pieces = cutWorld(world, cut);
      const graph = await serveCut(world, pieces);
      if (!graph) continue;
      served += 1;
      try {
        const failure = await askMany({ world, whole: wholeOf(graph.api), url: graph.url });
        asked += operationCount;
        if (failure) found.push([failure, ...pieces.map(({ name, sdl }) => `# ${name}\n${sdl}`)].join('\n'));
      } finally {
        await graph.close();
      }
    }
    expect(served).toBe(worldCount);
    expect(found, `${String(asked)} operations`).toEqual([]);
  },
  60 * 60_000,
);

interface Asking {
  readonly world: World;
  readonly whole: Whole;
  readonly url: string;
}

/** Asks operations of one cut world; the first that is answered wrongly, made as small as it goes while the world is still served. */
async function askMany(asking: Asking): Promise<string | undefined> {
  const numbers = fc.noBias(fc.array(fc.nat(1000), { minLength: 1, maxLength: 300, size: 'max' }));
  const requests = numbers.map((draws) => writeOperation(asking.whole.strict, draws));
  const ask = fc.asyncProperty(requests, async (request) => (await wrongs(asking, request)).length === 0);
  const { counterexample } = await fc.check(ask, { numRuns: operationCount, seed: seed + asking.world.seed });
  const [request] = counterexample ?? [];
  if (!request) return undefined;
  return [request.query, JSON.stringify(request.variables), ...(await wrongs(asking, request))].join('\n');
}

async function wrongs({ world, whole, url }: Asking, request: Request): Promise<readonly string[]> {
  if (validate(whole.strict, parse(request.query)).length > 0) return [];
  const [strict, lenient, answer] = await Promise.all([
    answerWhole(world, whole.strict, request),
    answerWhole(world, whole.lenient, request),
    post(url, request),
  ]);
  return isRefusedMutation(request, answer) ? [] : differences(answer, { strict, lenient });
}

/** What would have to be run in two parts is refused where something would be changed twice. */
function isRefusedMutation({ query }: Request, { errors = [] }: ExecutionResult): boolean {
  return query.startsWith('mutation') && errors[0]?.extensions?.['code'] === 'OPERATION_NOT_PLANNABLE';
}

async function post(url: string, request: Request): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return JSON.parse(await response.text());
}
