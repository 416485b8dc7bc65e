import { configDefaults, defineConfig } from 'vitest/config';

/** What needs the machine's own servers: fails, never skips, when DATABASE_URL or NATS_URL is missing. */
export default defineConfig({
  test: {
    include: ['**/*.service.test.ts'],
    exclude: [...configDefaults.exclude],
    globalSetup: ['./test/support/service-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
