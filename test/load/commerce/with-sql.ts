import { openDatabase, type Store } from '@musubi/chassis';

/** One connection of a database: what is set in it holds for what follows. */
export type Connection = Awaited<ReturnType<Store['sql']['reserve']>>;

/** Opens one connection for a work that may take its time, and closes it after. */
export async function withSql<Result>(url: string, work: (sql: Connection) => Promise<Result>): Promise<Result> {
  const store = openDatabase(url, { name: 'musubi benchmark', connections: 1 });
  try {
    const sql = await store.sql.reserve();
    await sql`set statement_timeout = 0`;
    await sql`set lock_timeout = 0`;
    const result = await work(sql);
    sql.release();
    return result;
  } finally {
    await store.close();
  }
}
