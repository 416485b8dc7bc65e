import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, pagesDirectory, servePages, type Served } from '@musubi/touchpoints/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

describe.skipIf(browserPath === undefined)('phone and tablet, side by side in a real browser', () => {
  let stack: Stack;
  let pages: Served;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let phone: Page;
  let tablet: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    [stack] = await Promise.all([startStack({ corsOrigins: [`http://localhost:${port}`] }), buildPages()]);
    pages = await servePages({
      host: '127.0.0.1',
      port,
      graphUrl: stack.url,
      issuer: stack.issuer,
      directory: pagesDirectory,
    });
    browser = await openBrowser();
    phone = await open(`${pages.url}/phone?as=hanako`, { width: 412, height: 880 });
    tablet = await open(`${pages.url}/tablet?store=shibuya`, { width: 1180, height: 820 });
  }, startTimeout);
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await stack?.close();
  });

  async function open(url: string, size: { width: number; height: number }): Promise<Page> {
    const page = await browser.context.newPage();
    await page.setViewportSize(size);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      const { hostname } = new URL(request.url());
      if (hostname !== 'localhost' && hostname !== '127.0.0.1' && hostname !== '')
        problems.push(`left the house: ${request.url()}`);
    });
    await page.goto(url);
    return page;
  }

  test(
    'an item added on the phone appears on the tablet, and stock falls on both when the order is placed',
    async () => {
      await phone.fill('input[name=text]', '湯のみ');
      await phone.click('[data-variant="yunomi-iron"]');
      const atShibuya = phone.locator('.nearby [data-location="shibuya"]');
      await atShibuya.waitFor();
      const before = Number(await atShibuya.getAttribute('data-atp'));
      expect(before).toBeGreaterThan(1);
      await phone.click('[data-action="add"]');
      await phone.click('[aria-label="×"]');

      await phone.click('[data-tab="cart"]');
      await phone.click('[data-action="handoff"]');
      const code = await phone.locator('[data-code]').getAttribute('data-code');
      await tablet.fill('input[name=code]', code ?? '');
      await tablet.press('input[name=code]', 'Enter');
      await tablet.locator('[data-line="yunomi-iron"]').waitFor();
      await look('1-handed-over');

      await phone.click('[data-tab="home"]');
      await phone.fill('input[name=text]', '抹茶');
      await phone.click('[data-variant="matcha-everyday"]');
      await phone.click('[data-action="add"]');
      await tablet.locator('[data-line="matcha-everyday"]').waitFor();
      await phone.click('[aria-label="×"]');

      await phone.click('[data-tab="cart"]');
      await phone.selectOption('select[name=pickup]', 'shibuya');
      const here = tablet.locator(`[data-line="yunomi-iron"] [data-here="${before}"]`);
      await here.waitFor();
      await look('2-before-the-order');
      await phone.click('[data-action="order"]');
      await phone.locator('.notice.good').waitFor();

      await phone.click('[data-tab="home"]');
      await phone.fill('input[name=text]', '湯のみ');
      await phone.click('[data-variant="yunomi-iron"]');
      await phone.locator(`.nearby [data-location="shibuya"][data-atp="${before - 1}"]`).waitFor();
      const waiting = tablet.locator('[data-order][data-status="PLACED"]');
      await waiting.waitFor();
      await look('3-ordered');
    },
    startTimeout,
  );

  test(
    'a pickup that the tablet marks ready shows its code on the phone, and the code hands it over',
    async () => {
      await phone.click('[aria-label="×"]');
      await phone.click('[data-tab="orders"]');
      await tablet.click('[data-action="pick"]');
      await phone.locator('[data-order][data-status="IN_FULFILLMENT"]').waitFor();
      await tablet.click('[data-action="ready"]');
      const code = await phone.locator('[data-pickup-code]').getAttribute('data-pickup-code');
      expect(code).toMatch(/^\d{6}$/);
      await look('4-ready');
      await tablet.fill('input[name=pickup-code]', '000000');
      await tablet.click('[data-action="hand-over"]');
      await tablet.locator('.notice.bad').waitFor();
      await tablet.fill('input[name=pickup-code]', code ?? '');
      await tablet.click('[data-action="hand-over"]');
      await phone.locator('[data-order][data-status="COMPLETED"]').waitFor();
      await tablet.locator('[data-order]').waitFor({ state: 'detached' });
    },
    startTimeout,
  );

  test('neither page erred or left this machine', () => {
    expect(problems).toEqual([]);
  });

  /** Keeps a picture of both pages where `SCREENSHOTS` names a folder. */
  async function look(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await phone.screenshot({ path: join(folder, `${name}-phone.png`) });
    await tablet.screenshot({ path: join(folder, `${name}-tablet.png`) });
  }
});
