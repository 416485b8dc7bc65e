import { setTimeout as pause } from 'node:timers/promises';
import { GraphError, newIdempotencyKey, type Client } from '@musubi/sdk';
import { AdjustStockDocument, StockChangedDocument } from '@musubi/sdk/operations';
import { expect } from 'vitest';
import type { Stack } from '../../support/stack.ts';

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

/**
 * Changes stock steadily before a hundred subscribers, through the gateway, and strikes `blows` times in the middle of
 * it. Every change has to come to every subscriber once and in order, and nobody may be told of a gap. Answers how many
 * milliseconds each blow kept the last of them from reading on.
 */
export async function strike(stack: Stack, blows: number, blow: () => Promise<void>): Promise<readonly number[]> {
  const changing = changeSteadily(stack);
  const watching = Array.from({ length: subscribers }, () => watch(stack.client()));
  const untilAll = (holds: (one: Watching, index: number) => boolean): Promise<void> =>
    untilTrue(() => {
      expect(watching.flatMap(({ gaps }) => gaps)).toEqual([]);
      return watching.every(holds);
    });
  await untilAll(({ seen }) => seen.length > 0);

  const took: number[] = [];
  for (let struck = 0; struck < blows; struck += 1) {
    await changing.through(stretch);
    await blow();
    const before = watching.map(({ seen }) => seen.length);
    const began = performance.now();
    await untilAll(({ seen }, index) => seen.length > (before[index] ?? 0));
    took.push(Math.round(performance.now() - began));
  }
  await changing.through(stretch);
  await changing.stop();

  const last = await versions(stack);
  await untilAll(({ seen }) => isAt(last, seen));
  const longest = watching.toSorted((one, other) => other.seen.length - one.seen.length)[0]?.seen ?? [];
  for (const { seen } of watching) {
    // The same events in the same order, whoever watches; who came later lacks the first ones only.
    expect(seen).toEqual(longest.slice(-seen.length));
  }
  for (const level of last.keys()) {
    const own = longest.filter((one) => one.level === level).map(({ version }) => version);
    expect(own).toEqual(Array.from({ length: own.length }, (_, index) => (own[0] ?? 0) + index));
  }
  return took;
}

function watch(client: Client): Watching {
  const watching: Watching = { seen: [], gaps: [] };
  const variables = { variantIds: [...variantIds], locationIds: [...locationIds] };
  // While product is away, its fields are null; what inventory says has to come all the same.
  const events = client.subscribe(StockChangedDocument, variables, {
    onGap: (reason) => watching.gaps.push(reason),
    errors: 'keep',
  });
  void (async () => {
    for await (const { stockChanged } of events) {
      watching.seen.push({ level: stockChanged.id, version: stockChanged.version });
    }
  })().catch((problem: unknown) => watching.gaps.push(String(problem)));
  return watching;
}

/** Changes the levels in turn, one after the other, until told to stop. */
function changeSteadily(stack: Stack) {
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
    /** Resolves once so many more changes have been made. */
    async through(many: number) {
      const before = made;
      await untilTrue(() => made > before + many);
    },
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
async function versions(stack: Stack): Promise<ReadonlyMap<string, number>> {
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
