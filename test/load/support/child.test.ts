import { expect, test } from 'vitest';
import { residentMemory, threadTime } from './child.ts';

test('processor time is what all threads ran, not what they waited', () => {
  expect(threadTime(['81234567 12345 80\n', '1000000 999999999 7\n'])).toBe(82_234.567);
});

test('memory is what is resident', () => {
  expect(residentMemory('VmPeak:\t  900 kB\nVmHWM:\t  800 kB\nVmRSS:\t    512 kB\n')).toBe(512 * 1024);
  expect(residentMemory('')).toBeNaN();
});
