import postgres from 'postgres';

/** PostgreSQL's codes for a database that another process made first (appendix A of its manual). */
const alreadyThere = new Set(['42P04', '23505']);

/** Makes the database when it is missing and returns its URL: `url` with another database name. Safe to race. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await create(sql, name);
  } finally {
    await sql.end();
  }
  return databaseUrl(url, name);
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

async function create(sql: postgres.Sql, name: string): Promise<void> {
  try {
    await sql`create database ${sql(name)}`;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || !alreadyThere.has(error.code)) throw error;
  }
}
