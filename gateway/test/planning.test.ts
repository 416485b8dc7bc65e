import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { explodingQuery, explodingSdl } from './fixture/exploding.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';

const opened = closeAfterEach();

describe('a query that takes the planner for ever', () => {
  it('is refused with its budget, and nobody else notices', async () => {
    const budget = { timeoutMs: 1000, memoryMb: 4000 };
    const gateway = opened(await startGateway(explodingSdl(), { planning: { budget } }));
    const small = (index: number): string => `query Q${index} { __typename a${index}: __typename }`;
    await gateway.post({ query: small(0) });

    const delay = monitorEventLoopDelay({ resolution: 5 });
    const began = performance.now();
    delay.enable();
    const slow = gateway.post({ query: explodingQuery(3) });
    for (let index = 1; index <= 200; index += 1) {
      expect((await gateway.post({ query: small(index) })).status).toBe(200);
    }
    const { status, body } = await slow;
    delay.disable();
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('PLAN_TIMEOUT');
    expect(delay.max / 1e6).toBeLessThan((performance.now() - began) / 3);
  });

  it('costs one thread, however often it is asked', async () => {
    const budget = { timeoutMs: 500, memoryMb: 4000 };
    const gateway = opened(await startGateway(explodingSdl(), { planning: { budget, maxThreads: 1 } }));
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { body } = await gateway.post({ query: explodingQuery(3) });
        return body.errors?.[0]?.extensions.code;
      }),
    );
    expect(new Set(codes)).toEqual(new Set(['PLAN_TIMEOUT']));
    const again = process.threadCpuUsage();
    expect((await gateway.post({ query: explodingQuery(3) })).status).toBe(400);
    expect(process.threadCpuUsage(again).user / 1000).toBeLessThan(500);
  });
});
