import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';
import { strike } from './live/strike.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

test.each([
  ['gateway', 3],
  ['inventory', 2],
])(
  'killing -9 the %s %i times under a steady stream loses, repeats and reorders nothing for a hundred subscribers',
  async (service, kills) => {
    const took = await strike(stack, kills, async () => {
      await stack.kill(service);
      await stack.start(service);
    });
    expect(took).toHaveLength(kills);
  },
);
