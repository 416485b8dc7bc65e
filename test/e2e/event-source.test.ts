import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/src/index.ts';
import { startCounter, type CounterWorld } from '../../gateway/test/fixture/counter.ts';
import { browserPath, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';

const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe.skipIf(browserPath === undefined)("a browser's own EventSource", () => {
  let world: CounterWorld;
  let gateway: Gateway;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let port: number;

  async function start(): Promise<void> {
    gateway = await createGateway({ supergraph: { kind: 'text', sdl: world.sdl }, secret }, { log: silent });
    await gateway.listen(port, '127.0.0.1');
  }

  beforeAll(async () => {
    port = await freePort();
    world = await startCounter();
    await start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await world?.close();
  });

  test('goes on by itself over restarts of the gateway, and loses and repeats nothing', async () => {
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${port}/health`);
    await page.evaluate(`
      globalThis.seen = [];
      const source = new EventSource('/graphql?query=' + encodeURIComponent('subscription { counted }'));
      source.addEventListener('next', ({ data }) => seen.push(JSON.parse(data)));
    `);
    const seen = (): Promise<unknown> => page.evaluate('seen.map(({ data }) => data.counted)');
    await expect.poll(() => world.streams()).toBe(1);
    world.count();
    await expect.poll(seen).toEqual([1]);
    for (const round of [1, 2]) {
      await gateway.close();
      world.count();
      await start();
      await expect.poll(() => world.streams()).toBe(1);
      world.count();
      await expect.poll(seen).toEqual(Array.from({ length: 1 + 2 * round }, (_, index) => index + 1));
    }
    expect(await page.evaluate('seen.filter(({ extensions }) => extensions.musubi)')).toEqual([]);
  });
});
