import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../../gateway/test/fixture/gateway.ts';
import { startWorld, type World } from '../../gateway/test/fixture/world.ts';
import { browserPath, openBrowser } from '../support/browser.ts';

describe.skipIf(browserPath === undefined)('the playground in a real browser', () => {
  let world: World;
  let gateway: TestGateway;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    world = await startWorld();
    gateway = await startGateway(world.sdl, { queryPlans: { kind: 'anybody' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await world?.close();
  });

  test('runs an operation and draws its plan, and asks no other host for anything', async () => {
    const page = await browser.context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`left the house: ${request.url()}`);
    });
    const query = '{ me { name reviews { body } } latest { stars author { name } } }';
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${gateway.url}/?query=${encodeURIComponent(query)}`);
    await page.click('button.graphiql-execute-button');

    const pane = page.locator('#plan-pane');
    await pane.getByText('Query plan: 4 fetches from 2 subgraphs').click();
    const author = pane.locator('details', { hasText: 'users at latest.@.author' });
    await author.locator('summary').click();
    await author.getByText('... on User').waitFor();
    await page.getByText('Review 1').first().waitFor();
    expect(await page.locator('.graphiql-response').innerText()).not.toContain('queryPlan');
    expect(problems).toEqual([]);
  });
});
