import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@musubi/chassis';
import { expectTablesToMatch, startTestSubgraph } from '@musubi/chassis/testing';
import * as tables from '../src/db/tables.ts';
import { removeExpiredLinks, saveLinks } from '../src/db/links.ts';
import { linkFrom } from '../src/domain/link.ts';
import { seed } from '../src/seed.ts';
import { customer } from '../src/subgraph.ts';
import { hanako, movableClock, type Customers } from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
});
afterAll(() => customers.close());

test('the tables are those of the migrations', async () => {
  await expect(expectTablesToMatch(customers.database.sql, tables)).resolves.toBeUndefined();
});

describe('links', () => {
  const linkedAt = time.clock();
  const of = (reason: 'CARD_PRESENTED' | 'ORDER_PLACED', at = linkedAt) =>
    linkFrom({ scope: 'store:s1', customerId: 'hanako', reason, linkedAt: at });
  const rows = async () => customers.database.sql`select reason, expires_at from link order by reason`;

  test('for one reason are made longer, never shorter', async () => {
    const { database } = customers.deps;
    const later = new Date(linkedAt.getTime() + 1000);
    await saveLinks(database, [of('CARD_PRESENTED', later)]);
    await saveLinks(database, [of('CARD_PRESENTED'), of('ORDER_PLACED')]);
    expect(await rows()).toMatchObject([
      { reason: 'CARD_PRESENTED', expires_at: of('CARD_PRESENTED', later).expiresAt },
      { reason: 'ORDER_PLACED', expires_at: of('ORDER_PLACED').expiresAt },
    ]);
  });

  test('that nobody sees by any more are forgotten', async () => {
    time.advance(25);
    await removeExpiredLinks(customers.deps.database, time.clock());
    expect((await rows()).map(({ reason }) => String(reason))).toEqual(['ORDER_PLACED']);
  });
});

describe('the sample', () => {
  test('comes in by the commands, once', async () => {
    for (const _ of [1, 2]) await inTransaction(customers.deps.database, (tx) => seed(customers.deps, tx));
    const [counts] = await customers.database.sql`
      select (select count(*)::int from customer) as customers, (select count(*)::int from interaction) as interactions,
        (select count(*)::int from consent_history) as consents,
        (select count(*)::int from chassis.outbox) as events`;
    expect(counts).toEqual({ customers: 6, interactions: 10, consents: 6, events: 22 });
  });

  test('shows hanako her own profile', async () => {
    const document = '{ me { name { full } email memberCard timeline(first: 1) { nodes { summary } } } }';
    const { data } = await customers.execute(document, {}, hanako);
    expect(data).toEqual({
      me: {
        name: { full: '山田 花子' },
        email: 'hanako@example.jp',
        memberCard: '2900081000013',
        timeline: { nodes: [{ summary: 'Noted: 藍のリネンシャツと迷われている。Mがちょうどよい' }] },
      },
    });
  });
});
