import { openPostgresBackbone } from '../src/events/postgres-backbone.ts';
import { createTestDatabase } from '../src/testing/index.ts';
import { backboneSuite } from './backbone-suite.ts';

backboneSuite('PostgreSQL', async () => {
  const database = await createTestDatabase();
  return {
    open: () => openPostgresBackbone(database.url),
    close: () => database.close(),
  };
});
