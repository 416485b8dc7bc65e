import type { Executor } from '@musubi/chassis';
import {
  findTimelineKey,
  loadTimelines,
  lockVariants,
  nextPriceVersions,
  readPriceVersion,
  saveTimelines,
  takeDuePrices,
  type TimelineKey,
} from '../db/prices.ts';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { loadChannels } from '../db/shelves.ts';
import { isIdentifier } from '../domain/identifier.ts';
import {
  decideCancelPrice,
  decideSetPrice,
  periodAt,
  type CancelDecision,
  type NewPrice,
  type PriceDecision,
  type PricePeriod,
} from '../domain/price-timeline.ts';

export type SetPrice = TimelineKey & NewPrice & ExpectedVersion;

/** The number of price events that the caller knows of; undefined where any will do. */
type ExpectedVersion = { readonly expectedVersion?: number | undefined };

type Missing = { readonly kind: 'missing'; readonly what: string; readonly id: string };
type VersionConflict = { readonly kind: 'versionConflict'; readonly currentVersion: number };

/** Sets a price, in the caller's transaction. */
export async function setPrice(
  tx: Executor,
  command: SetPrice,
  circumstances: Circumstances & { newId(): string },
): Promise<PriceDecision | Missing | VersionConflict> {
  const { variantId, channel: key, customerGroup, value } = command;
  const { newId, ...when } = circumstances;
  const channel = (await loadChannels(tx)).get(key);
  if (channel === undefined) return { kind: 'missing', what: 'channel', id: key };
  if (!(await lockVariants(tx, [variantId])).has(variantId)) return { kind: 'missing', what: 'variant', id: variantId };
  const conflict = await versionConflict(tx, command);
  if (conflict !== undefined) return conflict;
  if (value.currency !== channel.currency) {
    const message = `Expected ${channel.currency}, the currency of channel ${key}, got ${value.currency}`;
    return { kind: 'invalid', field: 'value.currency', message };
  }
  if (customerGroup !== null && !isIdentifier(customerGroup)) {
    const message = `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${customerGroup}"`;
    return { kind: 'invalid', field: 'customerGroup', message };
  }
  const before = (await loadTimelines(tx, [variantId], command)).get(variantId) ?? [];
  const decision = decideSetPrice(before, command, newId);
  if (decision.kind !== 'set') return decision;
  await saveTimelines(tx, [{ key: command, before, after: decision.timeline }], when.time);
  await recordPrices(tx, [{ key: command, price: decision.price }], when);
  return decision;
}

/** Takes back a planned price or ends a running sale, in the caller's transaction. */
export async function cancelPrice(
  tx: Executor,
  command: { readonly priceId: string } & ExpectedVersion,
  circumstances: Circumstances & { newId(): string },
): Promise<(CancelDecision & { readonly variantId?: string }) | Missing | VersionConflict> {
  const { priceId: id } = command;
  const { newId, ...when } = circumstances;
  const missing: Missing = { kind: 'missing', what: 'price', id };
  const key = await findTimelineKey(tx, id);
  if (key === undefined) return missing;
  const { variantId } = key;
  await lockVariants(tx, [variantId]);
  const conflict = await versionConflict(tx, { ...command, variantId });
  if (conflict !== undefined) return conflict;
  const before = (await loadTimelines(tx, [variantId], key)).get(variantId) ?? [];
  const decision = decideCancelPrice(before, { id, now: when.time }, newId);
  if (decision.kind === 'missing') return missing;
  if (decision.kind !== 'cancelled') return decision;
  await saveTimelines(tx, [{ key, before, after: decision.timeline }], when.time);
  const [sequence = 0] = await nextPriceVersions(tx, [variantId]);
  const event = priceEvent(key, decision.cancelled, when.time);
  await recordEvents(tx, [{ ...event, type: 'product.PriceCancelled', sequence }], when);
  const now = periodAt(decision.timeline, when.time);
  if (now !== undefined && now.id !== periodAt(before, when.time)?.id)
    await recordPrices(tx, [{ key, price: now }], when);
  return { ...decision, variantId };
}

async function versionConflict(
  tx: Executor,
  { variantId, expectedVersion }: { readonly variantId: string } & ExpectedVersion,
): Promise<VersionConflict | undefined> {
  if (expectedVersion === undefined) return undefined;
  const currentVersion = await readPriceVersion(tx, variantId);
  return currentVersion === expectedVersion ? undefined : { kind: 'versionConflict', currentVersion };
}

/**
 * Writes the events of prices that have come into force by themselves: planned ones, and those that
 * go on after a sale. Answers how many, at most `limit`.
 */
export async function announceDuePrices(tx: Executor, now: Date, limit = 200): Promise<number> {
  const due = await takeDuePrices(tx, now, limit);
  await lockVariants(
    tx,
    due.map(({ variantId }) => variantId),
  );
  await recordPrices(
    tx,
    due.map((price) => ({ key: price, price })),
    { time: now },
  );
  return due.length;
}

/** Writes the events of prices set or come into force; their variants must be locked. */
export async function recordPrices(
  tx: Executor,
  prices: readonly { readonly key: TimelineKey; readonly price: PricePeriod }[],
  circumstances: Circumstances,
): Promise<void> {
  if (prices.length === 0) return;
  const versions = await nextPriceVersions(
    tx,
    prices.map(({ key }) => key.variantId),
  );
  const events = prices.map(({ key, price }, index) => ({
    ...priceEvent(key, price, circumstances.time),
    sequence: versions[index] ?? 0,
  }));
  await recordEvents(tx, events, circumstances);
}

/** What setting a price says to others: it holds now, or will. */
function priceEvent(key: TimelineKey, price: PricePeriod, now: Date) {
  const { variantId, channel, customerGroup } = key;
  const { value, validFrom } = price;
  return {
    type: validFrom <= now ? ('product.PriceChanged' as const) : ('product.PriceScheduled' as const),
    subject: `variant/${variantId}`,
    data: {
      variantId,
      channel,
      customerGroup,
      value: { amount: String(value.amount), currency: value.currency },
      validFrom: validFrom.toISOString(),
    },
  };
}
