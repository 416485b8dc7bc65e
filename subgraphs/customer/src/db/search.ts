import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '@musubi/chassis';
import type { Customer } from '../domain/customer.ts';
import type { SearchTerm } from '../domain/search-term.ts';
import { toCustomer } from './customers.ts';
import { customer, identity, link } from './tables.ts';

/** Whom to search: everybody, or those that a scope is linked to at the moment. */
export type Among = { readonly scope: string | undefined; readonly now: Date };

/**
 * Customers who fit the term, by name. Within a scope the search starts from its links, which are few; among everybody a name is
 * looked for row by row.
 */
export async function searchCustomers(
  database: Database,
  { term, among, limit }: { readonly term: SearchTerm; readonly among: Among; readonly limit: number },
): Promise<Customer[]> {
  const rows = await database
    .select()
    .from(customer)
    .where(sql`${fits(term)} and ${within(among)}`)
    .orderBy(customer.searchText, customer.id)
    .limit(limit);
  return rows.map(toCustomer);
}

function fits(term: SearchTerm): SQL {
  switch (term.kind) {
    case 'name':
      return sql`strpos(${customer.searchText}, ${term.text}) > 0`;
    case 'digits':
      return sql`${customer.id} in (
        select ${identity.customerId} from ${identity} where ${identity.type} = 'PHONE' and right(${identity.value}, 4) = ${term.digits}
        union all
        select ${identity.customerId} from ${identity} where ${identity.type} = 'MEMBER_CARD' and ${identity.value} like ${`${term.digits}%`})`;
    default:
      return term satisfies never;
  }
}

function within({ scope, now }: Among): SQL {
  if (scope === undefined) return sql`true`;
  return sql`${customer.id} in (
    select ${link.customerId} from ${link} where ${link.scope} = ${scope} and ${link.expiresAt} > ${now.toISOString()}::timestamptz)`;
}
