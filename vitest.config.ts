import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

/** Everything that Node and npm suffice for. What needs servers of the machine is in vitest.service.config.ts. */
export default defineConfig({
  // Vite would take graphql's index.mjs while Node gives packages its index.js: two instances that don't mix.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, '**/*.service.test.ts'],
    globalSetup: ['./test/support/global-setup.ts'],
    // Bounds against hanging, far from what even a busy machine needs.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    setupFiles: ['./test/support/patience.ts'],
    expect: { poll: { timeout: 120_000 } },
    // A hang is a defect of its own; the run ends and names it.
    teardownTimeout: 20_000,
  },
});
