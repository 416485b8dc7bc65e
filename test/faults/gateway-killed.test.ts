import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GraphError, newIdempotencyKey, type Client } from '@musubi/sdk';
import { AdjustStockDocument, StockChangedDocument } from '@musubi/sdk/operations';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const subscribers = 100;
const variantIds = ['tenugui-wave', 'furoshiki-indigo'] as const;
const locationIds = ['shibuya', 'nagoya'] as const;
/** Changes between two blows. */
const stretch = 40;

/** What one subscriber was sent: level and version of every event, in the order of arrival. */
interface Watching {
  readonly seen: { readonly level: string; readonly version: number }[];
  readonly gaps: string[];
}

test.each([
  ['gateway', 3],
  ['inventory', 2],
])(
  'killing -9 the %s %i times under a steady stream loses, repeats and reorders nothing for a hundred subscribers',
  async (service, kills) => {
    const changing = changeSteadily();
    const watching = Array.from({ length: subscribers }, () => watch(stack.client()));
    await untilTrue(() => watching.every(({ seen }) => seen.length > 0));

    for (let killed = 0; killed < kills; killed++) {
      const before = changing.made();
      await untilTrue(() => changing.made() > before + stretch);
      await stack.kill(service);
      await stack.start(service);
    }
    const before = changing.made();
    await untilTrue(() => changing.made() > before + stretch);
    await changing.stop();

    const last = await versions();
    await untilTrue(() => watching.every(({ seen }) => isAt(last, seen)));
    const longest = watching.toSorted((one, other) => other.seen.length - one.seen.length)[0]?.seen ?? [];
    for (const { seen, gaps } of watching) {
      expect(gaps).toEqual([]);
      // The same events in the same order, whoever watches; who came later lacks the first ones only.
      expect(seen).toEqual(longest.slice(-seen.length));
    }
    for (const level of last.keys()) {
      const own = longest.filter((one) => one.level === level).map(({ version }) => version);
      expect(own).toEqual(Array.from({ length: own.length }, (_, index) => (own[0] ?? 0) + index));
    }
  },
  300_000,
);

function watch(client: Client): Watching {
  const watching: Watching = { seen: [], gaps: [] };
  const variables = { variantIds: [...variantIds], locationIds: [...locationIds] };
  const events = client.subscribe(StockChangedDocument, variables, {
    onGap: (reason) => watching.gaps.push(reason),
  });
  void (async () => {
    for await (const { stockChanged } of events) {
      watching.seen.push({ level: stockChanged.id, version: stockChanged.version });
    }
  })().catch((problem: unknown) => watching.gaps.push(String(problem)));
  return watching;
}

/** Changes the levels in turn, one after the other, until told to stop. */
function changeSteadily() {
  const client = stack.client({ role: 'admin', subject: 'root' });
  let made = 0;
  const end = new AbortController();
  const running = (async () => {
    while (!end.signal.aborted) {
      const variantId = variantIds[made % 2] ?? variantIds[0];
      const locationId = locationIds[Math.floor(made / 2) % 2] ?? locationIds[0];
      await persist(client, { idempotencyKey: newIdempotencyKey(), variantId, locationId, delta: 1, reason: 'count' });
      made += 1;
    }
  })();
  return {
    made: () => made,
    async stop() {
      end.abort();
      await running;
    },
  };
}

interface Change {
  readonly idempotencyKey: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly delta: number;
  readonly reason: string;
}

/** Under one key until it is done: a repeat changes nothing twice. */
async function persist(client: Client, input: Change): Promise<void> {
  for (;;) {
    try {
      return await adjust(client, input);
    } catch (problem) {
      if (!(problem instanceof GraphError)) throw problem;
      await pause(20);
    }
  }
}

async function adjust(client: Client, input: Change): Promise<void> {
  expect(await client.execute(AdjustStockDocument, { input })).toMatchObject({
    adjustStock: { __typename: 'StockPayload' },
  });
}

/** The version of each level as the database has it. */
async function versions(): Promise<ReadonlyMap<string, number>> {
  const rows = await stack.databases['inventory']?.sql.unsafe(
    `select id, version from stock_level
     where variant_id in ('${variantIds.join("', '")}') and location_id in ('${locationIds.join("', '")}')`,
  );
  return new Map(rows?.map(({ id, version }) => [String(id), Number(version)]));
}

function isAt(last: ReadonlyMap<string, number>, seen: Watching['seen']): boolean {
  return [...last].every(([level, version]) => seen.findLast((one) => one.level === level)?.version === version);
}

async function untilTrue(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(50);
}
