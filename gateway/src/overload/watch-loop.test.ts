import { expect, it } from 'vitest';
import { watchLoop, type LoopObserved } from './watch-loop.ts';

it('tells how late and how busy the event loop was, by the given clocks', async () => {
  // Each look at the clock is 50 ms after the last one, half of which the loop was at work.
  let now = 0;
  const observed = await new Promise<LoopObserved>((resolve) => {
    const stop = watchLoop({ monotonic: () => (now += 50), activeMs: () => now / 2 }, (loop) => {
      stop();
      resolve(loop);
    });
  });
  expect(observed).toEqual({ lagMs: 30, busy: 0.5, elapsedMs: 100 });
});
