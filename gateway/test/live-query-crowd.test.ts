import { expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startLiveWorld } from './fixture/live-world.ts';
import { openClient } from './fixture/socket.ts';

const sockets = 50;
const queriesEach = 20;

it('a thousand live queries of the same cost one run a change, and all get each answer once', async () => {
  const world = await startLiveWorld();
  const gateway = await startGateway(world.sdl);
  const clients = Array.from({ length: sockets }, () => openClient(gateway.url));
  const answers: string[][] = [];
  for (const client of clients) {
    for (let count = 0; count < queriesEach; count += 1) {
      const own: string[] = [];
      answers.push(own);
      const query = 'query @live(throttle: 0) { person(id: "a") { name } }';
      client.subscribe(
        { query },
        { next: ({ data }) => void own.push(JSON.stringify(data)), error() {}, complete() {} },
      );
    }
  }
  const all = (length: number): boolean => answers.every((own) => own.length === length);
  await expect.poll(() => all(1), { timeout: 60_000 }).toBe(true);
  // The second: what the subgraph may have told before it was heard.
  await expect.poll(() => world.runs()).toBe(2);
  for (let change = 1; change <= 5; change += 1) {
    world.putPerson({ id: 'a', name: `Ada ${change}`, age: 36 });
    await expect.poll(() => all(change + 1), { timeout: 60_000 }).toBe(true);
  }
  expect(world.runs()).toBe(2 + 5);
  expect(new Set(answers.map((own) => own.join()))).toHaveLength(1);
  expect(answers[0]).toEqual(
    ['Ada', 'Ada 1', 'Ada 2', 'Ada 3', 'Ada 4', 'Ada 5'].map((name) => `{"person":{"name":"${name}"}}`),
  );
  for (const client of clients) client.terminate();
  await gateway.close();
  await world.close();
});
