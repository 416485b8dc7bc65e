/*
 * Preloaded into a process that is measured (`node --import probe.ts`): whenever its parent asks, it tells what cannot be seen
 * from outside. `--expose-gc` makes the heap what is alive.
 *
 * What blocks others is the processor time of the main thread between two turns of its event loop. Time by the clock would
 * blame the gateway for what other processes take of its core.
 */
let longestTurn = 0;

function watchTurns(): void {
  let before = threadMicros();
  setInterval(() => {
    const now = threadMicros();
    longestTurn = Math.max(longestTurn, now - before);
    before = now;
  }, 1).unref();
}

function threadMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

process.on('message', (asked) => {
  if (typeof asked !== 'string') return;
  if (asked === 'heap') globalThis.gc?.();
  if (asked === 'turns') watchTurns();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ probe: { cpuMicros: user + system, heapUsed, external, rss, longestTurnMs: longestTurn / 1000 } });
  longestTurn = 0;
});
