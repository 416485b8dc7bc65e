import { createTestDatabase, expectTablesToMatch } from '@musubi/chassis/testing';
import { expect, it } from 'vitest';
import * as tables from '../src/db/tables.ts';

it('the tables are those of the migrations', async () => {
  const database = await createTestDatabase({ directory: new URL('..', import.meta.url) });
  await expect(expectTablesToMatch(database.sql, tables)).resolves.toBeUndefined();
  await database.close();
});
