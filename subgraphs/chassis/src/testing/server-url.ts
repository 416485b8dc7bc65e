import { inject } from 'vitest';

/** The PostgreSQL server for tests: what the suite's global set-up provides, else by the environment. */
export function testServerUrl(): string {
  const provided: unknown = Reflect.apply(inject, undefined, ['postgresUrl']);
  if (typeof provided === 'string' && provided !== '') return provided;
  return process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
}
