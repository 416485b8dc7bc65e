import { configDefaults, defineConfig } from 'vitest/config';

/** Everything that Node and npm suffice for. What needs servers of the machine is in vitest.service.config.ts. */
export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, '**/*.service.test.ts'],
    globalSetup: ['./test/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A hang is a defect of its own; the run ends and names it.
    teardownTimeout: 20_000,
  },
});
