import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { startLiveWorld, type LiveWorld } from './fixture/live-world.ts';
import { openClient } from './fixture/socket.ts';

/** Each with another reason to be answered again. */
const selections = [
  '{ person(id: "a") { name } }',
  '{ person(id: "b") { id: name age } }',
  '{ person(id: "a") { age posts { text author { name } } } }',
  '{ people { name posts { id } } }',
  '{ posts { text author { name age } } }',
  '{ post(id: "1") { text comments { text } author { name posts { text } } } }',
  '{ oldest { name posts { comments { id text } } } }',
  '{ a: post(id: "2") { author { id } } b: person(id: "a") { posts { comments { text } } } }',
] as const;

type Step = (world: LiveWorld) => unknown;

const ids = fc.constantFrom('a', 'b', 'c');
const putPerson = fc
  .record({ id: ids, name: fc.constantFrom('Ada', 'Bob', 'Cyd'), age: fc.integer({ min: 1, max: 3 }) })
  .map(
    (person): Step =>
      (world) =>
        world.putPerson(person),
  );
const putPost = fc
  .record({
    id: fc.constantFrom('1', '2', '3'),
    text: fc.constantFrom('one', 'two'),
    authorId: fc.constantFrom('a', 'b'),
    comments: fc.array(fc.record({ id: fc.constantFrom('x', 'y'), text: fc.constantFrom('so', 'no') }), {
      maxLength: 2,
    }),
  })
  .map(
    (post): Step =>
      (world) =>
        world.putPost(post),
  );
const removePost = fc.constantFrom('1', '2', '3').map(
  (id): Step =>
    (world) =>
      world.removePost(id),
);
const wait = fc.integer({ min: 0, max: 30 }).map(
  (ms): Step =>
    () =>
      pause(ms),
);
const restart = fc.constant<Step>((world) => world.restartPosts(() => {}));
const steps = fc.array(
  fc.oneof(
    { arbitrary: putPerson, weight: 6 },
    { arbitrary: putPost, weight: 6 },
    { arbitrary: removePost, weight: 2 },
    { arbitrary: wait, weight: 6 },
    { arbitrary: restart, weight: 1 },
  ),
  { minLength: 1, maxLength: 25 },
);

async function follow({ url, post }: TestGateway, selection: string, throttle: number) {
  const answers: string[] = [];
  const client = openClient(url);
  const query = `query @live(throttle: ${throttle}) ${selection}`;
  client.subscribe(
    { query },
    { next: (answer) => void answers.push(JSON.stringify(answer)), error() {}, complete() {} },
  );
  const fresh = async (): Promise<string> => JSON.stringify((await post({ query: selection })).body);
  return { answers, fresh, client };
}

it(
  'a live query ends with what a fresh one says, and says nothing twice, whatever happens',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom('logged' as const, 'bare' as const), async (all, log) => {
        const world = await startLiveWorld({ log });
        const gateway = await startGateway(world.sdl);
        const followed = await Promise.all(
          selections.map((selection, index) => follow(gateway, selection, index % 2 === 0 ? 0 : 40)),
        );
        try {
          for (const step of all) await step(world);
          for (const { answers, fresh } of followed) {
            await expect.poll(async () => answers.at(-1) === (await fresh()), { timeout: 60_000 }).toBe(true);
            for (const [index, answer] of answers.entries()) expect(answer).not.toBe(answers[index + 1]);
          }
        } finally {
          for (const { client } of followed) client.terminate();
          await gateway.close();
          await world.close();
        }
      }),
      { numRuns: Number(process.env['LIVE_QUERY_RUNS'] ?? 15) },
    );
  },
);
