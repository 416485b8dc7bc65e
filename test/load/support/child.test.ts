import { expect, test } from 'vitest';
import { processorTime, residentMemory } from './child.ts';

test('processor time is user and system time, whatever a process calls itself', () => {
  const stat = '4711 (node (a) b) S 1 4711 4711 0 -1 4194304 9 8 7 6 123 45 0 0 20 0 11 0 3000';
  expect(processorTime(stat)).toBe((123 + 45) * 10_000);
});

test('memory is what is resident', () => {
  expect(residentMemory('VmPeak:\t  900 kB\nVmHWM:\t  800 kB\nVmRSS:\t    512 kB\n')).toBe(512 * 1024);
  expect(residentMemory('')).toBeNaN();
});
