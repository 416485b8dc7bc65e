import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const least = { DATABASE_URL: 'postgres://localhost/notes', MUSUBI_SECRET: 'ab'.repeat(32) };

test('the least environment is enough', () => {
  expect(readConfig(least)).toEqual({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: 'postgres://localhost/notes',
    eventsUrl: 'postgres://localhost/notes',
    natsUrl: undefined,
    secret: 'ab'.repeat(32),
    keys: undefined,
    generations: [1],
    subgraphUrls: {},
    logLevel: 'info',
  });
});

test('every variable is read', () => {
  const config = readConfig({
    ...least,
    PORT: '4001',
    HOST: '0.0.0.0',
    EVENTS_URL: 'postgres://localhost/events',
    NATS_URL: 'nats://localhost',
    MUSUBI_KEY_GENERATIONS: '2,1',
    SUBGRAPH_URLS: '{"cart":"http://localhost:4001/graphql"}',
    LOG_LEVEL: 'warn',
  });
  expect(config).toMatchObject({ port: 4001, host: '0.0.0.0', natsUrl: 'nats://localhost' });
  expect(config).toMatchObject({ generations: [2, 1], logLevel: 'warn' });
  expect(config.subgraphUrls).toEqual({ cart: 'http://localhost:4001/graphql' });
});

test('all that is wrong is named at once', () => {
  const wrong = { PORT: '99999', SUBGRAPH_URLS: '{', MUSUBI_SECRET: 'short', LOG_LEVEL: 'loud' };
  const attempt = (): unknown => readConfig(wrong);
  for (const name of ['PORT', 'SUBGRAPH_URLS', 'MUSUBI_SECRET', 'LOG_LEVEL', 'DATABASE_URL']) {
    expect(attempt).toThrow(name);
  }
});

test('without a secret or keys nothing starts', () => {
  expect(() => readConfig({ DATABASE_URL: least.DATABASE_URL })).toThrow('MUSUBI_SECRET: expected the root secret');
});
