import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';

/** What needs the machine's own servers: fails, never skips, when DATABASE_URL, NATS_URL or REDIS_URL is missing. */
export default defineConfig({
  // As in vitest.config.ts: one instance of graphql.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['**/*.service.test.ts'],
    exclude: [...configDefaults.exclude],
    globalSetup: ['./test/support/service-setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    setupFiles: ['./test/support/patience.ts'],
    expect: { poll: { timeout: 120_000 } },
    teardownTimeout: 20_000,
  },
});
